package tw.portfolio.imports.sqs;

import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.utils.Lazy;
import tw.portfolio.imports.ImportQueue;
import tw.portfolio.imports.ImportTask;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.kernel.aws.Environment;

/** Messages to the import worker through SQS. */
public final class SqsImportQueue implements ImportQueue {
  private final Supplier<SqsClient> client;
  private final String url;

  private SqsImportQueue(Supplier<SqsClient> client, String url) {
    this.client = client;
    this.url = url;
  }

  /** The queue that the environment names in {@code IMPORT_QUEUE_URL}. */
  public static SqsImportQueue of(Environment environment) {
    return new SqsImportQueue(
        new Lazy<>(() -> new Connection(environment).client(SqsClient.builder(), "SQS"))::getValue,
        environment.required("IMPORT_QUEUE_URL"));
  }

  @Override
  public void send(ImportTask task) {
    client
        .get()
        .sendMessage(request -> request.queueUrl(url).messageBody(ImportTaskJson.write(task)));
  }
}
