package tw.portfolio.record.item;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.item.CourseItems;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.record.AttendanceRecord;
import tw.portfolio.record.CadreRecord;
import tw.portfolio.record.Crediting;
import tw.portfolio.record.Days;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.record.Hundredths;
import tw.portfolio.record.Marks;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.ServiceRecord;
import tw.portfolio.record.StudentEntry;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;
import tw.portfolio.school.code.CadreLevel;

/** What offices have entered about students, as items of the student's own partition. */
public final class EntryItems {
  private static final String RECORD = "record";

  private EntryItems() {}

  public static Item write(SchoolCode school, StudentEntry entry) {
    Item item =
        Item.at(ListKeys.entry(school, entry.key()))
            .text(RECORD, entry.key().kind().code())
            .text("student", entry.student().text());
    return switch (entry) {
      case GradeRecord grade -> write(item, grade);
      case CadreRecord cadre ->
          days(item, cadre.days())
              .text("unit", cadre.unit())
              .text("title", cadre.title())
              .text("level", cadre.level().code());
      case AttendanceRecord absence ->
          days(item, absence.days())
              .text("kind", absence.kind())
              .number("periods", absence.periods());
      case ServiceRecord service ->
          days(item, service.days())
              .text("name", service.name())
              .text("unit", service.unit())
              .number("hours", service.hours().count());
    };
  }

  /** Empty if the item is something else of the student's. */
  public static Optional<StudentEntry> read(Item item) {
    return item.optionalText(RECORD)
        .flatMap(RecordKind::ofCode)
        .flatMap(
            kind ->
                switch (kind) {
                  case GRADES -> Optional.of(readGrade(item));
                  case CADRES -> Optional.of(readCadre(item));
                  case ATTENDANCE -> Optional.of(readAbsence(item));
                  case SERVICE -> Optional.of(readService(item));
                  case STUDENTS, STAFF, CLASSES, COURSES, SECTIONS, ENROLMENTS -> Optional.empty();
                });
  }

  static CadreRecord readCadre(Item item) {
    return new CadreRecord(
        student(item),
        item.text("unit"),
        item.text("title"),
        level(item.text("level")),
        readDays(item));
  }

  static AttendanceRecord readAbsence(Item item) {
    return new AttendanceRecord(
        student(item), readDays(item), item.text("kind"), item.integer("periods"));
  }

  static ServiceRecord readService(Item item) {
    return new ServiceRecord(
        student(item),
        item.text("name"),
        item.text("unit"),
        readDays(item),
        new Hundredths(item.integer("hours")));
  }

  private static PersonId student(Item item) {
    return new PersonId(item.text("student"));
  }

  private static Item write(Item item, GradeRecord grade) {
    item.text("term", grade.term().toString())
        .text("code", grade.course().code().text())
        .text("name", grade.course().name())
        .number("gradeLevel", grade.course().gradeLevel())
        .number("credits", grade.course().credits())
        .map("taking", CourseItems.write(grade.taking()))
        .map("marks", write(grade.marks()));
    grade.credited().ifPresent(credited -> item.map("credited", write(credited)));
    return item;
  }

  private static Item write(Marks marks) {
    Item item = Item.empty().text("remark", marks.remark());
    marks.score().ifPresent(score -> item.number("score", score.count()));
    marks.passed().ifPresent(passed -> item.flag("passed", passed));
    marks.resit().ifPresent(score -> item.number("resit", score.count()));
    marks.resitPassed().ifPresent(passed -> item.flag("resitPassed", passed));
    marks.counted().ifPresent(counted -> item.flag("counted", counted));
    return item;
  }

  private static Item write(Crediting credited) {
    return Item.empty()
        .text("term", credited.term().toString())
        .number("gradeLevel", credited.gradeLevel())
        .text("standing", credited.standing());
  }

  static GradeRecord readGrade(Item item) {
    return new GradeRecord(
        student(item),
        Term.parse(item.text("term")),
        new GradeRecord.Course(
            new CourseCode(item.text("code")),
            item.text("name"),
            item.integer("gradeLevel"),
            item.integer("credits")),
        CourseItems.readTaking(item.map("taking")),
        item.optionalMap("credited").map(EntryItems::readCredited),
        readMarks(item.map("marks")));
  }

  private static Marks readMarks(Item item) {
    return new Marks(
        item.optionalInteger("score").map(Hundredths::new),
        item.optionalFlag("passed"),
        item.optionalInteger("resit").map(Hundredths::new),
        item.optionalFlag("resitPassed"),
        item.optionalFlag("counted"),
        item.text("remark"));
  }

  private static Crediting readCredited(Item item) {
    return new Crediting(
        Term.parse(item.text("term")), item.integer("gradeLevel"), item.text("standing"));
  }

  private static Item days(Item item, Days days) {
    return item.text("from", days.from().toString()).text("until", days.until().toString());
  }

  private static Days readDays(Item item) {
    return new Days(LocalDate.parse(item.text("from")), LocalDate.parse(item.text("until")));
  }

  private static CadreLevel level(String code) {
    return CadreLevel.ofCode(code)
        .orElseThrow(() -> new IllegalStateException("No level of cadres: " + code));
  }
}
