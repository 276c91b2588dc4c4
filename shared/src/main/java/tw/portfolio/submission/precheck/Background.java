package tw.portfolio.submission.precheck;

import java.util.Map;
import java.util.Set;
import tw.portfolio.course.CourseCode;
import tw.portfolio.record.PlannedCourse;
import tw.portfolio.submission.source.SourceScope;

/**
 * What rows of every student are compared with.
 *
 * @param scope of what
 * @param plan the school's courses (課程代碼清單)
 * @param longest the most characters of a 簡述
 * @param shared the keyed hashes of national ids that several students have
 */
record Background(
    SourceScope scope, Map<CourseCode, PlannedCourse> plan, int longest, Set<String> shared) {
  Background {
    plan = Map.copyOf(plan);
    shared = Set.copyOf(shared);
  }
}
