package tw.portfolio.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.campus.Answers;
import tw.portfolio.kernel.sheet.RawWorkbook;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.record.AttendanceRecord;
import tw.portfolio.record.CadreRecord;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.record.PlannedCourse;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.SchoolClass;
import tw.portfolio.record.ServiceRecord;
import tw.portfolio.record.StaffMember;
import tw.portfolio.record.Student;
import tw.portfolio.samples.SchoolBuilder;

/** Files that schools have made themselves, and what is shown of any file before it is written. */
class SchoolsOwnFilesTest {
  private static final String COURSE = "115213303H1110101010101";
  private final ImportingSchool school = new ImportingSchool();

  @BeforeEach
  void someStudents() {
    school.has(
        new Person(
            SchoolBuilder.SCHOOL,
            ImportingSchool.REGISTRAR.id(),
            ImportingSchool.REGISTRAR.name(),
            Set.of(
                Role.REGISTRAR, Role.CURRICULUM_HEAD, Role.ACTIVITIES_HEAD, Role.DISCIPLINE_HEAD),
            Optional.empty(),
            Optional.empty()));
    school.committed(ImportingSchool.classes("101,1,,\n"));
    written(StaffMember.KIND, "教職員編號,姓名,電子郵件\nt0009,林美玲,lin@school.edu.tw\n");
    written(
        Student.KIND,
        """
        115 學年度新生名冊
        製表日期：115/9/1
        學生學號,學生姓名,性別,身分證字號,生日,入學年,班別,座號,就學狀態,血型
        1150001,王小明,男,Ａ１２３４５６７８９,９９/９/１５,１１５,１０１,１ 號,在學,O
        """);
    written(PlannedCourse.KIND, "課程代碼,課程名稱,授課學期學分\n" + COURSE + ",國語文,444444\n");
  }

  private ImportJob written(RecordKind kind, String csv) {
    return committed(school.checked(kind, csv));
  }

  private ImportJob committed(ImportJob job) {
    assertThat(school.watched(job).details().problems()).isEmpty();
    Answers.granted(school.commit(job));
    school.runAll();
    assertThat(school.state(job)).isInstanceOf(ImportState.Committed.class);
    return job;
  }

