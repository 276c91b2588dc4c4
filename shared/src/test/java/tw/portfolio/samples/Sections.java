package tw.portfolio.samples;

import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.course.Taking;
import tw.portfolio.history.Author;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.Section;
import tw.portfolio.record.SectionEnrolment;

/** Sections of the school that tests play in. */
public final class Sections {
  /** 林老師's physics of class 101. */
  public static final Section PHYSICS = section("101", Staff.LIN);

  /** 張老師's physics of class 102. */
  public static final Section OTHER_PHYSICS = section("102", Staff.CHANG);

  private Sections() {}

  private static Section section(String name, Person teacher) {
    return new Section(
        SchoolBuilder.TERM, Courses.PHYSICS, name, "物理", 1, 3, teacher.id(), teacher.name());
  }

  /** A section of physics of that name, which nobody has opened. */
  public static Section with(String name) {
    return section(name, Staff.LIN);
  }

  /** The same section with that course name and teacher. */
  public static Section with(Section section, String courseName, Person teacher) {
    return new Section(
        section.term(),
        section.code(),
        section.name(),
        courseName,
        section.gradeLevel(),
        section.credits(),
        teacher.id(),
        teacher.name());
  }

  /** A student's place in a section. */
  public static SectionEnrolment taken(Person student, Section section) {
    return new SectionEnrolment(
        section.enrolment(student.school(), student.id(), new Taking.InSemester()));
  }

  /** Opens both sections. */
  public static void open(RecordStore records) {
    write(
        records,
        new RecordChange(Optional.empty(), PHYSICS),
        new RecordChange(Optional.empty(), OTHER_PHYSICS));
  }

  /** Puts a student into a section, who may take the course without any already. */
  public static void enrol(RecordStore records, Person student, Section section) {
    SectionEnrolment after = taken(student, section);
    Optional<SectionEnrolment> before =
        Optional.ofNullable(records.find(student.school(), List.of(after.key())).get(after.key()))
            .map(SectionEnrolment.class::cast);
    write(records, new RecordChange(before.map(found -> found), after));
  }

  private static void write(RecordStore records, RecordChange... changes) {
    List<RecordChange> refused =
        records.write(
            SchoolBuilder.SCHOOL,
            List.of(changes),
            new Author.Platform(),
            "",
            SchoolBuilder.NOW.minusSeconds(60));
    if (!refused.isEmpty()) {
      throw new AssertionError("Not written: " + refused);
    }
  }
}
