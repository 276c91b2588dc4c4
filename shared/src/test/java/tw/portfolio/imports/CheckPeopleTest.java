package tw.portfolio.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Answers;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.sheet.cell.CellProblem;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.record.PlannedCourse;
import tw.portfolio.record.SchoolClass;
import tw.portfolio.record.StaffMember;
import tw.portfolio.record.Student;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;

/** Files of students and staff: who can't be two, and who is not missed. */
class CheckPeopleTest {
  private static final String HEADER = "學號,姓名,身分證號,出生日期,性別,入學學年度,班級,座號,學籍狀態\n";
  private static final String CLASSES = "班級,年級,科班學程別代碼,導師教職員編號\n";
  private static final String MING = "1,王小明,A123456789,099/09/15,男,115,101,1,在學\n";
  private static final String HUA = "2,陳小華,A800000014,099/10/15,女,115,101,2,在學\n";

  @TempDir private Path folder;
  private final ImportingSchool school = new ImportingSchool();

  @BeforeEach
  void openTheClass() {
    school.committed(ImportingSchool.classes("101,1,,\n"));
  }

  private ImportJob checked(String rows) {
    return school.checked(Student.KIND, HEADER + rows);
  }

  private void committed(String rows) {
    ImportJob job = checked(rows);
    Answers.granted(school.commit(job));
    school.runAll();
    assertThat(school.state(job)).isInstanceOf(ImportState.Committed.class);
  }

  private void teacherComes() {
    school
        .records()
        .write(
            SchoolBuilder.SCHOOL,
            List.of(ImportingSchool.teacher()),
            new Author.Platform(),
            "",
            SchoolBuilder.NOW);
  }

  private List<String> problems(ImportJob job) {
    return school.watched(job).details().problems().stream()
        .map(problem -> problem.row() + problem.column() + problem.value())
        .toList();
  }

  @Test
  void shouldRefuseTwoStudentsWithOneNationalIdOrOneSeat() {
    ImportJob job =
        checked(
            MING
                + "2,陳小華,a123456789,099/10/15,女,115,101,2,在學\n"
                + "3,林大同,B123456780,099/11/15,男,115,101,1,在學\n");

    assertThat(job.state()).isInstanceOf(ImportState.Wrong.class);
    assertThat(problems(job)).containsExactly("3身分證號A12****789", "4座號115 學年度 101 班 1 號");
    assertThat(school.watched(job).details().problems())
        .extracting(CellProblem::chinese)
        .containsExactly("身分證號 A12****789 與第 2 列重複。請更正其中一列。", "座號 1 與第 2 列重複。請更正其中一列。");
  }

  @Test
  void shouldRefuseTheNationalIdAndTheSeatOfSomebodyWhomTheFileDoesNotName() {
    committed(MING + HUA);

    ImportJob job =
        checked(
            """
            3,林大同,A123456789,099/11/15,男,115,101,3,在學
            4,高小新,B123456780,099/11/15,男,115,101,2,在學
            """);

    assertThat(problems(job)).containsExactly("2身分證號A12****789", "3座號115 學年度 101 班 2 號");
    assertThat(school.watched(job).details().problems().getFirst().chinese()).contains("系統裡 1 已有");
    assertThat(job.preview().orElseThrow().tally().fresh()).isZero();
  }

  @Test
  void shouldLetTwoStudentsChangeSeats() {
    committed(MING + HUA);

    committed(MING.replace(",1,在學", ",2,在學") + HUA.replace(",2,在學", ",1,在學"));
  }

  @Test
  void shouldRefuseATeacherOfTwoClasses() {
    teacherComes();
    school.committed(ImportingSchool.classes("102,1,,t0001\n"));

    ImportJob both =
        school.checked(SchoolClass.KIND, CLASSES + "101,1,,t0001\n103,1,,t0001\n102,1,,\n");
    ImportJob onlyTheSecond = school.checked(SchoolClass.KIND, CLASSES + "101,1,,t0001\n");

    assertThat(problems(both)).containsExactly("3導師教職員編號林美玲");
    assertThat(problems(onlyTheSecond)).containsExactly("2導師教職員編號林美玲");
  }

