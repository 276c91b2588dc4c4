package tw.portfolio.local.template;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What starts a function: an entry under its {@code Events}, or a route of the API. */
public sealed interface Trigger {
  /** Its own name in the template. */
  String id();

  /**
   * A request to the HTTP API.
   *
   * @param method {@code GET}, …, or {@code ANY}
   * @param path with {@code {name}} and, last, {@code {name+}}
   * @param authorizer name of the authorizer that must let it pass, if any
   */
  record Route(String method, String path, Optional<String> authorizer) implements Trigger {
    /** The route key, such as {@code GET /outcomes}. */
    @Override
    public String id() {
      return method + " " + path;
    }
  }

  /**
   * A time.
   *
   * @param expression {@code rate(…)} or {@code cron(…)}
   * @param zone in which a cron expression is read
   * @param input the event, in which {@code <aws.scheduler.scheduled-time>} stands for the time
   * @param enabled whether it runs by itself
   */
  record Schedule(String id, String expression, ZoneId zone, String input, boolean enabled)
      implements Trigger {}

  /**
   * Something happened in a bucket.
   *
   * @param bucket its name
   * @param events for example {@code s3:ObjectCreated:*}
   */
  record ObjectEvent(String id, String bucket, List<String> events, String prefix, String suffix)
      implements Trigger {
    /** Copies the list. */
    public ObjectEvent {
      events = List.copyOf(events);
    }
  }

  /**
   * Messages in a queue.
   *
   * @param queueArn which queue
   * @param batchSize at most so many messages in one event
   * @param reportsFailures whether the answer names the messages that failed
   * @param maximumConcurrency at most so many events at once
   */
  record QueueMessages(
      String id, String queueArn, int batchSize, boolean reportsFailures, int maximumConcurrency)
      implements Trigger {}

  /**
   * What SES tells of mails.
   *
   * @param kinds EventBridge's {@code detail-type}s
   */
  record MailRule(String id, List<String> kinds) implements Trigger {
    /** Copies the list. */
    public MailRule {
      kinds = List.copyOf(kinds);
    }
  }

  /** An event of AWS's own that nobody sends here: its rule is switched off. */
  record SilentRule(String id) implements Trigger {}
}
