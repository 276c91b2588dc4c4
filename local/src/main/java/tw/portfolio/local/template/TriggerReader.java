package tw.portfolio.local.template;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the entries of a function's {@code Events}. */
final class TriggerReader {
  // Lambda itself scales to 1,000; more than these few at once only makes one machine slow.
  private static final int CONCURRENCY_WHEN_UNSAID = 5;

  private TriggerReader() {}

  static Trigger read(String id, Section event) {
    Section properties = event.knowing(Set.of("Type", "Properties")).rawSection("Properties");
    return switch (event.text("Type")) {
      case "ScheduleV2" -> schedule(id, properties);
      case "S3" -> objectEvent(id, properties);
      case "SQS" -> messages(id, properties);
      case "EventBridgeRule" -> rule(id, properties);
      case "HttpApi" ->
          throw new TemplateException(
              event.place(),
              "write routes into the API's DefinitionBody: each event would be a resource more");
      default ->
          throw new TemplateException(
              event.place(), "the local system has no events of type " + event.text("Type"));
    };
  }

  private static Trigger schedule(String id, Section properties) {
    properties.knowing(
        Set.of(
            "ScheduleExpression",
            "ScheduleExpressionTimezone",
            "Input",
            "State",
            // One machine has no load to spread, and keeps trying as Scheduler does by default.
            "FlexibleTimeWindow",
            "RetryPolicy",
            "DeadLetterConfig",
            "PermissionsBoundary",
            "Name",
            "Description"));
    try {
      return new Trigger.Schedule(
          id,
          properties.text("ScheduleExpression"),
          ZoneId.of(properties.find("ScheduleExpressionTimezone").orElse("UTC")),
          properties.find("Input").orElse("{}"),
          properties.find("State").orElse("ENABLED").equals("ENABLED"));
    } catch (DateTimeException e) {
      throw new TemplateException(properties.place(), "no such time zone: " + e.getMessage());
    }
  }

  private static Trigger objectEvent(String id, Section properties) {
    properties.knowing(Set.of("Bucket", "Events", "Filter"));
    List<String> events = properties.texts("Events");
    for (String event : events) {
      if (!event.startsWith("s3:ObjectCreated:")) {
        throw new TemplateException(
            properties.place(), "the local system reports s3:ObjectCreated:* only, not " + event);
      }
    }
    String prefix = "";
    String suffix = "";
    Section filter = properties.rawSection("Filter").knowing(Set.of("S3Key"));
    Section key = filter.rawSection("S3Key").knowing(Set.of("Rules"));
    for (Section rule : new ArrayList<>(key.sections("Rules"))) {
      rule.knowing(Set.of("Name", "Value"));
      switch (rule.text("Name")) {
        case "prefix" -> prefix = rule.text("Value");
        case "suffix" -> suffix = rule.text("Value");
        default -> throw new TemplateException(rule.place(), "is neither prefix nor suffix");
      }
    }
    return new Trigger.ObjectEvent(id, properties.text("Bucket"), events, prefix, suffix);
  }

  private static Trigger rule(String id, Section properties) {
    properties.knowing(Set.of("Pattern", "State", "RetryPolicy", "DeadLetterConfig"));
    Section pattern =
        properties.rawSection("Pattern").knowing(Set.of("source", "detail-type", "detail"));
    if (pattern.texts("source").equals(List.of("aws.ses"))) {
      return new Trigger.MailRule(id, pattern.texts("detail-type"));
    }
    if (!properties.find("State").orElse("ENABLED").equals("DISABLED")) {
      throw new TemplateException(
          properties.place(),
          "nobody here sends the events of other services of AWS, so this rule must be off");
    }
    return new Trigger.SilentRule(id);
  }

  private static Trigger messages(String id, Section properties) {
    properties.knowing(
        Set.of(
            "Queue",
            "BatchSize",
            "Enabled",
            "FunctionResponseTypes",
            "ScalingConfig",
            // A window only makes batches fuller; here a batch goes as soon as there is one.
            "MaximumBatchingWindowInSeconds"));
    if (!properties.flag("Enabled", true)) {
      throw new TemplateException(properties.place(), "take a disabled trigger out instead");
    }
    List<String> answers = properties.texts("FunctionResponseTypes");
    if (answers.stream().anyMatch(answer -> !answer.equals("ReportBatchItemFailures"))) {
      throw new TemplateException(properties.place(), "knows ReportBatchItemFailures only");
    }
    Section scaling = properties.rawSection("ScalingConfig").knowing(Set.of("MaximumConcurrency"));
    return new Trigger.QueueMessages(
        id,
        properties.text("Queue"),
        properties.integer("BatchSize", 10),
        !answers.isEmpty(),
        scaling.integer("MaximumConcurrency", CONCURRENCY_WHEN_UNSAID));
  }
}
