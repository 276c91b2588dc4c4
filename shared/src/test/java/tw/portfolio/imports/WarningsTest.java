package tw.portfolio.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.campus.Answers;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.kernel.sheet.cell.CellProblem;
import tw.portfolio.record.CadreRecord;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.record.PlannedCourse;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.Section;
import tw.portfolio.record.SectionEnrolment;
import tw.portfolio.record.StaffMember;
import tw.portfolio.record.Student;
import tw.portfolio.samples.Cases;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.school.ProblemKind;

/** What is likely to be a mistake is shown, and does not stop a file once somebody says yes. */
class WarningsTest {
  private static final String STUDENTS = "學號,姓名,身分證號,出生日期,性別,入學學年度,班級,座號,學籍狀態\n";
  private static final String COURSE = "115213303H1110101010101";
  private static final String GRADES = "學號,課程代碼,科目名稱,開課年級,修課學分,學期學業成績,成績及格\n";

  private final ImportingSchool school = new ImportingSchool();

  @BeforeEach
  void someStudents() {
    school.has(
        new Person(
            SchoolBuilder.SCHOOL,
            ImportingSchool.REGISTRAR.id(),
            ImportingSchool.REGISTRAR.name(),
            Set.of(Role.REGISTRAR, Role.CURRICULUM_HEAD, Role.ACTIVITIES_HEAD),
            Optional.empty(),
            Optional.empty()));
    school.committed(ImportingSchool.classes("101,1,,\n"));
    written(StaffMember.KIND, "教職員編號,姓名\nt0009,林美玲\n");
    written(Student.KIND, STUDENTS + "1150001,王曉峰,A123456789,099/09/15,男,115,101,1,在學\n");
    written(PlannedCourse.KIND, "課程代碼,科目名稱,授課學期學分\n" + COURSE + ",國語文,444444\n");
  }

  private void written(RecordKind kind, String csv) {
    ImportJob job = school.checked(kind, csv);
    Answers.granted(school.commit(job));
    school.runAll();
    assertThat(school.state(job)).isInstanceOf(ImportState.Committed.class);
  }

  private List<CellProblem> warnings(RecordKind kind, String csv) {
    ImportJob job = school.checked(kind, csv);
    assertThat(job.state()).isInstanceOf(ImportState.Checked.class);
    List<CellProblem> warnings = school.watched(job).details().warnings();
    assertThat(job.preview().orElseThrow().tally().warnings()).isEqualTo(warnings.size());
    return warnings;
  }

  private List<String> unlikely(RecordKind kind, String csv) {
    return warnings(kind, csv).stream().map(CellProblem::column).toList();
  }

  @Test
  void shouldWriteAFileWithWarningsOnlyOnceSomebodyHasAcceptedThem() {
    ImportJob job = school.checked(StaffMember.KIND, "教職員編號,姓名\nT0009,林美玲\n");

    assertThat(
            Answers.kind(
                school
                    .office()
                    .commit(
                        ImportingSchool.registrar(), job.id(), false, school.clock().instant())))
        .isEqualTo(ProblemKind.UNCONFIRMED_WARNINGS);
    assertThat(school.state(job)).isInstanceOf(ImportState.Checked.class);

    Answers.granted(school.commit(job));
    school.runAll();
    assertThat(school.state(job)).isInstanceOf(ImportState.Committed.class);
  }

  @ParameterizedTest
  @CsvSource({"20,是,成績及格", "59.5,1,成績及格", "85,否,成績及格", "60,是,", "20,否,", "-1,是,"})
  void shouldWarnOfAPassThatTheScoreIsNone(String score, String passed, String column) {
    String row = String.join(",", "1150001", COURSE, "國語文", "1", "4", score, passed);

    assertThat(unlikely(GradeRecord.KIND, GRADES + row + "\n"))
        .filteredOn(one -> !one.equals("課程代碼"))
        .isEqualTo(column == null ? List.of() : List.of(column));
  }

