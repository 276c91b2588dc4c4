package tw.portfolio.local.trigger;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A schedule of the template, and when it runs next.
 *
 * @param name function's logical id, a slash, the event's id
 * @param expression {@code rate(…)} or {@code cron(…)}
 * @param zone in which a cron expression is meant
 * @param input the event, in which {@code <aws.scheduler.scheduled-time>} stands for the time
 * @param next empty if it doesn't run by itself
 */
public record PlannedRun(
    String name, String expression, ZoneId zone, String input, Optional<Instant> next) {}
