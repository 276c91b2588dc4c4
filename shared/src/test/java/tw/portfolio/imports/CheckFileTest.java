package tw.portfolio.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.imports.ImportingSchool.classes;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.campus.Answers;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.sheet.FileRefusal;
import tw.portfolio.kernel.sheet.RawWorkbook;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.kernel.sheet.cell.RowPlace;
import tw.portfolio.record.PlannedCourse;
import tw.portfolio.samples.OddTexts;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.ProblemKind;

class CheckFileTest {
  private final ImportingSchool school = new ImportingSchool();

  private static Preview.Tally tally(ImportJob job) {
    return job.preview().orElseThrow().tally();
  }

  private FileRefusal refusal(SheetType type, byte[] content) {
    ImportState state = school.checked(type, content).state();
    assertThat(state).isInstanceOf(ImportState.Refused.class);
    return ((ImportState.Refused) state).refusal();
  }

  @Test
  void shouldSayWhatIsNewAndWriteNothing() {
    ImportJob job = school.checked(classes("101,1,,\n102,1,101,\n"));

    assertThat(job.state()).isInstanceOf(ImportState.Checked.class);
    assertThat(tally(job)).isEqualTo(new Preview.Tally(2, 2, 0, 0, 0, 0, 0, 0));
    assertThat(school.classes()).isEmpty();
  }

  @Test
  void shouldTellNewChangedUnchangedAndMissingApart() {
    school.committed(classes("101,1,,\n102,1,,\n一年三班,1,,\n"));

    ImportJob job = school.checked(classes("101,1,,\n102,2,101,\n201,2,,\n"));

    assertThat(tally(job)).isEqualTo(new Preview.Tally(3, 1, 1, 1, 0, 0, 1, 0));
    Preview.Details details = school.watched(job).details();
    assertThat(details.changes())
        .containsExactly(
            new Preview.Details.ChangedRow(
                RowPlace.of(3), "102 班，1 年級，科班學程別 無，導師 無", "102 班，2 年級，科班學程別 101，導師 無"));
    assertThat(details.missing()).containsExactly("一年三班，1 年級，科班學程別 無，導師 無");
    assertThat(school.classes()).containsExactly("101 1 ", "102 1 ", "一年三班 1 ");
  }

  @Test
  void shouldKnowAClassHoweverItsNameWasTyped() {
    school.committed(classes("高一01班,1,,\n"));
    Preview.Tally unchanged = new Preview.Tally(1, 0, 0, 1, 0, 0, 0, 0);

    for (String written : OddTexts.CLASS_101) {
      assertThat(tally(school.checked(classes(written + ",1,,\n")))).isEqualTo(unchanged);
    }
    String inBig5 = new String(classes("高一０１班\u3000,1,,\n"), StandardCharsets.UTF_8);
    assertThat(tally(school.checked(inBig5.getBytes(Charset.forName("x-windows-950")))))
        .isEqualTo(unchanged);
  }

