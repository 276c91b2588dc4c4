package tw.portfolio.announcement;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tw.portfolio.access.Roster;
import tw.portfolio.announcement.Announcement.Notice;
import tw.portfolio.record.ClassGrades;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/**
 * Whether the classes that something is for are there: nobody would read an announcement for a
 * class that isn't. A class is there that the office's list names, or that somebody sits in, in one
 * of the school years that matter.
 */
public final class ExistingClasses {
  private final Roster roster;
  private final ClassGrades grades;

  /** Those of this roster and these lists. */
  public ExistingClasses(Roster roster, ClassGrades grades) {
    this.roster = roster;
    this.grades = grades;
  }

  /** Those of now and of the school years in which the announcement is shown. */
  Answer<Notice> check(SchoolCode school, Notice notice, Instant now) {
    Set<String> unknown =
        unknown(
            school,
            notice.audience().classes(),
            List.of(
                SchoolYear.at(now),
                SchoolYear.of(notice.shown().firstDay()),
                SchoolYear.of(notice.shown().lastDay())));
    return unknown.isEmpty()
        ? Answer.granted(notice)
        : Answer.refused(AnnouncementProblems.noSuchClass(String.join("、", unknown)));
  }

  /** Those that there are in none of these years. Asks nobody where no class is named. */
  public Set<String> unknown(SchoolCode school, Set<String> classes, List<SchoolYear> years) {
    Set<String> unknown = new TreeSet<>(classes);
    years.stream().distinct().forEach(year -> removeKnown(unknown, school, year));
    return unknown;
  }

  private void removeKnown(Set<String> names, SchoolCode school, SchoolYear year) {
    if (!names.isEmpty()) {
      names.removeAll(grades.grades(school, year).keySet());
    }
    if (!names.isEmpty()) {
      names.removeAll(
          roster.students(school, year).stream()
              .flatMap(student -> student.place(year).stream())
              .map(ClassPlace::className)
              .collect(Collectors.toSet()));
    }
  }
}
