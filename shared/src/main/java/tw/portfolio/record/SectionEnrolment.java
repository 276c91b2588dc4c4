package tw.portfolio.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.access.Permission;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.CourseCodePart;
import tw.portfolio.course.CourseForms;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;
import tw.portfolio.course.TakingKind;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.sheet.cell.CellShapes;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Layout;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.book.Book;
import tw.portfolio.record.book.CourseCodeCells;
import tw.portfolio.record.book.References;
import tw.portfolio.record.book.StudentCells;
import tw.portfolio.record.book.TakingCells;
import tw.portfolio.school.PersonId;

/**
 * A student's place in a section (學生選修科目資料, regulation.txt 附件1). What was taken at another school
 * (轉學轉科, 借讀) has no section here.
 *
 * @param enrolment what the student takes, with whom and in which section
 */
public record SectionEnrolment(Enrolment enrolment) implements SchoolRecord {
  /** 修課名單. */
  public static final RecordKind KIND =
      new RecordKind("enrolments", "修課名單", Permission.KEEP_COURSES);

  /** The file that the school keeps them in. */
  public static final Book BOOK = new EnrolmentBook();

  @Override
  public RecordKey key() {
    return keyOf(enrolment.student(), enrolment.ref());
  }

  /** The key of what that student takes. */
  public static RecordKey keyOf(PersonId student, CourseRef course) {
    return new RecordKey(
        KIND,
        String.join(
            "#",
            student.text(),
            course.term().toString(),
            course.code().text(),
            course.kind().code()));
  }

  /** The key of the section, if it is taught here. */
  public Optional<RecordKey> sectionKey() {
    return enrolment.taughtIn().map(Section::keyOf);
  }

  /** The section as the enrolment has it, if it is taught here. */
  public Optional<Section> taught() {
    return enrolment
        .section()
        .map(
            name ->
                new Section(
                    enrolment.term(),
                    enrolment.code(),
                    name,
                    enrolment.name(),
                    enrolment.gradeLevel(),
                    enrolment.credits(),
                    enrolment.teacher(),
                    enrolment.teacherName()));
  }

  /** Whether the same person teaches it in the same section. */
  public boolean isTaughtAs(SectionEnrolment other) {
    return enrolment.teacher().equals(other.enrolment.teacher())
        && enrolment.teacherName().equals(other.enrolment.teacherName())
        && enrolment.section().equals(other.enrolment.section());
  }

  /** The same student's place in a section as that is now. */
  public SectionEnrolment in(Section now) {
    return new SectionEnrolment(
        now.enrolment(enrolment.school(), enrolment.student(), enrolment.taking()));
  }

  @Override
  public Optional<PersonId> about() {
    return Optional.of(enrolment.student());
  }

  @Override
  public Document stored() {
    return CourseForms.stored(enrolment);
  }

  /** The enrolment of which that was stored. */
  public static SectionEnrolment of(Document stored) {
    return new SectionEnrolment(CourseForms.enrolment(stored));
  }

  @Override
  public String summary() {
    return "%s 學期 %s %s（%s），教學班 %s，%d 學分，教師 %s"
        .formatted(
            enrolment.term(),
            enrolment.code(),
            enrolment.name(),
            enrolment.taking().kind().chinese(),
            enrolment.section().orElse("無"),
            enrolment.credits(),
            enrolment.teacherName());
  }

  /** 修課名單. */
  private static final class EnrolmentBook implements Book {
    static final Column<String> STUDENT = StudentBook.NUMBER;
    static final Column<String> SECTION =
        new Column<String>(
                "教學班",
                "Name of the section; blank for 轉學轉科 and 借讀",
                false,
                CellShapes.groupName("教學班名稱", "section's name"),
                "101")
            .when("在本校上課的必填；轉學轉科、借讀留空白。")
            .alsoCalled("教學班名稱", "開課班級");
    static final Column<String> COURSE_NAME =
        new Column<String>(
                "科目名稱",
                "Only for 轉學轉科 and 借讀: name of the course there",
                false,
                CellShapes.text(60),
                "")
            .when("只有轉學轉科、借讀要填；其他留空白。")
            .alsoCalled("課程名稱", "科目", "課程");
    static final Column<Integer> GRADE_LEVEL =
        new Column<Integer>(
                "開課年級",
                "Only for 轉學轉科 and 借讀: grade it was offered in",
                false,
                CellShapes.wholeNumber(1, 3),
                "")
            .when("只有轉學轉科、借讀要填；其他留空白。")
            .choosing(List.of("1", "2", "3"))
            .alsoCalled("年級");
    static final Column<Integer> CREDITS =
        new Column<Integer>(
                "學分數", "Only for 轉學轉科 and 借讀: credits", false, CellShapes.wholeNumber(0, 30), "")
            .when("只有轉學轉科、借讀要填；其他留空白。")
            .alsoCalled("學分", "修課學分");
    static final Column<String> TEACHER =
        new Column<String>(
                "認證教師編號",
                "Only for 轉學轉科 and 借讀: staff number of who certifies here",
                false,
                Section.SectionBook.teacherNumber(),
                "")
            .when("只有轉學轉科、借讀要填；其他留空白。");

