package tw.portfolio.bench.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/cost.md}; {@code -Dportfolio.write=true} writes it. */
class CostPageTest {
  private static final Path HOME = Path.of("..");

  @BeforeAll
  static void writeIfAsked() throws IOException {
    if (Boolean.getBoolean("portfolio.write")) {
      CostPage page = new CostPage(HOME);
      Files.writeString(page.file(), page.text());
    }
  }

  @Test
  void shouldSayWhatIsCounted() throws IOException {
    CostPage page = new CostPage(HOME);

    assertThat(Files.readString(page.file())).isEqualTo(page.text());
  }

  @Test
  void shouldAddUp() throws IOException {
    for (Bill bill : new CostPage(HOME).bills()) {
      double sum = bill.lines().stream().mapToDouble(Bill.Line::dollars).sum();

      assertThat(bill.dollars()).isCloseTo(sum, within(0.001));
      assertThat(bill.aStudentAndYear() * bill.students()).isCloseTo(sum * 12, within(0.01));
      assertThat(bill.aStudentAndYearWithExtras()).isGreaterThan(bill.aStudentAndYear());
    }
  }

  @Test
  void shouldPayNothingForWhatIsFree() {
    assertThat(Price.TABLE_GB.of(25)).isZero();
    assertThat(Price.TABLE_GB.of(26)).isCloseTo(0.285, within(1e-9));
  }
}
