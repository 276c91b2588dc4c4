package tw.portfolio.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A line ends with the school year of the line + 3 + the years that the school has set. */
class RetentionTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final Retention FIVE = Retention.founded(5);

  @ParameterizedTest
  @CsvSource({
    // School year 115 begins on 1 August 2026, in Taipei.
    "2026-07-31T15:59:59Z, 2034-07-31T16:00:00Z",
    "2026-07-31T16:00:00Z, 2035-07-31T16:00:00Z",
    "2027-07-31T15:59:59Z, 2035-07-31T16:00:00Z",
  })
  void shouldKeepALineUntilTheEndOfItsLastSchoolYear(Instant line, Instant end) {
    assertThat(FIVE.end(line)).isEqualTo(end);
  }

  @Test
  void shouldKeepALineEvenBeyondTheLastSchoolYearThatHasAName() {
    assertThat(Retention.founded(Retention.MOST_YEARS).end(NOW)).isEqualTo("2129-07-31T16:00:00Z");
  }

  @Test
  void shouldCountAChangeForLinesOfTheNextDayAndLaterOnly() {
    Retention changed = FIVE.changed(10, NOW);

    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.newest()).isEqualTo(10);
    assertThat(changed.years(NOW)).isEqualTo(5);
    assertThat(changed.years(changed.newestFrom().minusNanos(1))).isEqualTo(5);
    assertThat(changed.years(NOW.plus(Retention.NOTICE))).isEqualTo(10);
  }

  @Test
  void shouldBeKnownRightFromAnHourAgoHoweverOftenItIsChanged() {
    Retention known = FIVE;
    for (int change = 0; change < 40; change++) {
      Instant at = NOW.plus(Duration.ofHours(5L * change));
      Retention after = known.changed(6 + change, at);
      Instant lineAnHourAfter = at.plus(Duration.ofHours(1));

      assertThat(known.years(lineAnHourAfter)).isEqualTo(after.years(lineAnHourAfter));
      known = after;
    }
  }

  @Test
  void shouldForgetWhatNoLineCanNeedAnyMore() {
    Retention changed =
        IntStream.range(0, 40)
            .boxed()
            .reduce(
                FIVE,
                (before, day) -> before.changed(6 + day, NOW.plus(Duration.ofDays(2L * day))),
                (_, last) -> last);

    assertThat(changed.periods()).hasSizeLessThan(4);
    assertThat(changed.years(NOW.plus(Duration.ofDays(78)))).isEqualTo(44);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 100})
  void shouldTakeOneToNinetyNineYears(int years) {
    assertThatThrownBy(() -> Retention.founded(years)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldNeverSayNothing() {
    assertThatThrownBy(() -> new Retention(List.of(), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