  @Test
  void shouldTakeTheNationalListOfCourseCodesAsItIs() {
    String header = "學校代碼,學年度,學期,課程代碼,適用入學年度,開課年級,修課學分,科目名稱,課程類型代碼,課程類型名稱,學分轉換\n";
    String row = "213303,115,%s,115213303H1110101010101,115,%s,%s,國語文,H,普通,\n";
    String first = header + row.formatted("1", "1", "4") + row.formatted("2", "1", "3");

    ImportJob job = school.checked(PlannedCourse.KIND, first);

    assertThat(job.state()).isInstanceOf(ImportState.Checked.class);
    assertThat(school.watched(job).details().ignored())
        .containsExactly("學校代碼", "學年度", "適用入學年度", "課程類型代碼", "課程類型名稱", "學分轉換");
    Answers.granted(school.commit(job));
    school.runAll();
    assertThat(courses()).containsExactly("430000");

    ImportJob next =
        school.checked(
            PlannedCourse.KIND,
            header + row.formatted("1", "2", "A") + row.formatted("2", "1", "2"));
    Answers.granted(school.commit(next));
    school.runAll();
    assertThat(courses()).containsExactly("42A000");

    ImportJob twice = school.checked(PlannedCourse.KIND, first + row.formatted("2", "1", "2"));
    assertThat(school.watched(twice).details().problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.chinese()).contains("與第 3 列重複"));
  }

  @Test
  void shouldNameEveryWrongCellByRowColumnAndValue() {
    ImportJob job = school.checked(classes("101,4,,\n,1,,\n=cmd|x,1,,\n104,1,,t9999\n105,1,,\n"));

    assertThat(job.state()).isInstanceOf(ImportState.Wrong.class);
    assertThat(tally(job)).isEqualTo(new Preview.Tally(5, 1, 0, 0, 4, 4, 0, 0));
    assertThat(school.watched(job).details().problems())
        .extracting(problem -> problem.row() + problem.column() + problem.value())
        .containsExactly("2年級4", "3班級", "4班級=cmd|x", "5導師教職員編號t9999");
    assertThat(school.watched(job).details().problems())
        .allSatisfy(
            problem -> {
              assertThat(problem.chinese()).isNotBlank();
              assertThat(problem.english()).isNotBlank();
            });
  }

  @Test
  void shouldFindTwoRowsAboutTheSame() {
    ImportJob job = school.checked(classes("101,1,,\n102,1,,\n101,2,,\n"));

    assertThat(school.watched(job).details().problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.row()).isEqualTo(4);
              assertThat(problem.chinese()).contains("第 2 列重複");
            });
  }

  @Test
  void shouldTellTheFirstTwoHundredWrongCellsAndKeepTheListOfAll() throws IOException {
    String rows =
        IntStream.range(0, 300).mapToObj(row -> row + ",9,,\n").collect(Collectors.joining());

    ImportJob job = school.checked(classes(rows));

    assertThat(tally(job).wrongCells()).isEqualTo(300);
    assertThat(school.watched(job).details().problems()).hasSize(200);
    String key = ImportKeys.problems(job, job.preview().orElseThrow());
    List<Object> all =
        Json.list(new String(school.archives().content(key), StandardCharsets.UTF_8));
    assertThat(all)
        .hasSize(300)
        .last()
        .isEqualTo(
            Map.of(
                "row", 301L,
                "column", "年級",
                "value", "9",
                "detail", "請填 1 到 3 的整數。\nA whole number from 1 to 3."));
  }

  @Test
  void shouldKeepTheFileWithItsWrongCellsMarked() {
    ImportJob job = school.checked(classes("101,9,,\n"));

    String key = ImportKeys.marked(job, job.preview().orElseThrow());

    assertThat(school.archives().content(key)).startsWith('P', 'K');
  }

  @ParameterizedTest
  @CsvSource({"CSV,too-many-rows", "XLSX,swelling-xlsx"})
  void shouldRefuseFilesThatAreFarTooLarge(SheetType type, String code) {
    byte[] content =
        type == SheetType.CSV ? classes("101,1,,\n".repeat(200_000)) : RawWorkbook.bomb(60);

    assertThat(refusal(type, content).code()).isEqualTo(code);
    assertThat(school.classes()).isEmpty();
  }

  @Test
  void shouldRefuseAFileThatIsNotTheOneAnnounced() {
    byte[] announced = classes("101,1,,\n");
    byte[] other = classes("101,2,,\n");
    for (byte[] stored : List.of(other, classes("101,1,,\n102,1,,\n"))) {
      ImportJob job = school.announced(SheetType.CSV, announced);
      school.archives().put(ImportKeys.file(job), "text/csv", stored);
      Answers.granted(school.check(job));
      school.runAll();

      assertThat(((ImportState.Refused) school.state(job)).refusal().code())
          .isEqualTo("file-altered");
    }
  }

  @Test
  void shouldWaitForTheFileBeforeItIsChecked() {
    ImportJob job = school.announced(SheetType.CSV, classes("101,1,,\n"));

    assertThat(Answers.refused(school.check(job)).chinese()).contains("還沒有上傳");
    assertThat(school.queue().waiting()).isEmpty();
  }

  @Test
  void shouldCheckAgainAfterOthersHaveMended() {
    ImportJob job = school.checked(classes("101,1,,t0001\n"));
    assertThat(job.state()).isInstanceOf(ImportState.Wrong.class);
    school
        .records()
        .write(
            SchoolBuilder.SCHOOL,
            List.of(ImportingSchool.teacher()),
            job.by(),
            "",
            SchoolBuilder.NOW);

    Answers.granted(school.check(job));
    school.runAll();

    assertThat(school.state(job)).isInstanceOf(ImportState.Checked.class);
  }

  @Test
  void shouldNotMindAMessageThatComesTwice() {
    ImportJob job = school.uploaded(SheetType.CSV, classes("101,1,,\n"));
    Answers.granted(school.check(job));
    Answers.granted(school.check(job));
    assertThat(school.queue().waiting()).hasSize(2);
    school.runAll();

    assertThat(school.now(job).version()).isEqualTo(3);
    assertThat(school.imports().lines())
        .extracting(Change::action)
        .contains(ChangeAction.CHECK)
        .hasSize(2);
  }

  @Test
  void shouldTellTheHistoryWhoHadWhatChecked() {
    ImportJob job = school.checked(classes("101,1,,\n"));

    assertThat(school.imports().lines())
        .extracting(Change::action)
        .containsExactly(ChangeAction.REQUEST, ChangeAction.CHECK);
    assertThat(school.imports().lines().getLast())
        .satisfies(
            line -> {
              assertThat(line.who()).isEqualTo(job.by());
              assertThat(line.from()).contains("檢查中");
              assertThat(line.to().orElseThrow()).contains("新增 1");
            });
  }

  @Test
  void shouldLetOnlyTheOfficeOfTheKindBringItIn() {
    byte[] content = classes("101,1,,\n");
    ImportJob job = school.checked(content);
    for (var person : List.of(ImportingSchool.DISCIPLINE_HEAD, Staff.LIN)) {
      assertThat(
              Answers.kind(
                  school
                      .office()
                      .announce(
                          Staff.actor(person),
                          ImportingSchool.announcement(SheetType.CSV, content),
                          Optional.empty(),
                          SchoolBuilder.NOW)))
          .isEqualTo(ProblemKind.NOT_PERMITTED);
    }
    assertThat(
            Answers.kind(
                school
                    .office()
                    .commit(
                        Staff.actor(ImportingSchool.DISCIPLINE_HEAD),
                        job.id(),
                        true,
                        SchoolBuilder.NOW)))
        .isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(
            Answers.granted(
                    school
                        .office()
                        .page(
                            Staff.actor(ImportingSchool.DISCIPLINE_HEAD),
                            _ -> true,
                            Optional.empty(),
                            10))
                .entries())
        .isEmpty();
    assertThat(
            Answers.granted(
                    school
                        .office()
                        .page(ImportingSchool.registrar(), _ -> true, Optional.empty(), 10))
                .entries())
        .containsExactly(job);
  }

  private List<String> courses() {
    return school
        .records()
        .all(SchoolBuilder.SCHOOL, PlannedCourse.KIND, SchoolBuilder.TERM)
        .stream()
        .map(PlannedCourse.class::cast)
        .map(PlannedCourse::credits)
        .toList();
  }
}
