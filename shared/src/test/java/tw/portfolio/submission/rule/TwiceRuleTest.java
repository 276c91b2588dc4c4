package tw.portfolio.submission.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TwiceRuleTest {
  @Test
  void shouldLeaveTheFirstOfEqualRowsAlone() {
    assertThat(TwiceRule.repeated(List.of("a", "b"), text -> text)).isEmpty();
    assertThat(TwiceRule.repeated(List.of("a", "b", "A"), text -> text.toLowerCase(Locale.ROOT)))
        .containsExactly("A");
  }
}