  @Test
  void shouldLetAClassGoToTheTeacherOfAnother() {
    teacherComes();
    school.committed(ImportingSchool.classes("101,1,,t0001\n102,1,,\n"));

    school.committed(ImportingSchool.classes("101,1,,\n102,1,,t0001\n"));
  }

  @Test
  void shouldTakeBackUnderAnotherNumberWhoHadLeft() {
    committed(MING);
    committed(MING.replace("在學", "轉出"));

    committed(MING.replace("1,王小明", "9,王小明"));
  }

  @Test
  void shouldTellNationalIdsNowhereButToWhoTypedThem() {
    committed(MING + HUA);

    ImportJob job = checked(MING.replace("A123456789", "B123456780").replace("小明", "大明"));

    assertThat(school.archives().keys())
        .filteredOn(key -> key.contains(job.id().text()) && !key.equals(ImportKeys.file(job)))
        .hasSize(3)
        .allSatisfy(
            key -> {
              String text = text(school.archives().content(key));
              assertThat(text).doesNotContain("A123456789", "A800000014");
              // The workbook gives the office its own file back, to be mended and uploaded again.
              assertThat(key.endsWith(".xlsx") || !text.contains("B123456780")).isTrue();
            })
        .anySatisfy(key -> assertThat(text(school.archives().content(key))).contains("A12****789"));
    assertThat(school.archives().keys()).noneMatch(key -> key.matches(".*(123456|王|明).*"));
  }

  /** Of a workbook all parts one after another. */
  private String text(byte[] content) {
    if (content[0] != 'P') {
      return new String(content, StandardCharsets.UTF_8);
    }
    StringBuilder text = new StringBuilder();
    try {
      Path file = Files.write(Files.createTempFile(folder, "marked", ".xlsx"), content);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry part : Collections.list(zip.entries())) {
          text.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  @Test
  void shouldNotMissStudentsWhoHaveLeft() {
    committed(MING + HUA);
    committed(MING.replace("在學", "畢業"));

    ImportJob job = checked("3,林大同,B123456780,099/11/15,男,115,101,3,在學\n");

    assertThat(job.preview().orElseThrow().tally().missing()).isEqualTo(1);
    assertThat(school.watched(job).details().missing()).singleElement().asString().contains("陳小華");
  }

  @Test
  void shouldNotMissStaffWhoseAccountsAreDisabled() {
    teacherComes();
    String other = "教職員編號,姓名,電子郵件\nt0002,張志豪,\n";
    assertThat(missingStaff(other)).isEqualTo(1);

    Person lin = Staff.LIN;
    school.has(
        new Person(lin.school(), lin.id(), lin.name(), lin.roles(), lin.email(), Set.of(), false));

    assertThat(missingStaff(other)).isZero();
  }

  @Test
  void shouldTakeTheNationalSheetOfGradesAsItIs() {
    committed(MING);
    ImportJob courses =
        school.checked(
            PlannedCourse.KIND, "課程代碼,科目名稱,授課學期學分\n115213303H1110101010101,國語文,444444\n");
    Answers.granted(school.commit(courses));
    school.runAll();

    ImportJob grades =
        school.checked(
            GradeRecord.KIND,
            """
            身分證字號,出生日期,姓名,課程代碼,科目名稱,開課年級,修課學分,學期學業成績,成績及格,補考成績,補考及格,是否採計學分,質性文字描述
            A123456789,0990915,王小明,115213303H1110101010101,國語文,1,4,85,1,-1,-1,1,
            """);

    assertThat(grades.state()).isInstanceOf(ImportState.Checked.class);
    assertThat(grades.preview().orElseThrow().tally().fresh()).isEqualTo(1);
    assertThat(school.watched(grades).details().ignored()).isEmpty();
  }

  private int missingStaff(String csv) {
    return school.checked(StaffMember.KIND, csv).preview().orElseThrow().tally().missing();
  }
}
