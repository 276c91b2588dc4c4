package tw.portfolio.local.trial;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.List;
import tw.portfolio.kernel.aws.Environment;

/** Notes each message, and reports those that say {@code bad} as failed. */
public final class WorkerHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final Notes notes;

  public WorkerHandler() {
    this.notes = new Notes(Environment.ofFunction());
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    List<SQSBatchResponse.BatchItemFailure> failed =
        event.getRecords().stream()
            .filter(message -> message.getBody().equals("bad"))
            .map(message -> new SQSBatchResponse.BatchItemFailure(message.getMessageId()))
            .toList();
    event.getRecords().stream()
        .filter(message -> !message.getBody().equals("bad"))
        .forEach(message -> notes.add("worked", message.getMessageId(), message.getBody()));
    return new SQSBatchResponse(failed);
  }
}
