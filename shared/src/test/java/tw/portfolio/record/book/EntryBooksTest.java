package tw.portfolio.record.book;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.TERM;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.Taking;
import tw.portfolio.kernel.sheet.cell.CellProblem;
import tw.portfolio.kernel.sheet.cell.Column;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.record.AttendanceRecord;
import tw.portfolio.record.CadreRecord;
import tw.portfolio.record.Crediting;
import tw.portfolio.record.Directory;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.record.Hundredths;
import tw.portfolio.record.KnownStudent;
import tw.portfolio.record.ListedDirectory;
import tw.portfolio.record.Marks;
import tw.portfolio.record.PlannedCourse;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.Seat;
import tw.portfolio.record.ServiceRecord;
import tw.portfolio.record.StudentBook;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Records;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.school.code.CadreLevel;

class EntryBooksTest {
  private static final LocalDate BORN = LocalDate.of(2010, 9, 15);
  private static final PersonId STUDENT = Ids.person(1);
  private static final CourseCode LISTED = new CourseCode(CourseCodeCells.CODE.example());
  private static final Directory DIRECTORY =
      new ListedDirectory(
          SCHOOL,
          TERM,
          () ->
              List.of(
                  new KnownStudent(
                      STUDENT,
                      StudentBook.NUMBER.example(),
                      "王小明",
                      BORN,
                      YEAR,
                      StudentStatus.ENROLLED,
                      Optional.of(new Seat(1, "101", 1)))),
          _ -> List.of(new PlannedCourse(LISTED, "國語文", "444444")),
          identity ->
              identity.equals(Records.MING.identity())
                  ? Set.of(StudentBook.NUMBER.example())
                  : Set.of(),
          () -> Ids.person(900));

  @Test
  void shouldReadTheNationalGradesAndAbsencesByNationalIdAndBirth() {
    Map<String, String> who = Map.of("學號", "", "身分證號", "A123456789", "出生日期", "0990915");

    assertThat(read(GradeRecord.KIND, who)).contains(grade(Entries.marks(85)));
    assertThat(read(AttendanceRecord.KIND, who)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"B123456780,0990915,身分證號", "A123456789,0990916,出生日期"})
  void shouldRefuseANationalIdThatNobodyHasAndAnothersBirth(
      String identity, String born, String column) {
    assertThat(columns(AttendanceRecord.KIND, Map.of("學號", "", "身分證號", identity, "出生日期", born)))
        .containsExactly(column);
  }

  @Test
  void shouldReadTheExampleOfEveryTemplate() {
    assertThat(read(GradeRecord.KIND, Map.of())).contains(grade(Entries.marks(85)));
    assertThat(read(CadreRecord.KIND, Map.of()))
        .contains(
            new CadreRecord(
                STUDENT,
                "101 班",
                "班長",
                CadreLevel.CLASS,
                Entries.days("2026-10-05", "2026-10-06")));
    assertThat(read(AttendanceRecord.KIND, Map.of()))
        .contains(
            new AttendanceRecord(STUDENT, Entries.days("2026-10-05", "2026-10-06"), "病假", 12));
    assertThat(read(ServiceRecord.KIND, Map.of()))
        .contains(
            new ServiceRecord(
                STUDENT,
                "圖書館志工",
                "圖書館",
                Entries.days("2026-10-05", "2026-10-06"),
                new Hundredths(1250)));
  }

  @Test
  void shouldRefuseAStudentWhomNobodyKnows() {
    for (RecordKind kind :
        List.of(GradeRecord.KIND, CadreRecord.KIND, AttendanceRecord.KIND, ServiceRecord.KIND)) {
      assertThat(problems(kind, Map.of("學號", "9999999")))
          .extracting(CellProblem::column, CellProblem::value)
          .containsExactly(tuple("學號", "9999999"));
    }
  }

  @Test
  void shouldReadWhatIsMissingFromABlankCellOrMinusOne() {
    Marks none =
        new Marks(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "");
    assertThat(
            read(
                GradeRecord.KIND,
                Map.of("學期學業成績", "-1", "成績及格", "-1", "補考成績", "-1", "補考及格", "-1", "是否採計學分", "")))
        .contains(grade(none));
  }

