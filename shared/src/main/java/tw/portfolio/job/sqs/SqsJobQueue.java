package tw.portfolio.job.sqs;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.utils.Lazy;
import tw.portfolio.job.JobQueue;
import tw.portfolio.job.JobTask;
import tw.portfolio.job.JobWorker;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.kernel.aws.Environment;

/** Messages to workers through SQS, a queue a worker. */
public final class SqsJobQueue implements JobQueue {
  private final Supplier<SqsClient> client;
  private final Map<JobWorker, String> urls;

  private SqsJobQueue(Supplier<SqsClient> client, Map<JobWorker, String> urls) {
    this.client = client;
    this.urls = new EnumMap<>(urls);
  }

  /**
   * The queues that the environment names in {@code EXPORT_QUEUE_URL}, {@code BOOK_QUEUE_URL} and
   * {@code IMPORT_QUEUE_URL}.
   */
  public static SqsJobQueue of(Environment environment) {
    return new SqsJobQueue(
        new Lazy<>(() -> new Connection(environment).client(SqsClient.builder(), "SQS"))::getValue,
        Map.of(
            JobWorker.PACKING, environment.required("EXPORT_QUEUE_URL"),
            JobWorker.BOOKS, environment.required("BOOK_QUEUE_URL"),
            JobWorker.INTAKE, environment.required("IMPORT_QUEUE_URL")));
  }

  /** The queue of that worker alone, which the environment names in {@code EXPORT_QUEUE_URL}. */
  public static SqsJobQueue ofPacking(Environment environment) {
    return new SqsJobQueue(
        new Lazy<>(() -> new Connection(environment).client(SqsClient.builder(), "SQS"))::getValue,
        Map.of(JobWorker.PACKING, environment.required("EXPORT_QUEUE_URL")));
  }

  @Override
  public void send(JobTask task) {
    String url = urls.get(task.kind().worker());
    client.get().sendMessage(request -> request.queueUrl(url).messageBody(JobTaskJson.write(task)));
  }
}