  private Student student() {
    return school.records().all(SchoolBuilder.SCHOOL, Student.KIND, SchoolBuilder.TERM).stream()
        .map(Student.class::cast)
        .filter(one -> one.number().equals("1150001"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shouldReadASchoolsOwnRegister() {
    assertThat(student().summary()).contains("王小明", "生日 2010-09-15", "115 學年度入學", "101 班 1 號");
  }

  @Test
  void shouldKeepWhatAFileHasNoColumnFor() {
    written(StaffMember.KIND, "教師編號,教師姓名,職務\nt0009,林美鈴,教師\n");
    assertThat(school.records().all(SchoolBuilder.SCHOOL, StaffMember.KIND, SchoolBuilder.TERM))
        .anySatisfy(one -> assertThat(one.summary()).contains("林美鈴").contains("lin@school.edu.tw"));

    written(SchoolClass.KIND, "班級,年級,科班學程別代碼,導師編號\n102,1,101,t0009\n");
    written(SchoolClass.KIND, "班級名稱,年級\n102,2\n");
    assertThat(school.records().all(SchoolBuilder.SCHOOL, SchoolClass.KIND, SchoolBuilder.TERM))
        .anySatisfy(one -> assertThat(one.summary()).isEqualTo("102 班，2 年級，科班學程別 101，導師 林美鈴"));
  }

  @ParameterizedTest
  @CsvSource({"學號,1150001", "身分證字號,A123456789", "身份證號,Ａ123456789"})
  void shouldKnowAStudentByNumberOrNationalId(String header, String value) {
    written(
        CadreRecord.KIND,
        header + ",單位,開始日期,結束日期,職稱,等級\n" + value + ",101 班,115/9/1,116/1/20,班長,2\n");
    written(
        ServiceRecord.KIND,
        header + ",服務項目,服務單位,開始日,結束日,服務時數\n" + value + ",打掃,總務處,115/9/1,115/9/1,2 小時\n");
    written(
        AttendanceRecord.KIND,
        header + ",缺勤起始日期,缺勤結束日期,假別,節數\n" + value + ",115/9/1,115/9/1,病假,３\n");
    written(
        GradeRecord.KIND,
        header + ",課程代碼,科目,年級,學分,成績,及格\n" + value + "," + COURSE + ",國語文,1,4,８５,是\n");
  }

  @Test
  void shouldRefuseANumberAndAnIdOfTwoStudents() {
    written(
        Student.KIND,
        """
        學號,姓名,身分證號,出生日期,性別,入學學年度,班級,座號,學籍狀態
        1150002,李小華,B123456780,099/10/15,女,115,101,2,在學
        """);

    ImportJob job =
        school.checked(
            CadreRecord.KIND,
            """
            學號,身分證號,單位名稱,開始日期,結束日期,擔任職務名稱,幹部等級
            1150002,A123456789,101 班,115/9/1,116/1/20,班長,2
            """);

    assertThat(school.watched(job).details().problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.column()).isEqualTo("身分證號"));
  }

  @Test
  void shouldPassOverAMaskedIdBesideTheNumber() {
    written(
        CadreRecord.KIND,
        """
        學號,身分證字號,生日,單位,開始日期,結束日期,職稱,等級
        1150001,A12****789,**/**,101 班,115/9/1,116/1/20,班長,2
        """);
  }

  @Test
  void shouldShowTheFirstFiftyNewRowsAndAllOfThemInTheWorkbook() throws Exception {
    String rows =
        IntStream.rangeClosed(1, 60)
            .mapToObj(number -> "c%02d,1,,\n".formatted(number))
            .collect(Collectors.joining());

    ImportJob job = school.checked(ImportingSchool.classes(rows));

    Preview.Details details = school.watched(job).details();
    assertThat(details.fresh()).hasSize(50);
    assertThat(details.fresh().getFirst().place().number()).isEqualTo(2);
    assertThat(details.fresh().getFirst().after()).isEqualTo("c01 班，1 年級，科班學程別 無，導師 無");
    try (XSSFWorkbook marked = marked(job)) {
      assertThat(marked.getSheet("新增內容").getLastRowNum()).isEqualTo(60);
      assertThat(marked.getSheetAt(0).getCTWorksheet().getAutoFilter().getRef())
          .isEqualTo("A1:F61");
    }
  }

  @Test
  void shouldMarkEverySheetOfItsOwn() throws Exception {
    Map<String, String> sheets = new LinkedHashMap<>();
    sheets.put("高一", RawWorkbook.row("班級", "年級") + RawWorkbook.row("103", "1"));
    sheets.put(
        "高二",
        RawWorkbook.row("班級", "年級") + RawWorkbook.row("103", "1") + RawWorkbook.row("203", "二"));

    ImportJob job = school.checked(SheetType.XLSX, RawWorkbook.of(sheets).bytes());

    assertThat(school.watched(job).details().problems())
        .extracting(problem -> problem.place().sheet() + problem.row() + problem.chinese())
        .containsExactly("高二2這一列與工作表「高一」第 2 列重複。請刪除其中一列。", "高二3請填 1 到 3 的整數。");
    try (XSSFWorkbook marked = marked(job)) {
      assertThat(marked.getSheet("高一").getRow(1).getCell(2).getStringCellValue()).isEqualTo("新增");
      assertThat(marked.getSheet("高二").getRow(2).getCell(2).getStringCellValue()).isEqualTo("有誤");
    }
  }

  private XSSFWorkbook marked(ImportJob job) throws Exception {
    try (var in =
        school.archives().open(ImportKeys.marked(job, job.preview().orElseThrow())).orElseThrow()) {
      return new XSSFWorkbook(new ByteArrayInputStream(in.readAllBytes()));
    }
  }

  @Test
  void shouldShowAWarningInYellow() throws Exception {
    ImportJob job = school.checked(StaffMember.KIND, "教職員編號,姓名\nq2,陳〓\n");

    try (XSSFWorkbook marked = marked(job)) {
      var cell = marked.getSheetAt(0).getRow(1).getCell(1);
      assertThat(cell.getCellStyle().getFillForegroundColorColor().getARGBHex()).endsWith("FFEB9C");
      assertThat(cell.getCellComment().getString().getString()).contains("〓");
    }
  }
}