  @Test
  void shouldWarnOfAGradeInACourseThatTheStudentDoesNotTake() {
    String row = "1150001," + COURSE + ",國語文,1,4,85,是\n";
    assertThat(unlikely(GradeRecord.KIND, GRADES + row)).containsExactly("課程代碼");

    written(Section.KIND, "課程代碼,教學班,科目名稱,開課年級,學分數,任課教師編號\n" + COURSE + ",101,國語文,1,4,t0009\n");
    written(SectionEnrolment.KIND, "學號,課程代碼,教學班\n1150001," + COURSE + ",101\n");

    assertThat(unlikely(GradeRecord.KIND, GRADES + row)).isEmpty();
  }

  @Test
  void shouldWarnOfAnActivityOutsideItsSchoolYear() {
    String header = "學號,單位名稱,開始日期,結束日期,擔任職務名稱,幹部等級\n";

    assertThat(unlikely(CadreRecord.KIND, header + "1150001,101 班,114/09/01,115/01/20,班長,2\n"))
        .containsExactly("開始日期", "結束日期");
    assertThat(unlikely(CadreRecord.KIND, header + "1150001,101 班,115/09/01,116/01/20,班長,2\n"))
        .isEmpty();
  }

  @Test
  void shouldWarnOfANameThatTheRegisterHasOtherwise() {
    String header = "學號,姓名,單位名稱,開始日期,結束日期,擔任職務名稱,幹部等級\n";
    String row = "1150001,%s,101 班,115/09/01,116/01/20,班長,2\n";

    assertThat(warnings(CadreRecord.KIND, header + row.formatted("王曉峯")))
        .singleElement()
        .satisfies(warning -> assertThat(warning.chinese()).contains("字形相近").contains("王曉峰"));
    assertThat(unlikely(CadreRecord.KIND, header + row.formatted("李四"))).containsExactly("姓名");
    assertThat(unlikely(CadreRecord.KIND, header + row.formatted("王曉〓"))).isEmpty();
    assertThat(unlikely(CadreRecord.KIND, header + row.formatted("王曉峰"))).isEmpty();
    assertThat(
            unlikely(Student.KIND, STUDENTS + "1150001,王曉峯,A123456789,099/09/15,男,115,101,1,在學\n"))
        .containsExactly("姓名");
  }

  @Test
  void shouldWarnOfStaffNumbersThatDifferByCase() {
    assertThat(unlikely(StaffMember.KIND, "教職員編號,姓名\nT0009,林美玲\n")).containsExactly("教職員編號");
    assertThat(unlikely(StaffMember.KIND, "教職員編號,姓名\nq1,王小明\nQ1,王小明\nt0009,林美玲\n"))
        .containsExactly("教職員編號");
  }

  @Test
  void shouldTakeANameThatLacksACharacterWithAWarning() {
    assertThat(warnings(StaffMember.KIND, "教職員編號,姓名\nq2,陳〓\n"))
        .singleElement()
        .satisfies(warning -> assertThat(warning.chinese()).contains("待補字"));
  }

  @ParameterizedTest
  @CsvSource({"陳?", "陳？明", "?", "陳\uFFFD", "陳\uE000", "陳□"})
  void shouldRefuseANameThatHasLostACharacterAndSayWhatToDo(String name) {
    ImportJob job = school.checked(StaffMember.KIND, "教職員編號,姓名\nq2," + name + "\n");

    assertThat(job.state()).isInstanceOf(ImportState.Wrong.class);
    assertThat(school.watched(job).details().problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.chinese()).contains("〓"));
  }

  @Test
  void shouldNotTakeASchoolsOwnCharacterForOneOfHongKong() {
    ImportJob job =
        school.checked(StaffMember.KIND, SheetType.CSV, Cases.file("c1-big5-eudc-FA40.csv"));

    assertThat(job.preview().orElseThrow().tally().wrongCells()).isEqualTo(1);
    assertThat(school.watched(job).details().problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.row()).isEqualTo(2);
              assertThat(problem.column()).isEqualTo("姓名");
              assertThat(problem.chinese()).contains("造字").contains("〓");
            });
    assertThat(job.term()).isEqualTo(SchoolBuilder.TERM);
  }
}
