package tw.portfolio.submission.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TwiceRuleTest {
  @Test
  void shouldLeaveTheFirstOfEqualRowsAlone() {
    assertThat(repeated("a", "b")).containsExactly(false, false);
    assertThat(repeated("a", "b", "A")).containsExactly(false, false, true);
  }

  private static List<Boolean> repeated(String... rows) {
    return TwiceRule.each(
        List.of(rows),
        row -> row.toLowerCase(Locale.ROOT),
        (_, faults) -> faults.equals(List.of(Fault.of(FaultCause.ROW_TWICE))));
  }
}
