package tw.portfolio.local.it.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.Reply;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.local.it.submission.Exports;
import tw.portfolio.school.PersonId;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.summary.ChoiceSummary;

/**
 * A student says that nothing is to be handed in this year (本學年不提交); each test has a school of its
 * own, for an export locks a year.
 */
@OnCampus
class DecliningIT {
  private RunningSchool campus;

  @BeforeEach
  void open(RunningSchool own) {
    campus = own;
  }

  @Test
  void shouldCountAsDoneUntilTheStudentChoosesOtherwise() {
    Student student = campus.student(0);
    JsonNode certified = student.certified(campus.samples().pdf(401));
    assertThat(choice(student).done()).isFalse();

    assertThat(decline(student).expect(200).path("declined").asBoolean()).isTrue();
    decline(student).expect(200);

    assertThat(chosen(student).path("declined").asBoolean()).isTrue();
    assertThat(choice(student)).isEqualTo(new ChoiceSummary(0, true, false));
    assertThat(choice(student).done()).isTrue();

    student.select(certified).expect(200);
    assertThat(chosen(student).path("declined").asBoolean()).isFalse();
    assertThat(choice(student)).isEqualTo(new ChoiceSummary(1, false, false));

    student.select().expect(200);
    assertThat(chosen(student).path("declined").asBoolean()).isFalse();
    assertThat(choice(student).done()).isFalse();
  }

  @Test
  void shouldRefuseToDeclineWithPieces() {
    Student student = campus.student(1);
    JsonNode certified = student.certified(campus.samples().pdf(411));
    ObjectNode body = Json.object().put("declined", true);
    body.putArray("pieces")
        .addObject()
        .put("pieceId", certified.path("pieceId").asText())
        .put("revision", certified.path("revision").asInt());

    put(student, body).refused(422, "invalid-fields");

    assertThat(chosen(student).path("declined").asBoolean()).isFalse();
  }

  @Test
  void shouldStayOutOfAnExportAndBeTakenBackAfterIt() {
    Student declined = campus.student(2);
    JsonNode certified = declined.certified(campus.samples().pdf(421));
    decline(declined).expect(200);
    Student other = campus.student(3);
    JsonNode handedIn = other.certified(campus.samples().pdf(422));
    other.select(handedIn).expect(200);

    Exports exports = new Exports(campus);
    JsonNode job = exports.handIn();

    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("done");
    assertThat(other.page().path("locked").asBoolean()).isTrue();
    assertThat(declined.page().path("locked").asBoolean()).isFalse();
    assertThat(state(declined, certified)).isEqualTo("certified");
    assertThat(choice(declined)).isEqualTo(new ChoiceSummary(0, true, false));
    declined.select(certified).expect(200);
    assertThat(state(declined, certified)).isEqualTo("selected");
  }

  private static String state(Student student, JsonNode piece) {
    return student.piece(piece.path("pieceId").asText()).path("state").asText();
  }

  private ChoiceSummary choice(Student student) {
    return campus
        .stores()
        .summaries()
        .summaries(
            campus.code(), campus.school().term().year(), List.of(new PersonId(student.id())))
        .get(new PersonId(student.id()))
        .choice(WorkKind.OUTCOME);
  }

  private JsonNode chosen(Student student) {
    return campus.api().get(student.id(), "/selections/" + campus.year()).expect(200);
  }

  private Reply decline(Student student) {
    ObjectNode body = Json.object().put("declined", true);
    body.putArray("pieces");
    return put(student, body);
  }

  private Reply put(Student student, ObjectNode body) {
    return campus.api().send(student.id(), "PUT", "/selections/" + campus.year(), body);
  }
}
