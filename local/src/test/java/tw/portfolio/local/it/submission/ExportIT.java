package tw.portfolio.local.it.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.functions.exportworker.ExportWorkerHandler;
import tw.portfolio.local.it.campus.Arrivals;
import tw.portfolio.local.it.campus.Disk;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.local.sample.SampleFile;
import tw.portfolio.submission.ExportId;
import tw.portfolio.submission.ExportStep;
import tw.portfolio.submission.StepMessage;
import tw.portfolio.submission.sqs.StepJson;

/**
 * A year is exported and handed in; each test has a school of its own, for a year is locked after.
 */
@OnCampus
class ExportIT {
  private RunningSchool campus;
  private Exports exports;

  @BeforeEach
  void open(RunningSchool own) {
    campus = own;
    exports = new Exports(campus);
  }

  private JsonNode selected(Student student, SampleFile... files) {
    JsonNode piece = student.certified(files);
    List<JsonNode> chosen = new ArrayList<>();
    chosen.add(piece);
    student.pieces().stream()
        .filter(each -> each.path("state").asText().equals("selected"))
        .forEach(chosen::add);
    student.select(campus.year(), chosen).expect(200);
    return piece;
  }

  private static List<String> sums(SampleFile... files) {
    return Stream.of(files).map(file -> Student.sha256(file.content())).sorted().toList();
  }

  @Test
  void shouldExportExactlyWhatWasSelectedAndNotMindRepeatedMessages() {
    SampleFile pdf = campus.samples().pdf(1);
    SampleFile mp4 = campus.samples().mp4(2);
    SampleFile jpg = campus.samples().jpg(3);
    SampleFile png = campus.samples().png(4);
    Student first = campus.student(0);
    Student last = campus.student(11);
    selected(first, pdf, mp4);
    selected(first, jpg);
    JsonNode notSelected = first.certified(campus.samples().pdf(5));
    selected(last, png);
    for (String stranger : List.of(first.id(), campus.teachers().getFirst())) {
      campus
          .api()
          .send(stranger, "POST", "/submissions", exports.order().put("purpose", "draft"))
          .refused(403, "not-permitted");
      campus.api().get(stranger, "/submissions").refused(403, "not-permitted");
    }

    JsonNode job = exports.handIn();
    String id = job.path("submissionId").asText();

    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("done");
    assertThat(exports.archived(job)).isEqualTo(sums(pdf, mp4, jpg, png));
    assertThat(first.pieces())
        .extracting(piece -> piece.path("state").asText())
        .containsExactly("submitted", "submitted", "certified");
    assertThat(first.page().path("locked").asBoolean()).isTrue();
    first.select(notSelected).refused(409, "already-submitted");
    campus.api().get(first.id(), "/submissions/" + id).refused(403, "not-permitted");

    repeatEveryMessage(job);
    assertThat(exports.get(id)).isEqualTo(job);
    assertThat(exports.archived(exports.get(id))).isEqualTo(sums(pdf, mp4, jpg, png));
  }

  private void repeatEveryMessage(JsonNode job) {
    ExportWorkerHandler worker =
        campus.system().environmentOf("ExportWorker").make(ExportWorkerHandler::new);
    List<ExportStep> steps = new ArrayList<>(List.of(new ExportStep.Plan(), new ExportStep.Seal()));
    for (JsonNode share : job.path("classes")) {
      steps.add(new ExportStep.Pack(share.path("className").asText()));
      steps.add(new ExportStep.Lock(share.path("className").asText()));
    }
    for (ExportStep step : steps) {
      SQSEvent event = message(job, step);
      assertThat(worker.handleRequest(event, null).getBatchItemFailures()).isEmpty();
      assertThat(worker.handleRequest(event, null).getBatchItemFailures()).isEmpty();
    }
  }

  private SQSEvent message(JsonNode job, ExportStep step) {
    SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
    message.setMessageId("again");
    message.setBody(
        StepJson.write(
            new StepMessage(
                campus.code(),
                ExportId.parse(job.path("submissionId").asText()).orElseThrow(),
                step)));
    SQSEvent event = new SQSEvent();
    event.setRecords(List.of(message));
    return event;
  }

