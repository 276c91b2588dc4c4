package tw.portfolio.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tw.portfolio.access.Person;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.Taking;
import tw.portfolio.record.PlannedCourse;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.SchoolClass;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.Seat;
import tw.portfolio.record.Section;
import tw.portfolio.record.SectionEnrolment;
import tw.portfolio.record.StaffMember;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.code.Gender;

/** What the school that tests play in keeps of itself. */
public final class Records {
  /** 國語文, whose code's parts are all in the national tables. */
  public static final CourseCode CHINESE = new CourseCode("115213303H1110101010101");

  /** It on the school's list. */
  public static final PlannedCourse CHINESE_PLANNED = new PlannedCourse(CHINESE, "國語文", "444444");

  /** 王小明 in the register. */
  public static final Student MING =
      student(1, "s1", "王小明", "A123456789", StudentStatus.ENROLLED, new Seat(1, "101", 1));

  /** 陳小華 in the register. */
  public static final Student HUA =
      student(2, "s2", "陳小華", "A800000014", StudentStatus.ENROLLED, new Seat(1, "101", 2));

  /** 林老師 on the staff. */
  public static final StaffMember LIN = staff(Staff.LIN, "t101");

  /** 張老師 on the staff. */
  public static final StaffMember CHANG = staff(Staff.CHANG, "t102");

  /** Class 101 before it has a homeroom teacher. */
  public static final SchoolClass CLASS_101 = schoolClass("101", Optional.empty());

  /** 國語文 of class 101 with 林老師. */
  public static final Section CHINESE_101 = section("101", LIN);

  private Records() {}

  /** A student of this year; the number makes the id. */
  public static Student student(
      long id, String number, String name, String nationalId, StudentStatus status, Seat seat) {
    return new Student(
        Ids.person(id),
        number,
        name,
        NationalId.of(nationalId).orElseThrow(),
        LocalDate.of(2010, 9, 15),
        Gender.MALE,
        SchoolBuilder.YEAR,
        SchoolBuilder.YEAR,
        status,
        Optional.of(seat));
  }

  /** A national id for each number below ten million. */
  public static String nationalId(long serial) {
    return IntStream.range(0, 10)
        .mapToObj(check -> "A2%07d%d".formatted(serial, check))
        .filter(text -> NationalId.of(text).isPresent())
        .findFirst()
        .orElseThrow();
  }

  /** The same student with another place and status. */
  public static Student moved(
      Student student, SchoolYear year, StudentStatus status, Optional<Seat> seat) {
    return new Student(
        student.person(),
        student.number(),
        student.name(),
        student.identity(),
        student.born(),
        student.gender(),
        student.entered(),
        year,
        status,
        seat);
  }

  /** A person of the roster on the staff. */
  public static StaffMember staff(Person person, String number) {
    return new StaffMember(person.id(), number, person.name(), person.email());
  }

  /** A class of grade 1 this year. */
  public static SchoolClass schoolClass(String name, Optional<StaffMember> teacher) {
    return schoolClass(SchoolBuilder.YEAR, name, teacher);
  }

  /** A class of grade 1 of that year. */
  public static SchoolClass schoolClass(
      SchoolYear year, String name, Optional<StaffMember> teacher) {
    return new SchoolClass(
        year,
        name,
        1,
        "",
        teacher.map(StaffMember::person),
        teacher.map(StaffMember::name).orElse(""));
  }

  /** A section of 國語文 this semester. */
  public static Section section(String name, StaffMember teacher) {
    return new Section(
        SchoolBuilder.TERM, CHINESE, name, "國語文", 1, 4, teacher.person(), teacher.name());
  }

  /** A student in a section, in its own semester. */
  public static SectionEnrolment in(Section section, Student student) {
    return new SectionEnrolment(
        section.enrolment(SchoolBuilder.SCHOOL, student.person(), new Taking.InSemester()));
  }

  /** New records. */
  public static List<RecordChange> anew(SchoolRecord... records) {
    return List.of(records).stream()
        .map(record -> new RecordChange(Optional.empty(), record))
        .toList();
  }

  /** A record that becomes another. */
  public static RecordChange change(SchoolRecord before, SchoolRecord after) {
    return new RecordChange(Optional.of(before), after);
  }
}
