package tw.portfolio.record.item;

import tw.portfolio.course.CourseCode;
import tw.portfolio.course.item.CourseItems;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.record.PlannedCourse;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.SchoolClass;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.Section;
import tw.portfolio.record.SectionEnrolment;
import tw.portfolio.record.StaffMember;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentEntry;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;

/** The school's records as items. */
public final class RecordItems {
  static final String SECTION = "section";

  private RecordItems() {}

  public static Item write(SchoolCode school, SchoolRecord record) {
    return switch (record) {
      case Student student -> StudentItems.write(school, student);
      case StaffMember staff -> write(school, staff);
      case SchoolClass schoolClass -> write(school, schoolClass);
      case PlannedCourse course -> write(school, course);
      case Section section -> write(school, section);
      case SectionEnrolment taken ->
          CourseItems.write(taken.enrolment()).text(SECTION, taken.section());
      case StudentEntry entry -> EntryItems.write(school, entry);
    };
  }

  /** Reads any record but a student, whose national id lies elsewhere. */
  public static SchoolRecord read(RecordKind kind, Item item) {
    return switch (kind) {
      case STAFF -> readStaff(item);
      case CLASSES -> readClass(item);
      case COURSES -> readCourse(item);
      case SECTIONS -> readSection(item);
      case ENROLMENTS -> readEnrolment(item);
      case STUDENTS -> throw new IllegalArgumentException("A student is read with a national id");
      case GRADES -> EntryItems.readGrade(item);
      case CADRES -> EntryItems.readCadre(item);
      case ATTENDANCE -> EntryItems.readAbsence(item);
      case SERVICE -> EntryItems.readService(item);
    };
  }

  private static Item write(SchoolCode school, StaffMember staff) {
    return Item.at(RecordKeys.key(school, staff.key()))
        .text("person", staff.person().text())
        .text("number", staff.number())
        .text("name", staff.name())
        .text("email", staff.email());
  }

  private static StaffMember readStaff(Item item) {
    return new StaffMember(
        new PersonId(item.text("person")),
        item.text("number"),
        item.text("name"),
        item.optionalText("email"));
  }

  private static Item write(SchoolCode school, SchoolClass schoolClass) {
    return Item.at(RecordKeys.key(school, schoolClass.key()))
        .number("year", schoolClass.year().number())
        .text("name", schoolClass.name())
        .number("grade", schoolClass.grade())
        .text("department", schoolClass.department())
        .text("homeroomTeacher", schoolClass.homeroomTeacher().map(PersonId::text))
        .text("homeroomTeacherName", schoolClass.homeroomTeacherName());
  }

  private static SchoolClass readClass(Item item) {
    return new SchoolClass(
        new SchoolYear(item.integer("year")),
        item.text("name"),
        item.integer("grade"),
        item.text("department"),
        item.optionalText("homeroomTeacher").map(PersonId::new),
        item.text("homeroomTeacherName"));
  }

  private static Item write(SchoolCode school, PlannedCourse course) {
    return Item.at(RecordKeys.key(school, course.key()))
        .text("code", course.code().text())
        .text("name", course.name())
        .text("credits", course.credits());
  }

  private static PlannedCourse readCourse(Item item) {
    return new PlannedCourse(
        new CourseCode(item.text("code")), item.text("name"), item.text("credits"));
  }

  private static Item write(SchoolCode school, Section section) {
    return Item.at(RecordKeys.key(school, section.key()))
        .text("term", section.term().toString())
        .text("code", section.code().text())
        .text("name", section.name())
        .text("courseName", section.courseName())
        .number("gradeLevel", section.gradeLevel())
        .number("credits", section.credits())
        .text("teacher", section.teacher().text())
        .text("teacherName", section.teacherName());
  }

  public static Section readSection(Item item) {
    return new Section(
        Term.parse(item.text("term")),
        new CourseCode(item.text("code")),
        item.text("name"),
        item.text("courseName"),
        item.integer("gradeLevel"),
        item.integer("credits"),
        new PersonId(item.text("teacher")),
        item.text("teacherName"));
  }

  public static SectionEnrolment readEnrolment(Item item) {
    return new SectionEnrolment(CourseItems.readEnrolment(item), item.optionalText(SECTION));
  }
}
