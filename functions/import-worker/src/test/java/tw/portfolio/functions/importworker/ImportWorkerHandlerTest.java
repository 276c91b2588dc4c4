package tw.portfolio.functions.importworker;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Answers;
import tw.portfolio.imports.ImportJob;
import tw.portfolio.imports.ImportState;
import tw.portfolio.imports.ImportTask;
import tw.portfolio.imports.ImportingSchool;
import tw.portfolio.imports.sqs.ImportTaskJson;
import tw.portfolio.job.memory.IdleWorker;
import tw.portfolio.kernel.sheet.SheetType;

class ImportWorkerHandlerTest {
  private final ImportingSchool school = new ImportingSchool();
  private final List<String> log = new ArrayList<>();
  private final ImportWorkerHandler handler =
      new ImportWorkerHandler(school.worker(), IdleWorker.able(), line -> log.add(line.text()));

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

  private ImportTask asked() {
    ImportJob job = school.uploaded(SheetType.CSV, ImportingSchool.classes("101,1,,\n"));
    Answers.granted(school.check(job));
    return school.queue().takeAll().getFirst();
  }

  @Test
  void shouldUnderstandTheSampleEvent() throws IOException {
    ImportTask task = asked();
    try (InputStream in = Files.newInputStream(Path.of("../events/sqs-import-step.json"))) {
      SQSEvent event =
          LambdaEventSerializers.serializerFor(
                  SQSEvent.class, ImportWorkerHandlerTest.class.getClassLoader())
              .fromJson(in);

      assertThat(ImportTaskJson.read(event.getRecords().getFirst().getBody())).contains(task);
      assertThat(handler.handleRequest(event, null).getBatchItemFailures()).isEmpty();
    }
    assertThat(school.imports().find(task.school(), task.id()).orElseThrow().state())
        .isInstanceOf(ImportState.Checked.class);
  }

  @Test
  void shouldLogNothingPersonal() {
    assertThat(again(ImportTaskJson.write(asked()))).isEmpty();

    assertThat(log)
        .singleElement()
        .asString()
        .contains("\"step\":\"check\"")
        .doesNotContain("101", "鄭");
  }

  @Test
  void shouldLetUnreadableMessagesEndAmongTheDeadLetters() {
    for (String body :
        List.of("", "{}", "{\"school\":\"213303\",\"importId\":\"x\",\"step\":\"check\"}", "x")) {
      assertThat(again(body)).containsExactly("m1");
    }
  }

  @Test
  void shouldHaveAStepBroughtAgainThatFailed() {
    ImportTask task = asked();
    school.archives().failing(true);

    assertThat(again(ImportTaskJson.write(task))).containsExactly("m1");
    assertThat(log).singleElement().asString().contains("ERROR").doesNotContain("secret");

    school.archives().failing(false);
    assertThat(again(ImportTaskJson.write(task))).isEmpty();
  }
}
