package tw.portfolio.kernel.aws;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import tw.portfolio.kernel.files.s3.S3Connection;

/** A program that asks two services at one address, and says how often it would ask again. */
final class AskingServices {
  private AskingServices() {}

  /** The one argument is the address of both. */
  public static void main(String[] arguments) {
    Environment environment =
        new Environment(
            Map.of(
                "AWS_REGION", "ap-east-2",
                "AWS_ACCESS_KEY_ID", "ours",
                "AWS_SECRET_ACCESS_KEY", "secret",
                "AWS_ENDPOINT_URL", arguments[0]));
    try (DynamoDbClient tables =
            new Connection(environment).client(DynamoDbClient.builder(), "DYNAMODB");
        S3Client objects = new S3Connection(environment).client()) {
      tables.listTables();
      say("table", tables.serviceClientConfiguration().overrideConfiguration().retryStrategy());
      objects.putObject(put -> put.bucket("files").key("a"), RequestBody.fromString("a"));
      say("bucket", objects.serviceClientConfiguration().overrideConfiguration().retryStrategy());
    }
  }

  private static void say(String what, Optional<RetryStrategy> retries) {
    RetryStrategy found = retries.orElseThrow();
    System.out.println(what + " " + found.getClass().getSimpleName() + " " + found.maxAttempts());
  }
}
