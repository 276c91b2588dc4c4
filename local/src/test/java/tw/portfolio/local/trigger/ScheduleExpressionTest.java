package tw.portfolio.local.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleExpressionTest {
  private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // half past seven in Taipei is half past eleven at night, UTC
        "cron(30 7 * * ? *)           | 2026-03-01T00:00:00Z | 2026-03-01T23:30:00Z",
        "cron(30 7 * * ? *)           | 2026-03-01T23:30:00Z | 2026-03-02T23:30:00Z",
        "cron(0/15 8-9 ? * MON-FRI *) | 2026-03-06T01:45:00Z | 2026-03-09T00:00:00Z",
        "cron(0 0 L * ? *)            | 2028-02-01T00:00:00Z | 2028-02-28T16:00:00Z",
        "cron(0 12 15W * ? *)         | 2026-08-01T00:00:00Z | 2026-08-14T04:00:00Z",
        "cron(0 12 ? * 2#1 *)         | 2026-03-01T00:00:00Z | 2026-03-02T04:00:00Z",
        "cron(0 12 ? * 6L *)          | 2026-03-01T00:00:00Z | 2026-03-27T04:00:00Z",
        "cron(0 12 1 JAN,JUL ? 2030)  | 2026-03-01T00:00:00Z | 2030-01-01T04:00:00Z",
        "rate(5 minutes)              | 2026-03-01T00:00:10Z | 2026-03-01T00:05:10Z",
        "rate(1 day)                  | 2026-03-01T00:00:00Z | 2026-03-02T00:00:00Z"
      })
  void shouldFindTheNextRun(String expression, Instant after, Instant next) {
    assertThat(ScheduleExpression.parse(expression, TAIPEI).next(after)).hasValue(next);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // run | until | the last one until then
        "cron(30 7 * * ? *) | 2026-03-01T23:30:00Z | 2026-03-01T23:30:00Z | 2026-03-01T23:30:00Z",
        "cron(30 7 * * ? *) | 2026-03-01T23:30:00Z | 2026-03-02T23:29:59Z | 2026-03-01T23:30:00Z",
        "cron(30 7 * * ? *) | 2026-03-01T23:30:00Z | 2026-03-02T23:30:00Z | 2026-03-02T23:30:00Z",
        "cron(30 7 * * ? *) | 2026-03-01T23:30:00Z | 2027-03-05T00:00:00Z | 2027-03-04T23:30:00Z",
        "cron(* * * * ? *)  | 2026-03-01T00:00:00Z | 2096-03-01T00:00:30Z | 2096-03-01T00:00:00Z",
        "cron(0 8 1 8 ? *)  | 2026-08-01T00:00:00Z | 2031-07-31T00:00:00Z | 2030-08-01T00:00:00Z",
        "rate(5 minutes)    | 2026-03-01T00:00:10Z | 2026-03-01T00:12:00Z | 2026-03-01T00:10:10Z",
        "rate(5 minutes)    | 2026-03-01T00:00:10Z | 2026-03-01T00:05:09Z | 2026-03-01T00:00:10Z"
      })
  void shouldFindTheLastRunOfThoseThatWerePassed(
      String expression, Instant run, Instant until, Instant last) {
    assertThat(ScheduleExpression.parse(expression, TAIPEI).last(run, until)).isEqualTo(last);
  }

  @Test
  void shouldLeaveOutATimeThatTheClocksJumpOver() {
    ScheduleExpression daily =
        ScheduleExpression.parse("cron(30 2 * * ? *)", ZoneId.of("America/New_York"));

    assertThat(daily.next(Instant.parse("2026-03-07T07:30:00Z")))
        .hasValue(Instant.parse("2026-03-09T06:30:00Z"));
  }

  @Test
  void shouldEndWhenTheYearsAreOver() {
    ScheduleExpression once = ScheduleExpression.parse("cron(0 12 1 1 ? 2020)", TAIPEI);

    assertThat(once.next(Instant.parse("2026-03-01T00:00:00Z"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rate(0 minutes)",
        "rate(5 fortnights)",
        "cron(30 7 * * *)",
        "cron(30 7 * * * *)",
        "cron(30 7 ? * ? *)",
        "cron(60 7 * * ? *)",
        "cron(30 7 * 13 ? *)",
        "at(2026-01-01T00:00:00)",
        "every morning"
      })
  void shouldRefuseWhatItCannotRead(String expression) {
    assertThatThrownBy(() -> ScheduleExpression.parse(expression, TAIPEI))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
