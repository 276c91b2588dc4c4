package tw.portfolio.local.permission;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.kms.model.KmsRequest;
import software.amazon.awssdk.services.s3.model.S3Request;
import software.amazon.awssdk.services.sesv2.model.SesV2Request;
import software.amazon.awssdk.services.sqs.model.SqsRequest;

/** What a request needs at AWS, as the services' own documentation says. */
final class RequiredPermissions {
  private static final Pattern BUCKET = Pattern.compile(".*-(\\w+)-\\d{12}");
  private static final int NOT_FOUND = 404;

  private RequiredPermissions() {}

  /**
   * For one request.
   *
   * @param operation as the service calls it
   * @param status what was answered
   */
  static Stream<Permission> by(SdkRequest request, String operation, int status) {
    return switch (request) {
      case TransactWriteItemsRequest writes ->
          writes.transactItems().stream()
              .map(RequiredPermissions::change)
              .map(RequiredPermissions::ofTheTable);
      case TransactGetItemsRequest _ -> Stream.of(ofTheTable("GetItem"));
      case DynamoDbRequest _ ->
          Stream.of(
              field(request, "IndexName")
                  .map(index -> new Permission("dynamodb:" + operation, "Table/index/" + index))
                  .orElseGet(() -> ofTheTable(operation)));
      case S3Request objects -> objects(objects, operation, status);
      case SqsRequest _ -> {
        String url = field(request, "QueueUrl").orElseThrow();
        yield Stream.of(new Permission("sqs:SendMessage", url.substring(url.lastIndexOf('-') + 1)));
      }
      case SesV2Request _ -> Stream.of(new Permission("ses:SendEmail", "mail"));
      case KmsRequest _ -> Stream.of(new Permission("kms:" + operation, "PersonalDataKey"));
      case CognitoIdentityProviderRequest _ ->
          Stream.of(new Permission("cognito-idp:" + operation, "Pool"));
      default -> throw new IllegalArgumentException("What does this need? " + request);
    };
  }

  private static Optional<String> field(SdkRequest request, String name) {
    return request.getValueForField(name, String.class);
  }

  private static Permission ofTheTable(String operation) {
    return new Permission("dynamodb:" + operation, "Table");
  }

  /** What must be allowed for that change in a transaction. */
  private static String change(TransactWriteItem item) {
    if (item.put() != null) {
      return "PutItem";
    }
    if (item.update() != null) {
      return "UpdateItem";
    }
    return item.delete() != null ? "DeleteItem" : "ConditionCheckItem";
  }

  private static Stream<Permission> objects(S3Request request, String operation, int status) {
    return objects(field(request, "Bucket").orElseThrow(), action(request, operation), status);
  }

  /** For one use of a link to an object. */
  static Stream<Permission> by(String method, URI link, int status) {
    String bucket = link.getPath().split("/", -1)[1];
    boolean version = link.toString().contains("versionId=");
    return switch (method) {
      case "PUT" -> objects(bucket, "PutObject", status);
      case "GET", "HEAD" -> objects(bucket, version ? "GetObjectVersion" : "GetObject", status);
      default -> throw new IllegalArgumentException("What does this need? " + method + " " + link);
    };
  }

  private static Stream<Permission> objects(String name, String action, int status) {
    Matcher bucket = BUCKET.matcher(name);
    if (!bucket.matches()) {
      throw new IllegalStateException("No bucket of the stack: " + name);
    }
    Permission within = new Permission("s3:" + action, bucket.group(1) + "/*");
    Permission list = new Permission("s3:ListBucket", bucket.group(1));
    boolean reads = within.action().startsWith("s3:Get");
    // Who may not list a bucket is told 403, and not 404, of what is missing.
    return reads && status == NOT_FOUND ? Stream.of(within, list) : Stream.of(within);
  }

  private static String action(S3Request request, String operation) {
    String version = field(request, "VersionId").isPresent() ? "Version" : "";
    return switch (operation) {
      case "GetObject", "HeadObject" -> "GetObject" + version;
      case "GetObjectTagging" -> "GetObject" + version + "Tagging";
      case "PutObject", "UploadPart", "CreateMultipartUpload", "CompleteMultipartUpload" ->
          "PutObject";
      case "DeleteObject" -> "DeleteObject" + version;
      case "AbortMultipartUpload" -> "AbortMultipartUpload";
      default -> throw new IllegalStateException("What does this need? " + request);
    };
  }
}
