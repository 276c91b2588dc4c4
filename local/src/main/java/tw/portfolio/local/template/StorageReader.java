package tw.portfolio.local.template;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads tables, buckets and queues. */
final class StorageReader {
  Table table(String id, String name, Section properties) {
    properties.knowing(
        Set.of(
            "TableName",
            "AttributeDefinitions",
            "KeySchema",
            "GlobalSecondaryIndexes",
            "TimeToLiveSpecification",
            // Price, protection and backup: nothing that a reader or writer of items could notice.
            "BillingMode",
            "DeletionProtectionEnabled",
            "PointInTimeRecoverySpecification",
            "SSESpecification",
            "ContributorInsightsSpecification",
            "OnDemandThroughput",
            // DynamoDB Local lets everybody do everything.
            "ResourcePolicy",
            "Tags"));
    Map<String, String> attributes = new LinkedHashMap<>();
    for (Section attribute : properties.sections("AttributeDefinitions")) {
      attribute.knowing(Set.of("AttributeName", "AttributeType"));
      attributes.put(attribute.text("AttributeName"), attribute.text("AttributeType"));
    }
    List<Table.Index> indexes =
        properties.sections("GlobalSecondaryIndexes").stream().map(this::index).toList();
    return new Table(id, name, attributes, key(properties), indexes, expiry(properties));
  }

  private Table.Index index(Section index) {
    index.knowing(Set.of("IndexName", "KeySchema", "Projection"));
    Section projection =
        index.rawSection("Projection").knowing(Set.of("ProjectionType", "NonKeyAttributes"));
    return new Table.Index(
        index.text("IndexName"),
        key(index),
        projection.text("ProjectionType"),
        projection.texts("NonKeyAttributes"));
  }

  private static Table.Key key(Section of) {
    Optional<String> partition = Optional.empty();
    Optional<String> sort = Optional.empty();
    for (Section element : of.sections("KeySchema")) {
      element.knowing(Set.of("AttributeName", "KeyType"));
      if (element.text("KeyType").equals("HASH")) {
        partition = element.find("AttributeName");
      } else {
        sort = element.find("AttributeName");
      }
    }
    return new Table.Key(
        partition.orElseThrow(() -> new TemplateException(of.place(), "has no HASH key")), sort);
  }

  private static Optional<String> expiry(Section properties) {
    Section expiry =
        properties
            .rawSection("TimeToLiveSpecification")
            .knowing(Set.of("AttributeName", "Enabled"));
    return expiry.flag("Enabled", false) ? expiry.find("AttributeName") : Optional.empty();
  }

  Bucket bucket(String id, String name, Section properties) {
    properties.knowing(
        Set.of(
            "BucketName",
            "CorsConfiguration",
            // Objects on a disk are neither encrypted, versioned nor cleared away by themselves.
            "VersioningConfiguration",
            "BucketEncryption",
            "PublicAccessBlockConfiguration",
            "OwnershipControls",
            "LifecycleConfiguration",
            "ObjectLockEnabled",
            "ObjectLockConfiguration",
            "ReplicationConfiguration",
            "NotificationConfiguration",
            "Tags"));
    Section cors = properties.rawSection("CorsConfiguration").knowing(Set.of("CorsRules"));
    List<String> origins =
        cors.sections("CorsRules").stream()
            .flatMap(
                rule ->
                    rule
                        .knowing(
                            Set.of(
                                "AllowedMethods",
                                "AllowedOrigins",
                                "AllowedHeaders",
                                "ExposedHeaders",
                                "MaxAge"))
                        .texts("AllowedOrigins")
                        .stream())
            .distinct()
            .toList();
    return new Bucket(id, name, origins);
  }

  Queue queue(String id, String name, Section properties) {
    properties.knowing(
        Set.of(
            "QueueName",
            "VisibilityTimeout",
            "DelaySeconds",
            "MessageRetentionPeriod",
            "RedrivePolicy",
            "ReceiveMessageWaitTimeSeconds",
            "SqsManagedSseEnabled",
            "Tags"));
    return new Queue(
        id,
        name,
        queueArn(name),
        Duration.ofSeconds(properties.integer("VisibilityTimeout", 30)),
        Duration.ofSeconds(properties.integer("DelaySeconds", 0)),
        Duration.ofSeconds(properties.integer("MessageRetentionPeriod", 345_600)),
        redrive(properties));
  }

  private static Optional<Queue.Redrive> redrive(Section properties) {
    if (!properties.has("RedrivePolicy")) {
      return Optional.empty();
    }
    Section policy =
        properties
            .rawSection("RedrivePolicy")
            .knowing(Set.of("deadLetterTargetArn", "maxReceiveCount"));
    return Optional.of(
        new Queue.Redrive(
            policy.text("deadLetterTargetArn"), policy.integer("maxReceiveCount", 10)));
  }

  static String queueArn(String name) {
    return "arn:aws:sqs:" + TemplateReader.REGION + ":" + TemplateReader.ACCOUNT + ":" + name;
  }
}