  @Test
  void shouldReadAResitOfWhoDidNotPass() {
    Marks resit =
        new Marks(
            Optional.of(new Hundredths(5550)),
            Optional.of(false),
            Optional.of(Hundredths.of(60)),
            Optional.of(true),
            Optional.of(true),
            "補考認真");
    assertThat(
            read(
                GradeRecord.KIND,
                Map.of("學期學業成績", "55.5", "成績及格", "0", "補考成績", "60", "補考及格", "1", "質性文字描述", "補考認真")))
        .contains(grade(resit));
    assertThat(columns(GradeRecord.KIND, Map.of("補考成績", "60"))).containsExactly("補考成績");
    assertThat(columns(GradeRecord.KIND, Map.of("補考及格", "是"))).containsExactly("補考及格");
  }

  @Test
  void shouldRefuseScoresThatCannotBe() {
    for (String score : List.of("100.01", "101", "-2", "85.555", "八十五", "1e1", "=85")) {
      assertThat(columns(GradeRecord.KIND, Map.of("學期學業成績", score)))
          .as(score)
          .containsExactly("學期學業成績");
    }
    assertThat(columns(GradeRecord.KIND, Map.of("成績及格", "好", "是否採計學分", "2")))
        .containsExactly("成績及格", "是否採計學分");
    assertThat(columns(GradeRecord.KIND, Map.of("開課年級", "4", "修課學分", "-1")))
        .containsExactly("開課年級", "修課學分");
  }

  @Test
  void shouldReadHowACourseWasTaken() {
    Term before = new Term(new SchoolYear(114), Semester.SECOND);
    assertThat(taking(Map.of("修課別", "重讀"))).contains(new Taking.Repeat());
    assertThat(taking(Map.of("修課別", "補修", "原修課學年度學期", "1142", "補修重修方式", "專班")))
        .contains(new Taking.MakeUp(before, "專班"));
    assertThat(taking(Map.of("修課別", "重修", "原修課學年度學期", "114-2", "補修重修方式", "自學輔導")))
        .contains(new Taking.Retake(before, "自學輔導"));
    assertThat(columns(GradeRecord.KIND, Map.of("修課別", "補修")))
        .containsExactly("原修課學年度學期", "補修重修方式");
  }

  @Test
  void shouldCreditWhatWasTakenAtAnotherSchool() {
    Map<String, String> transfer = new HashMap<>();
    transfer.put("修課別", "轉學轉科");
    transfer.put("課程代碼", "115190301H1110101010101");
    transfer.put("原修課學校代碼", "190301");
    transfer.put("原修課學年度學期", "1151");
    transfer.put("對應學年度學期", "1151");
    transfer.put("對應年級", "1");
    transfer.put("身分別", "轉學生");

    Optional<SchoolRecord> read = read(GradeRecord.KIND, transfer);

    assertThat(read.map(GradeRecord.class::cast).orElseThrow())
        .satisfies(
            grade -> {
              assertThat(grade.taking())
                  .isEqualTo(new Taking.Transfer(new SchoolCode("190301"), TERM));
              assertThat(grade.credited()).contains(new Crediting(TERM, 1, "轉學生"));
            });
    transfer.remove("對應年級");
    assertThat(columns(GradeRecord.KIND, transfer)).containsExactly("對應年級");
    assertThat(columns(GradeRecord.KIND, Map.of("身分別", "轉學生"))).containsExactly("身分別");
  }

  @Test
  void shouldLeaveTheGradesOfBorrowedStudentsToTheHostSchool() {
    assertThat(
            columns(GradeRecord.KIND, Map.of("修課別", "借讀", "原修課學校代碼", "190301", "原修課學年度學期", "1151")))
        .containsExactly("修課別");
  }

