package tw.portfolio.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;
import tw.portfolio.imports.ImportId;
import tw.portfolio.imports.ImportStep;
import tw.portfolio.imports.ImportTask;
import tw.portfolio.imports.sqs.ImportTaskJson;
import tw.portfolio.imports.sqs.SqsImportQueue;
import tw.portfolio.local.ground.OnGround;
import tw.portfolio.local.ground.Run;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.submission.ExportId;
import tw.portfolio.submission.ExportStep;
import tw.portfolio.submission.StepMessage;
import tw.portfolio.submission.StepQueue;
import tw.portfolio.submission.sqs.SqsStepQueue;
import tw.portfolio.submission.sqs.StepJson;

/** The workers' queues over SQS's own protocol. */
@OnGround
class SqsQueuesIT {
  private static final int AT_ONCE = 10;
  private static final ExportId EXPORT = ExportId.parse(Ids.nth(1)).orElseThrow();

  private Run run;
  private StepQueue steps;

  @BeforeAll
  void open(Run begun) {
    run = begun;
    steps = SqsStepQueue.of(run.environment());
  }

  @Test
  void shouldBringEveryStepOfALongExport() {
    List<StepMessage> sent =
        IntStream.range(101, 126)
            .mapToObj(number -> message(new ExportStep.Pack("" + number)))
            .toList();

    steps.send(sent);

    assertThat(taken("ExportQueue", sent.size()).stream().map(StepJson::read).toList())
        .allMatch(java.util.Optional::isPresent)
        .extracting(java.util.Optional::orElseThrow)
        .containsExactlyInAnyOrderElementsOf(sent);
  }

  @Test
  void shouldKeepBackWhatIsForLater() {
    steps.sendLater(message(new ExportStep.Seal()), Duration.ofMinutes(15));

    assertThat(receive("ExportQueue", 0)).isEmpty();
  }

  @Test
  void shouldBringATaskToTheImportWorker() {
    ImportTask task =
        new ImportTask(
            SchoolBuilder.SCHOOL, ImportId.parse(Ids.nth(2)).orElseThrow(), ImportStep.CHECK);

    SqsImportQueue.of(run.environment()).send(task);

    assertThat(taken("ImportQueue", 1).stream().map(ImportTaskJson::read).toList())
        .containsExactly(java.util.Optional.of(task));
  }

  @Test
  void shouldPutAsideWhatFailedTooOften() {
    StepMessage poison = message(new ExportStep.Plan());
    steps.send(List.of(poison));

    for (int failed = 0; failed < 3; failed++) {
      assertThat(receive("ExportQueue", 0)).hasSize(1);
    }

    assertThat(receive("ExportQueue", 0)).isEmpty();
    assertThat(taken("ExportDeadLetters", 1))
        .singleElement()
        .satisfies(body -> assertThat(StepJson.read(body)).contains(poison));
  }

  private static StepMessage message(ExportStep step) {
    return new StepMessage(SchoolBuilder.SCHOOL, EXPORT, step);
  }

  /** Messages as a worker that fails gets them: they are there again after that many seconds. */
  private List<Message> receive(String queue, int hidden) {
    return run.clients()
        .queues()
        .receiveMessage(
            request ->
                request
                    .queueUrl(run.queue(queue))
                    .maxNumberOfMessages(AT_ONCE)
                    .visibilityTimeout(hidden))
        .messages();
  }

  /** The bodies of that many messages, which are then gone. */
  private List<String> taken(String queue, int count) {
    List<String> bodies = new ArrayList<>();
    List<Message> batch = receive(queue, 60);
    while (!batch.isEmpty() && bodies.size() < count) {
      for (Message message : batch) {
        bodies.add(message.body());
        run.clients()
            .queues()
            .deleteMessage(
                request ->
                    request.queueUrl(run.queue(queue)).receiptHandle(message.receiptHandle()));
      }
      batch = receive(queue, 60);
    }
    return bodies;
  }
}
