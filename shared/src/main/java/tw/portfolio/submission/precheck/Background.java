package tw.portfolio.submission.precheck;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.course.CourseCode;
import tw.portfolio.record.PlannedCourse;
import tw.portfolio.submission.source.Registered;
import tw.portfolio.submission.source.SealedIdentity;
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

  /**
   * The keyed hashes that several of these have. Who has left may have come back as another, so
   * only who belongs to the school counts.
   */
  static Set<String> shared(Collection<Registered> register) {
    return register.stream()
        .filter(one -> one.student().status().belongs())
        .flatMap(one -> one.identity().stream())
        .collect(groupingBy(SealedIdentity::mark, counting()))
        .entrySet()
        .stream()
        .filter(mark -> mark.getValue() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
