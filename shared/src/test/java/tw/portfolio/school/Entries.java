package tw.portfolio.school;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.domain.code.CadreLevel;
import tw.portfolio.domain.course.Enrolment;
import tw.portfolio.domain.record.AttendanceRecord;
import tw.portfolio.domain.record.CadreRecord;
import tw.portfolio.domain.record.Days;
import tw.portfolio.domain.record.GradeRecord;
import tw.portfolio.domain.record.Hundredths;
import tw.portfolio.domain.record.Marks;
import tw.portfolio.domain.record.ServiceRecord;
import tw.portfolio.domain.school.Person;

/** What the offices of the school that tests play in have entered about its students. */
public final class Entries {
  /** 王小明 passed physics. */
  public static final GradeRecord MING_PHYSICS = grade(Courses.MING_PHYSICS, 85);

  /** 王小明 leads class 101 in the first semester. */
  public static final CadreRecord MING_LEADS =
      new CadreRecord(
          Students.MING.id(), "101 班", "班長", CadreLevel.CLASS, days("2026-09-01", "2027-01-20"));

  /** 王小明 was ill for two days. */
  public static final AttendanceRecord MING_ILL =
      new AttendanceRecord(Students.MING.id(), days("2026-10-05", "2026-10-06"), "病假", 12);

  /** 王小明 helped in the library. */
  public static final ServiceRecord MING_HELPED =
      new ServiceRecord(
          Students.MING.id(),
          "圖書館志工",
          "圖書館",
          days("2026-09-10", "2026-11-10"),
          new Hundredths(1250));

  private Entries() {}

  /** A grade of the course as it is taken, passed from 60 on. */
  public static GradeRecord grade(Enrolment taken, int score) {
    return new GradeRecord(
        taken.student(),
        taken.term(),
        new GradeRecord.Course(
            taken.code(), taken.name(), taken.gradeLevel(), taken.credits()),
        taken.taking(),
        Optional.empty(),
        marks(score));
  }

  /** Only a score, passed from 60 on. */
  public static Marks marks(int score) {
    return new Marks(
        Optional.of(Hundredths.of(score)),
        Optional.of(score >= 60),
        Optional.empty(),
        Optional.empty(),
        Optional.of(true),
        "");
  }

  /** A day's absence of one period. */
  public static AttendanceRecord absence(Person student, String day, String kind) {
    return new AttendanceRecord(student.id(), days(day, day), kind, 1);
  }

  /** Days by their ISO dates. */
  public static Days days(String from, String until) {
    return new Days(LocalDate.parse(from), LocalDate.parse(until));
  }
}
