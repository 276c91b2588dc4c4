package tw.portfolio.functions.exportworker;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.job.memory.IdleWorker;
import tw.portfolio.samples.Students;
import tw.portfolio.submission.ExportStep;
import tw.portfolio.submission.ExportingSchool;
import tw.portfolio.submission.Orders;
import tw.portfolio.submission.StepMessage;
import tw.portfolio.submission.sqs.StepJson;

class ExportWorkerHandlerTest {
  /** The handler asks nothing of it. */
  private static final Context CONTEXT =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (_, method, _) -> {
                throw new UnsupportedOperationException(method.getName());
              });

  private final ExportingSchool school = new ExportingSchool(Students.MING);
  private final List<String> log = new ArrayList<>();
  private final ExportWorkerHandler handler =
      new ExportWorkerHandler(school.worker(), IdleWorker.able(), line -> log.add(line.text()));

  private static SQSEvent event(int deliveries, List<String> bodies) {
    SQSEvent event = new SQSEvent();
    event.setRecords(
        IntStream.range(0, bodies.size())
            .mapToObj(
                at -> {
                  SQSMessage message = new SQSMessage();
                  message.setMessageId("m" + at);
                  message.setBody(bodies.get(at));
                  message.setAttributes(
                      Map.of("ApproximateReceiveCount", Integer.toString(deliveries)));
                  return message;
                })
            .toList());
    return event;
  }

  private static List<String> failed(SQSBatchResponse response) {
    return response.getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  @Test
  void shouldTakeTheStepOfTheSampleEvent() throws IOException {
    school.choose(
        Students.MING, school.certified(Students.MING, ExportingSchool.physics(Students.MING)));
    school.ask(Orders.DRAFT);
    school.queue().takeAll();
    try (InputStream in = Files.newInputStream(Path.of("../events/sqs-export-step.json"))) {
      SQSEvent event =
          LambdaEventSerializers.serializerFor(
                  SQSEvent.class, ExportWorkerHandlerTest.class.getClassLoader())
              .fromJson(in);

      assertThat(failed(handler.handleRequest(event, CONTEXT))).isEmpty();
    }

    assertThat(school.queue().waiting())
        .extracting(StepMessage::step)
        .containsExactly(new ExportStep.Pack("101"));
  }

  @Test
  void shouldAskOnlyForWhatFailedAgainAndLogNoNames() {
    school.choose(
        Students.MING, school.certified(Students.MING, ExportingSchool.physics(Students.MING)));
    school.ask(Orders.DRAFT);
    school.queue().takeAll().forEach(school.worker()::run);
    String pack = StepJson.write(school.queue().takeAll().getFirst());
    school.loseTheFileStore();

    SQSBatchResponse response =
        handler.handleRequest(event(1, List.of(pack, "no step at all", pack)), CONTEXT);

    assertThat(failed(response)).containsExactly("m0", "m1", "m2");
    assertThat(String.join("\n", log)).contains("UncheckedIOException").doesNotContain("王小明");
  }

  @Test
  void shouldAskForNothingAgainThatWasTaken() {
    school.ask(Orders.DRAFT);
    String plan = StepJson.write(school.queue().takeAll().getFirst());

    assertThat(failed(handler.handleRequest(event(1, List.of(plan, plan)), CONTEXT))).isEmpty();
  }

  @Test
  void shouldLeaveAClassToWhoeverIsAtItAndComeAgainSoon() {
    school.choose(
        Students.MING, school.certified(Students.MING, ExportingSchool.physics(Students.MING)));
    school.ask(Orders.DRAFT);
    school.queue().takeAll().forEach(school.worker()::run);
    StepMessage pack = school.queue().takeAll().getFirst();
    school.anotherWorkerTakes("101", pack.export());

    SQSBatchResponse response =
        handler.handleRequest(event(1, List.of(StepJson.write(pack))), CONTEXT);

    assertThat(failed(response)).isEmpty();
    assertThat(school.queue().delayed()).containsOnlyKeys(pack);
  }

  @Test
  void shouldTellThatAStepDiedAtItsLastDelivery() {
    school.choose(
        Students.MING, school.certified(Students.MING, ExportingSchool.physics(Students.MING)));
    school.ask(Orders.DRAFT);
    school.queue().takeAll().forEach(school.worker()::run);
    StepMessage pack = school.queue().takeAll().getFirst();
    school.loseTheFileStore();

    handler.handleRequest(event(3, List.of(StepJson.write(pack))), CONTEXT);

    assertThat(school.failure(pack.export())).isEqualTo(new ExportStep.Pack("101"));
  }
}
