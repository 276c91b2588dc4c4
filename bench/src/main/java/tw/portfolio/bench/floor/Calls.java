package tw.portfolio.bench.floor;

import java.time.Duration;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The smallest call of each kind, with a client made once, before the first event. */
final class Calls {
  private final TableCalls table = new TableCalls();

  /** The one of that name; those of the table have no other client than its. */
  Runnable named(String name) {
    return switch (name) {
      case "PresignPutObject" -> link();
      case "SendMessage" -> message();
      default -> table.named(name);
    };
  }

  /** Signs a link to S3, which is no call but takes as long to get ready for. */
  private static Runnable link() {
    S3Presigner presigner =
        S3Presigner.builder()
            .region(Settings.region())
            .credentialsProvider(Settings.credentials())
            .dualstackEnabled(false)
            .fipsEnabled(false)
            .endpointOverride(Settings.endpoint("S3"))
            .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
            .build();
    return () ->
        presigner.presignPutObject(
            presign ->
                presign
                    .signatureDuration(Duration.ofMinutes(15))
                    .putObjectRequest(put -> put.bucket("floor").key("floor")));
  }

  private static Runnable message() {
    String queue = Settings.variable("FLOOR_QUEUE");
    SqsClient client = Settings.client(SqsClient.builder(), "SQS");
    return () -> client.sendMessage(request -> request.queueUrl(queue).messageBody("{}"));
  }
}
