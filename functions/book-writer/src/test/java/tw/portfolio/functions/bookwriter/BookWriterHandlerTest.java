package tw.portfolio.functions.bookwriter;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.job.JobId;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobTask;
import tw.portfolio.job.memory.IdleWorker;
import tw.portfolio.job.sqs.JobTaskJson;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;

class BookWriterHandlerTest {
  private final List<String> log = new ArrayList<>();
  private final BookWriterHandler handler =
      new BookWriterHandler(IdleWorker.able(), line -> log.add(line.text()));

  private List<String> again(String body) {
    SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
    message.setMessageId("m1");
    message.setBody(body);
    SQSEvent event = new SQSEvent();
    event.setRecords(List.of(message));
    return handler.handleRequest(event, null).getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  @Test
  void shouldDoNothingForAJobThatIsOver() {
    JobTask task = new JobTask(SchoolBuilder.SCHOOL, new JobId(new Ids(1).get()), JobKind.BOOKS);

    assertThat(again(JobTaskJson.write(task))).isEmpty();
    assertThat(log).singleElement().asString().contains("\"done\":false");
  }

  @Test
  void shouldLeaveWhatIsNoMessageToTheDeadLetters() {
    assertThat(again("{}")).containsExactly("m1");
    assertThat(log).singleElement().asString().contains("unreadable");
  }
}
