package tw.portfolio.upload.sqs;

import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.utils.Lazy;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.upload.LookRequests;

/** Asks through SQS; a message is the key and nothing else. */
public final class SqsLookRequests implements LookRequests {
  private final Supplier<SqsClient> client;
  private final String url;

  private SqsLookRequests(Supplier<SqsClient> client, String url) {
    this.client = client;
    this.url = url;
  }

  /** The queue that the environment names in {@code ARRIVAL_QUEUE_URL}. */
  public static SqsLookRequests of(Environment environment) {
    return new SqsLookRequests(
        new Lazy<>(() -> new Connection(environment).client(SqsClient.builder(), "SQS"))::getValue,
        environment.required("ARRIVAL_QUEUE_URL"));
  }

  @Override
  public void ask(ObjectKey key) {
    client.get().sendMessage(request -> request.queueUrl(url).messageBody(key.toString()));
  }
}
