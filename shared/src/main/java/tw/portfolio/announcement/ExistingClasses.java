package tw.portfolio.announcement;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.access.Roster;
import tw.portfolio.announcement.Announcement.Notice;
import tw.portfolio.record.ClassGrades;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/**
 * Whether the classes that an announcement is for are there: nobody would read one for a class that
 * isn't. A class is there that the office's list names, or that somebody sits in, now or in a
 * school year in which the announcement is shown.
 */
final class ExistingClasses {
  private final Roster roster;
  private final ClassGrades grades;

  ExistingClasses(Roster roster, ClassGrades grades) {
    this.roster = roster;
    this.grades = grades;
  }

  /** Asks nobody where no class is named. */
  Answer<Notice> check(SchoolCode school, Notice notice, Instant now) {
    Set<String> unknown = new TreeSet<>(notice.audience().classes());
    Stream.of(
            SchoolYear.at(now),
            SchoolYear.of(notice.shown().firstDay()),
            SchoolYear.of(notice.shown().lastDay()))
        .distinct()
        .forEach(year -> removeKnown(unknown, school, year));
    return unknown.isEmpty()
        ? Answer.granted(notice)
        : Answer.refused(AnnouncementProblems.noSuchClass(String.join("、", unknown)));
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