  @Test
  void shouldTellBeforehandWhatIsLeftOutAndAfterwardsWhatTurnedOutToBeAltered() {
    SampleFile good = campus.samples().pdf(11);
    Student student = campus.student(1);
    JsonNode sound = selected(student, good);
    JsonNode altered = selected(student, campus.samples().pdf(12));
    Student other = campus.student(2);
    JsonNode missing = selected(other, campus.samples().jpg(13));
    Disk.alterUnseen(Arrivals.file(campus.data(), altered, "document"));
    Disk.delete(Arrivals.file(campus.data(), missing, "document"));

    JsonNode counted = exports.counted(exports.start());
    assertThat(counted.at("/figures/students").asInt()).isEqualTo(1);
    assertThat(counted.at("/figures/pieces").asInt()).isEqualTo(2);
    assertThat(faulty(counted)).containsExactly("file-missing " + told(other, missing));
    exports.confirm(counted).expect(202);
    JsonNode job = exports.ended(counted.path("submissionId").asText());

    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("incomplete");
    assertThat(exports.archived(job)).isEqualTo(sums(good));
    assertThat(faulty(job))
        .containsExactlyInAnyOrder(
            "content-differs " + told(student, altered), "file-missing " + told(other, missing));
    assertThat(job.path("problemCount").asInt()).isEqualTo(2);
    assertThat(job.at("/problemList/name").asText()).isEqualTo("problems.csv");
    assertThat(student.piece(sound.path("pieceId").asText()).path("state").asText())
        .isEqualTo("submitted");
    assertThat(student.piece(altered.path("pieceId").asText()).path("state").asText())
        .isEqualTo("selected");
    assertThat(other.pieces().getFirst().path("state").asText()).isEqualTo("selected");
  }

  /** What is left out because something has to be put right. */
  private static List<String> faulty(JsonNode job) {
    return RunningSchool.list(job.path("problems")).stream()
        .filter(problem -> !problem.path("code").asText().equals("nothing-chosen"))
        .map(ExportIT::problem)
        .toList();
  }

  @Test
  void shouldChangeNothingByADraftAndTakeBackWhatWasHandedIn() {
    Student student = campus.student(3);
    SampleFile file = campus.samples().pdf(21);
    JsonNode piece = selected(student, file);

    JsonNode draft = exports.ended(exports.draft());
    assertThat(exports.archived(draft)).isEqualTo(sums(file));
    assertThat(student.page().path("locked").asBoolean()).isFalse();

    JsonNode job = exports.handIn();
    assertThat(student.page().path("locked").asBoolean()).isTrue();
    exports.withdraw(job).expect(202);
    JsonNode taken = exports.ended(job.path("submissionId").asText());
    assertThat(taken.path("state").asText()).isEqualTo("withdrawn");
    assertThat(student.page().path("locked").asBoolean()).isFalse();
    assertThat(student.piece(piece.path("pieceId").asText()).path("state").asText())
        .isEqualTo("selected");
  }

  @Test
  void shouldRefuseAConfirmationWithTheNewNumbersWhenAStudentHasChosenOtherwise() {
    Student student = campus.student(4);
    JsonNode first = selected(student, campus.samples().pdf(31));
    JsonNode counted = exports.counted(exports.start());
    JsonNode second = student.certified(campus.samples().pdf(32));
    student.select(campus.year(), List.of(first, second)).expect(200);

    exports.confirm(counted).refused(409, "figures-differ");

    JsonNode again = exports.get(counted.path("submissionId").asText());
    assertThat(again.at("/figures/pieces").asInt())
        .isEqualTo(counted.at("/figures/pieces").asInt() + 1);
    exports.confirm(again).expect(202);
    assertThat(exports.ended(counted.path("submissionId").asText()).path("state").asText())
        .isEqualTo("done");
  }

  private static String problem(JsonNode problem) {
    return String.join(
        " ",
        problem.path("code").asText(),
        problem.path("studentNumber").asText(),
        problem.path("name").asText(),
        problem.path("pieceId").asText());
  }

  private static String told(Student student, JsonNode piece) {
    return String.join(
        " ",
        student.person().latestPlace().orElseThrow().studentNumber(),
        student.person().name(),
        piece.path("pieceId").asText());
  }
}