    @Override
    public RecordKind kind() {
      return KIND;
    }

    @Override
    public ListedBy listedBy() {
      return ListedBy.STUDENT_COURSES;
    }

    @Override
    public List<Column<?>> columns() {
      return List.of(
          STUDENT,
          CourseCodeCells.CODE,
          SECTION,
          TakingCells.KIND,
          TakingCells.ORIGINAL_TERM,
          TakingCells.ORIGINAL_SCHOOL,
          TakingCells.METHOD,
          COURSE_NAME,
          GRADE_LEVEL,
          CREDITS,
          TEACHER);
    }

    @Override
    public List<Layout> layouts() {
      return List.of(StudentCells.layout(columns()));
    }

    @Override
    public Optional<SchoolRecord> read(Row row, Directory directory) {
      Supplier<KnownStudent> student = StudentCells.read(row, directory);
      Supplier<CourseCode> code = row.need(CourseCodeCells.CODE);
      Optional<TakingKind> kind = TakingCells.kind(row);
      Optional<Taking> taking = kind.flatMap(how -> TakingCells.read(row, how));
      if (kind.isEmpty()) {
        // What else must be filled in depends on it.
        return Optional.empty();
      }
      return elsewhere(kind.get())
          ? takenElsewhere(row, directory, student, code, taking)
          : takenHere(row, directory, student, code, taking);
    }

    private static boolean elsewhere(TakingKind kind) {
      return switch (kind) {
        case TRANSFER, BORROWED -> true;
        case SEMESTER, MAKE_UP, RETAKE, REPEAT -> false;
      };
    }

    private static Optional<SchoolRecord> takenHere(
        Row row,
        Directory directory,
        Supplier<KnownStudent> student,
        Supplier<CourseCode> code,
        Optional<Taking> taking) {
      Supplier<String> section = row.need(SECTION);
      refuseForeign(row);
      if (!row.sound()) {
        return Optional.empty();
      }
      CourseCodeCells.checkListed(row, code.get(), directory);
      Optional<Section> found = directory.section(code.get(), section.get());
      if (row.sound() && found.isEmpty()) {
        row.refuse(
            SECTION,
            "%s 學期沒有這門課的這個教學班。請更正，或先匯入開課資料。".formatted(directory.term()),
            "The course has no such section in semester %s. Correct it, or import the sections first."
                .formatted(directory.term()));
      }
      return row.sound()
          ? found.map(taught -> enrolled(directory, student.get(), taught, taking.orElseThrow()))
          : Optional.empty();
    }

    private static SchoolRecord enrolled(
        Directory directory, KnownStudent student, Section section, Taking taking) {
      return new SectionEnrolment(section.enrolment(directory.school(), student.person(), taking));
    }

    /** What the section says already may not be said again: it could differ. */
    private static void refuseForeign(Row row) {
      for (Column<?> column : List.of(COURSE_NAME, GRADE_LEVEL, CREDITS, TEACHER)) {
        if (row.filled(column)) {
          row.refuse(
              column,
              "只有轉學轉科和借讀要填這一格，其他的由開課資料決定。請留空白。",
              "Only for 轉學轉科 and 借讀; for others the section tells it. Leave it blank.");
        }
      }
    }

    private static Optional<SchoolRecord> takenElsewhere(
        Row row,
        Directory directory,
        Supplier<KnownStudent> student,
        Supplier<CourseCode> code,
        Optional<Taking> taking) {
      Supplier<String> name = row.need(COURSE_NAME);
      Supplier<Integer> gradeLevel = row.need(GRADE_LEVEL);
      Supplier<Integer> credits = row.need(CREDITS);
      Supplier<StaffMember> teacher = row.need(TEACHER, References.staff(directory));
      if (row.filled(SECTION)) {
        row.refuse(
            SECTION, "轉學轉科和借讀的課不在本校開設，請留空白。", "The course is not taught here. Leave it blank.");
      }
      if (row.sound()) {
        CourseCodePart.partsFault(code.get())
            .ifPresent(fault -> row.refuse(CourseCodeCells.CODE, fault.chinese(), fault.english()));
      }
      if (!row.sound()) {
        return Optional.empty();
      }
      Enrolment enrolment =
          new Enrolment(
              directory.school(),
              student.get().person(),
              directory.term(),
              code.get(),
              name.get(),
              gradeLevel.get(),
              credits.get(),
              taking.orElseThrow(),
              teacher.get().person(),
              teacher.get().name());
      return Optional.of(new SectionEnrolment(enrolment));
    }

    @Override
    public SchoolRecord restore(Document stored) {
      return of(stored);
    }
  }
}
