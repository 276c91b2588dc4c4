package tw.portfolio.kernel.http;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.function.Predicate;

/** Messages that a queue hands over together: each is done, or comes again by itself. */
public final class MessageBatch {
  private MessageBatch() {}

  /**
   * Takes each message.
   *
   * @param done takes a message; false if it has to come again
   * @return which messages have to come again
   */
  public static SQSBatchResponse each(SQSEvent event, Predicate<SQSMessage> done) {
    return SQSBatchResponse.builder()
        .withBatchItemFailures(
            event.getRecords().stream()
                .filter(message -> !done.test(message))
                .map(message -> new BatchItemFailure(message.getMessageId()))
                .toList())
        .build();
  }
}
