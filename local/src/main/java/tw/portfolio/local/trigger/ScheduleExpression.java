package tw.portfolio.local.trigger;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a schedule runs: {@code rate(…)} or {@code cron(…)} as EventBridge Scheduler writes it. */
public sealed interface ScheduleExpression permits ScheduleExpression.Rate, Cron {
  /**
   * The first run after an instant; empty if there is none.
   *
   * @param after the start, or the last run
   */
  Optional<Instant> next(Instant after);

  /**
   * The last run until an instant.
   *
   * @param run one that is not after it
   */
  Instant last(Instant run, Instant until);

  /**
   * Reads an expression.
   *
   * @param zone in which a cron expression is meant
   * @throws IllegalArgumentException if it is not one that is known here
   */
  static ScheduleExpression parse(String expression, ZoneId zone) {
    String text = expression.strip();
    if (text.startsWith("rate(") && text.endsWith(")")) {
      return Rate.parse(text.substring(5, text.length() - 1));
    }
    if (text.startsWith("cron(") && text.endsWith(")")) {
      return Cron.parse(text.substring(5, text.length() - 1), zone);
    }
    throw new IllegalArgumentException("Neither rate(…) nor cron(…): " + expression);
  }

  /** Again and again after the same time. */
  record Rate(Duration every) implements ScheduleExpression {
    private static final Pattern FORM =
        Pattern.compile("\\s*([1-9][0-9]*)\\s+(minute|hour|day)s?\\s*");

    static Rate parse(String text) {
      Matcher matcher = FORM.matcher(text);
      if (!matcher.matches()) {
        throw new IllegalArgumentException("Not a rate such as 5 minutes: " + text);
      }
      long count = Long.parseLong(matcher.group(1));
      return new Rate(
          switch (matcher.group(2)) {
            case "minute" -> Duration.ofMinutes(count);
            case "hour" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
          });
    }

    @Override
    public Optional<Instant> next(Instant after) {
      return Optional.of(after.plus(every));
    }

    @Override
    public Instant last(Instant run, Instant until) {
      return run.plus(every.multipliedBy(Duration.between(run, until).dividedBy(every)));
    }
  }
}
