package tw.portfolio.reminder.sqs;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.utils.Lazy;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.reminder.ReminderQueue;
import tw.portfolio.reminder.ReminderTask;

/** Messages to the worker through SQS, ten a request. */
public final class SqsReminderQueue implements ReminderQueue {
  private static final int MOST = 10;

  private final Supplier<SqsClient> client;
  private final String url;

  private SqsReminderQueue(Supplier<SqsClient> client, String url) {
    this.client = client;
    this.url = url;
  }

  /** The queue that the environment names in {@code REMINDER_QUEUE_URL}. */
  public static SqsReminderQueue of(Environment environment) {
    return new SqsReminderQueue(
        new Lazy<>(() -> new Connection(environment).client(SqsClient.builder(), "SQS"))::getValue,
        environment.required("REMINDER_QUEUE_URL"));
  }

  @Override
  public void send(List<ReminderTask> tasks) {
    for (int from = 0; from < tasks.size(); from += MOST) {
      sendTogether(tasks.subList(from, Math.min(tasks.size(), from + MOST)));
    }
  }

  private void sendTogether(List<ReminderTask> tasks) {
    List<SendMessageBatchRequestEntry> entries =
        IntStream.range(0, tasks.size())
            .mapToObj(
                at ->
                    SendMessageBatchRequestEntry.builder()
                        .id(Integer.toString(at))
                        .messageBody(ReminderTaskJson.write(tasks.get(at)))
                        .build())
            .toList();
    SendMessageBatchResponse answer =
        client.get().sendMessageBatch(request -> request.queueUrl(url).entries(entries));
    if (!answer.failed().isEmpty()) {
      throw new IllegalStateException("The queue has not taken every message");
    }
  }
}
