package tw.portfolio.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;
import tw.portfolio.history.Author;
import tw.portfolio.record.AttendanceRecord;
import tw.portfolio.record.CadreRecord;
import tw.portfolio.record.Days;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.record.Hundredths;
import tw.portfolio.record.Marks;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.ServiceRecord;
import tw.portfolio.record.StudentEntry;
import tw.portfolio.school.code.CadreLevel;
import tw.portfolio.school.code.RepeatNote;

/** What the offices of the school that tests play in have entered about its students. */
public final class Entries {
  /** 註冊組長: reads everybody's. */
  public static final Person REGISTRAR = staff(301, "鄭文彬", Role.REGISTRAR);

  /** 課程諮詢教師: chooses from everybody, and reads nobody's. */
  public static final Person COUNSELLOR = staff(302, "許文傑", Role.COURSE_COUNSELLOR);

  /** 學生 of class 102, of whom nothing is entered. */
  public static final Person TAO = Students.student(3, "張小濤", "102", 1);

  /** 王小明 passed physics. */
  public static final GradeRecord MING_PHYSICS = grade(Courses.MING_PHYSICS, 85);

  /** 王小明 repeats physics: failed it again, and passed the resit. */
  public static final GradeRecord MING_REPEATED =
      grade(
          Courses.MING_PHYSICS,
          new Taking.Repeat(),
          new Marks(
              Optional.of(Hundredths.of(60)),
              Optional.of(true),
              Optional.of(new Hundredths(6050)),
              Optional.of(true),
              Optional.of(true),
              "",
              new Marks.Repeated(
                  Optional.of(new Hundredths(5550)),
                  Optional.of(false),
                  Optional.of(RepeatNote.TAKEN_AGAIN)),
              Marks.Extension.NONE));

  /** 王小明 takes physics in 進修部, where the year counts and there is a second resit. */
  public static final GradeRecord MING_AT_NIGHT =
      grade(
          Courses.MING_PHYSICS,
          new Taking.InSemester(),
          new Marks(
              Optional.of(Hundredths.of(61)),
              Optional.of(true),
              Optional.of(Hundredths.of(40)),
              Optional.of(false),
              Optional.of(true),
              "",
              Marks.Repeated.NONE,
              new Marks.Extension(
                  Optional.of(Hundredths.of(50)),
                  Optional.of(false),
                  Optional.of(Hundredths.of(60)),
                  Optional.of(true))));

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

  /** The usual school with those who read, and one more class. */
  public static SchoolBuilder aSchool() {
    return SchoolBuilder.aSchool().withStudent(TAO).withStaff(REGISTRAR, COUNSELLOR);
  }

  /** Has the registrar enter them, which must be new. */
  public static void in(RecordStore store, StudentEntry... entries) {
    List<RecordChange> changes =
        Stream.of(entries).map(entry -> new RecordChange(Optional.empty(), entry)).toList();
    List<RecordChange> refused =
        store.write(
            SchoolBuilder.SCHOOL,
            changes,
            Author.of(Staff.actor(REGISTRAR)),
            "期末登錄",
            SchoolBuilder.NOW);
    if (!refused.isEmpty()) {
      throw new IllegalStateException("Entered before: " + refused);
    }
  }

  private static Person staff(long number, String name, Role role) {
    return new Person(
        SchoolBuilder.SCHOOL,
        Ids.person(number),
        name,
        Set.of(role),
        Optional.of("t" + number + "@school.test"),
        Optional.empty());
  }

  /** A grade of the course as it is taken, passed from 60 on. */
  public static GradeRecord grade(Enrolment taken, int score) {
    return new GradeRecord(
        taken.student(),
        taken.term(),
        new GradeRecord.Course(taken.code(), taken.name(), taken.gradeLevel(), taken.credits()),
        taken.taking(),
        Optional.empty(),
        marks(score));
  }

  private static GradeRecord grade(Enrolment taken, Taking taking, Marks marks) {
    return new GradeRecord(
        taken.student(),
        taken.term(),
        new GradeRecord.Course(taken.code(), taken.name(), taken.gradeLevel(), taken.credits()),
        taking,
        Optional.empty(),
        marks,
        Optional.of("A-7"));
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
