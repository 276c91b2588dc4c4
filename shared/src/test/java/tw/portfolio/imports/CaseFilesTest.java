package tw.portfolio.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.kernel.sheet.FilledSheet;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.StaffMember;
import tw.portfolio.record.Student;
import tw.portfolio.samples.Cases;
import tw.portfolio.samples.SchoolBuilder;

/** Files like those that schools have sent, with what each of them says. */
class CaseFilesTest {
  private final ImportingSchool school = new ImportingSchool();

  private List<SchoolRecord> all(RecordKind kind) {
    return school.records().all(SchoolBuilder.SCHOOL, kind, SchoolBuilder.TERM);
  }

  @ParameterizedTest
  @CsvSource({
    "x2-dbnum1-general.xlsx, 101",
    "x9-builtin-50-redefined.xlsx, 961",
    "x11-styles2.xlsx, 007",
  })
  void shouldReadTheNumberOfAClass(String file, String name) {
    ImportJob job = school.checked(SheetType.XLSX, Cases.file(file));
    school.commit(job);
    school.runAll();

    assertThat(school.classes()).containsExactly(name + " 1 ");
  }

  @Test
  void shouldTakeANoBreakBlankForNoPartOfAName() {
    school.committed(ImportingSchool.classes("951,1,,\n"));

    ImportJob job = school.checked(SheetType.CSV, Cases.file("c2-class-nbsp.csv"));

    assertThat(job.preview().orElseThrow().tally())
        .isEqualTo(new Preview.Tally(1, 0, 0, 1, 0, 0, 0, 0));
  }

  @Test
  void shouldReadABirthSince1904() throws Exception {
    List<String> births = new ArrayList<>();
    FilledSheet.read(
        Cases.file("x1-date1904-x15.xlsx"),
        SheetType.XLSX,
        Student.BOOK.layouts(),
        row -> births.add(row.cells().get("出生日期")));

    assertThat(births).containsExactly("2010-09-15");
  }

  @Test
  void shouldKeepNothingOfALineBreakBehindAName() {
    school.committed(StaffMember.KIND, SheetType.XLSX, Cases.file("x5-x000D.xlsx"));

    assertThat(all(StaffMember.KIND))
        .filteredOn(record -> ((StaffMember) record).number().equals("z9001"))
        .extracting(record -> ((StaffMember) record).name())
        .containsExactly("王小明");
  }
}
