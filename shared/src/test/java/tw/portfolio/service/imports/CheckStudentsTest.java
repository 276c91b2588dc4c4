package tw.portfolio.service.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.service.imports.ImportingSchool.classes;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.domain.imports.ImportJob;
import tw.portfolio.domain.imports.ImportState;
import tw.portfolio.domain.record.RecordKind;

/** One person has one number, and nobody shares a seat. */
class CheckStudentsTest {
  private static final String HEADER = "學號,姓名,身分證號,出生日期,性別,入學學年度,班級,座號,學籍狀態\n";
  private static final String MING = "s1,王小明,A123456789,99/9/15,男,115,101,1,在學\n";
  private static final String MEI = "s2,林小美,B223456782,99/9/16,女,115,101,2,在學\n";

  private final ImportingSchool school = new ImportingSchool();

  @BeforeEach
  void twoStudentsOfOneClass() {
    school.committed(classes("101,1,,\n"));
    school.committed(school.checked(RecordKind.STUDENTS, HEADER + MING + MEI));
  }

  private List<String> wrong(String rows) {
    ImportJob job = school.checked(RecordKind.STUDENTS, HEADER + rows);
    assertThat(job.state()).isInstanceOf(ImportState.Wrong.class);
    return school.watched(job).details().problems().stream()
        .map(problem -> problem.row() + problem.column() + problem.value())
        .toList();
  }

  private void right(String rows) {
    ImportJob job = school.checked(RecordKind.STUDENTS, HEADER + rows);
    assertThat(school.watched(job).details().problems()).isEmpty();
    assertThat(job.state()).isInstanceOf(ImportState.Checked.class);
  }

  @Test
  void shouldRefuseASecondNumberForOnePerson() {
    String again = "s9,王小明,A123456789,99/9/15,男,115,101,9,在學\n";

    assertThat(wrong(MING + MEI + again)).containsExactly("4身分證號A12****789");
    assertThat(wrong(again)).containsExactly("2身分證號A12****789");
  }

  @Test
  void shouldRefuseASeatThatSomebodyHas() {
    String beside = "s9,高小新,AC01234567,99/9/15,女,115,101,2,在學\n";

    assertThat(wrong(MING + MEI + beside)).containsExactly("4座號2");
    assertThat(wrong(beside)).containsExactly("2座號2");
  }

  @Test
  void shouldSayWhoHasIt() {
    ImportJob job =
        school.checked(RecordKind.STUDENTS, HEADER + "s9,王小明,A123456789,99/9/15,男,115,101,2,在學\n");

    assertThat(school.watched(job).details().problems())
        .extracting(problem -> problem.column() + problem.chinese())
        .satisfiesExactlyInAnyOrder(
            identity -> assertThat(identity).startsWith("身分證號").contains("s1"),
            seat -> assertThat(seat).startsWith("座號").contains("s2"));
    assertThat(job.preview().orElseThrow().tally().wrongCells()).isEqualTo(2);
  }

  @Test
  void shouldLetTwoChangeSeats() {
    right(MING.replace("101,1", "101,2") + MEI.replace("101,2", "101,1"));
  }

  @Test
  void shouldLetWhoHasLeftComeBackUnderAnotherNumber() {
    right("s1,王小明,A123456789,99/9/15,男,115,,,轉出\ns9,王小明,A123456789,99/9/15,男,115,101,1,在學\n");
  }
}
