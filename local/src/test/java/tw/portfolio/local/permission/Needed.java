package tw.portfolio.local.permission;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.meter.Meter;

/** What a request needs at AWS, as the services' own documentation says. */
final class Needed {
  private static final Pattern BUCKET = Pattern.compile("/[^/]*-(\\w+)-\\d{12}(/.*)?");

  /** What must be allowed for each kind of change in a transaction. */
  private static final Map<String, String> CHANGES =
      Map.of(
          "Put", "PutItem",
          "Update", "UpdateItem",
          "Delete", "DeleteItem",
          "ConditionCheck", "ConditionCheckItem",
          "Get", "GetItem");

  private Needed() {}

  /**
   * For one request.
   *
   * @param service as in the variable that says where it is: {@code AWS_ENDPOINT_URL_…}
   */
  static Stream<Permission> by(String service, Meter.Asked asked) {
    return switch (service) {
      case "DYNAMODB" -> table(asked.operation(), json(asked.body()));
      case "S3" -> objects(asked);
      case "SQS" -> Stream.of(new Permission("sqs:SendMessage", queue(json(asked.body()))));
      case "SESV2" -> Stream.of(new Permission("ses:SendEmail", "mail"));
      case "KMS" -> Stream.of(new Permission("kms:" + asked.operation(), "PersonalDataKey"));
      case "COGNITO_IDENTITY_PROVIDER" ->
          Stream.of(new Permission("cognito-idp:" + asked.operation(), "Pool"));
      default -> throw new IllegalArgumentException(service);
    };
  }

  private static Stream<Permission> table(String operation, JsonNode request) {
    if (operation.startsWith("Transact")) {
      return StreamSupport.stream(request.path("TransactItems").spliterator(), false)
          .map(item -> CHANGES.get(item.fieldNames().next()))
          .map(action -> new Permission("dynamodb:" + action, "Table"));
    }
    String index = request.path("IndexName").asText();
    return Stream.of(
        new Permission(
            "dynamodb:" + operation, index.isEmpty() ? "Table" : "Table/index/" + index));
  }

  private static Stream<Permission> objects(Meter.Asked asked) {
    Matcher place = BUCKET.matcher(asked.uri().getPath());
    if (!place.matches()) {
      throw new IllegalStateException("No bucket of the stack: " + asked);
    }
    Permission within = new Permission("s3:" + action(asked), place.group(1) + "/*");
    Permission list = new Permission("s3:ListBucket", place.group(1));
    boolean reads = within.action().startsWith("s3:Get");
    // Who may not list a bucket is told 403, and not 404, of what is missing.
    return reads && asked.status() == 404 ? Stream.of(within, list) : Stream.of(within);
  }

  private static String action(Meter.Asked asked) {
    String query = Optional.ofNullable(asked.uri().getQuery()).orElse("");
    String version = query.contains("versionId=") ? "Version" : "";
    return switch (asked.operation()) {
      case "GetObject", "HeadObject" -> "GetObject" + version;
      case "GetObjectTagging" -> "GetObject" + version + "Tagging";
      case "PutObject", "UploadPart", "CreateMultipartUpload", "CompleteMultipartUpload" ->
          "PutObject";
      case "DeleteObject" -> "DeleteObject" + version;
      case "AbortMultipartUpload" -> "AbortMultipartUpload";
      default -> throw new IllegalStateException("What does this need? " + asked);
    };
  }

  private static String queue(JsonNode request) {
    String url = request.path("QueueUrl").asText();
    return url.substring(url.lastIndexOf('-') + 1);
  }

  private static JsonNode json(String body) {
    try {
      return Json.read(body.getBytes(StandardCharsets.UTF_8));
    } catch (Json.BadJson e) {
      throw new IllegalStateException(body, e);
    }
  }
}