  @Test
  void shouldRefuseACourseThatTheSchoolDoesNotPlan() {
    assertThat(columns(GradeRecord.KIND, Map.of("課程代碼", "115213303H1110101010102")))
        .containsExactly("課程代碼");
    assertThat(columns(GradeRecord.KIND, Map.of("課程代碼", "115190301H1110101010101")))
        .containsExactly("課程代碼");
    assertThat(columns(GradeRecord.KIND, Map.of("課程代碼", "115"))).containsExactly("課程代碼");
  }

  @Test
  void shouldRefuseDaysOutsideTheSchoolYearOrInTheWrongOrder() {
    for (RecordKind kind : List.of(CadreRecord.KIND, ServiceRecord.KIND)) {
      assertThat(columns(kind, Map.of("開始日期", "2026-07-31"))).containsExactly("開始日期");
      assertThat(columns(kind, Map.of("結束日期", "2027-08-01"))).containsExactly("結束日期");
      assertThat(columns(kind, Map.of("開始日期", "2026-10-07"))).containsExactly("結束日期");
      assertThat(columns(kind, Map.of("結束日期", "2026-02-30"))).containsExactly("結束日期");
      assertThat(columns(kind, Map.of("開始日期", "115/08/01", "結束日期", "1160731"))).isEmpty();
    }
    assertThat(columns(AttendanceRecord.KIND, Map.of("缺勤結束日期", "2026-10-04")))
        .containsExactly("缺勤結束日期");
  }

  @Test
  void shouldRefuseMoreThanTheDaysHave() {
    assertThat(columns(AttendanceRecord.KIND, Map.of("缺勤節數", "31"))).containsExactly("缺勤節數");
    assertThat(columns(AttendanceRecord.KIND, Map.of("缺勤節數", "30"))).isEmpty();
    assertThat(columns(AttendanceRecord.KIND, Map.of("缺勤節數", "0"))).containsExactly("缺勤節數");
    assertThat(columns(ServiceRecord.KIND, Map.of("時數", "48.01"))).containsExactly("時數");
    assertThat(columns(ServiceRecord.KIND, Map.of("時數", "48"))).isEmpty();
    for (String hours : List.of("0", "0.00", "-1", "2.125", "兩小時")) {
      assertThat(columns(ServiceRecord.KIND, Map.of("時數", hours))).containsExactly("時數");
    }
  }

  @Test
  void shouldTakeTheLevelsThatTheSchoolItselfGivesOut() {
    assertThat(columns(CadreRecord.KIND, Map.of("幹部等級", "社團"))).isEmpty();
    assertThat(problems(CadreRecord.KIND, Map.of("幹部等級", "5")))
        .singleElement()
        .satisfies(problem -> assertThat(problem.chinese()).contains("1 校級、2 班級、3 社團"));
  }

  private static GradeRecord grade(Marks marks) {
    return new GradeRecord(
        STUDENT,
        TERM,
        new GradeRecord.Course(LISTED, "國語文", 1, 4),
        new Taking.InSemester(),
        Optional.empty(),
        marks);
  }

  private static Optional<Taking> taking(Map<String, String> cells) {
    return read(GradeRecord.KIND, cells).map(GradeRecord.class::cast).map(GradeRecord::taking);
  }

  private static Optional<SchoolRecord> read(RecordKind kind, Map<String, String> cells) {
    Row row = row(kind, cells);
    Optional<SchoolRecord> read = Books.of(kind).read(row, DIRECTORY);
    assertThat(row.problems()).isEmpty();
    return read;
  }

  private static List<String> columns(RecordKind kind, Map<String, String> cells) {
    return problems(kind, cells).stream().map(CellProblem::column).toList();
  }

  private static List<CellProblem> problems(RecordKind kind, Map<String, String> cells) {
    Row row = row(kind, cells);
    Optional<SchoolRecord> read = Books.of(kind).read(row, DIRECTORY);
    assertThat(read.isPresent()).isEqualTo(row.sound());
    return row.problems();
  }

  /** The template's example with these cells instead. */
  private static Row row(RecordKind kind, Map<String, String> cells) {
    Map<String, String> filled =
        Books.of(kind).columns().stream().collect(toMap(Column::title, Column::example));
    filled.putAll(cells);
    return new Row(2, filled);
  }
}
