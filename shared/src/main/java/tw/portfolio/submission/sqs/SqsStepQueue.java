package tw.portfolio.submission.sqs;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.utils.Lazy;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.submission.StepMessage;
import tw.portfolio.submission.StepQueue;

/** Messages to the export worker through SQS, ten a request. */
public final class SqsStepQueue implements StepQueue {
  private static final int A_REQUEST = 10;

  private final Supplier<SqsClient> client;
  private final String url;

  private SqsStepQueue(Supplier<SqsClient> client, String url) {
    this.client = client;
    this.url = url;
  }

  /** The queue that the environment names in {@code EXPORT_QUEUE_URL}. */
  public static SqsStepQueue of(Environment environment) {
    return new SqsStepQueue(
        new Lazy<>(() -> new Connection(environment).client(SqsClient.builder(), "SQS"))::getValue,
        environment.required("EXPORT_QUEUE_URL"));
  }

  /**
   * Sends messages.
   *
   * @throws IllegalStateException if the queue did not take all of them; those it took are sent
   */
  @Override
  public void send(List<StepMessage> messages) {
    for (int from = 0; from < messages.size(); from += A_REQUEST) {
      send(messages, from, Math.min(from + A_REQUEST, messages.size()));
    }
  }

  @Override
  public void sendLater(StepMessage message, Duration delay) {
    client
        .get()
        .sendMessage(
            request ->
                request
                    .queueUrl(url)
                    .messageBody(StepJson.write(message))
                    .delaySeconds(Math.toIntExact(delay.toSeconds())));
  }

  private void send(List<StepMessage> messages, int from, int until) {
    List<SendMessageBatchRequestEntry> entries =
        IntStream.range(from, until)
            .mapToObj(
                at ->
                    SendMessageBatchRequestEntry.builder()
                        .id(Integer.toString(at))
                        .messageBody(StepJson.write(messages.get(at)))
                        .build())
            .toList();
    SendMessageBatchResponse answer =
        client.get().sendMessageBatch(request -> request.queueUrl(url).entries(entries));
    if (answer.hasFailed() && !answer.failed().isEmpty()) {
      throw new IllegalStateException("The queue refused " + answer.failed().size() + " messages");
    }
  }
}
