package tw.portfolio.submission.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.record.CadreRecord;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Students;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.code.CadreLevel;

class CadreRuleTest {
  private static final Optional<ClassPlace> IN_101 = Students.MING.place(SchoolBuilder.YEAR);

  @ParameterizedTest
  @ValueSource(strings = {"101", "101班", "101 班"})
  void shouldTakeAnOfficeOfTheStudentsOwnClassHoweverItIsWritten(String unit) {
    assertThat(faults(unit, CadreLevel.CLASS, IN_101)).isEmpty();
  }

  @Test
  void shouldAskAboutAnOfficeOfAnotherClass() {
    assertThat(faults("102 班", CadreLevel.CLASS, IN_101))
        .containsExactly(new Fault(FaultCause.CADRE_OF_ANOTHER_CLASS, "102 班，學生在 101 班"));
    assertThat(faults("101 班", CadreLevel.CLASS, Optional.empty()))
        .extracting(Fault::cause)
        .containsExactly(FaultCause.CADRE_OF_ANOTHER_CLASS);
  }

  @Test
  void shouldNotMindTheClassOfAnOfficeOfAClub() {
    assertThat(faults("熱音社", CadreLevel.CLUB, IN_101)).isEmpty();
  }

  private static List<Fault> faults(String unit, CadreLevel level, Optional<ClassPlace> place) {
    return CadreRule.faults(
        new CadreRecord(
            Students.MING.id(), unit, "班長", level, Entries.days("2026-09-01", "2027-01-20")),
        place);
  }
}
