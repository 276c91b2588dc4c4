package tw.portfolio.local.it.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.local.Eventually;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.Bodies;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Site;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.local.it.campus.Wired;
import tw.portfolio.local.it.submission.Exports;
import tw.portfolio.local.sample.SampleFile;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.summary.ChoiceSummary;
import tw.portfolio.work.summary.RecountingSummaries;
import tw.portfolio.work.summary.StudentSummary;
import tw.portfolio.work.summary.Tally;

/**
 * Through a whole year of the running system each summary is what the student's records say. The
 * system is of its own, since its sweeper ends whatever others have reserved long ago.
 */
class SummaryIT {
  private static RunningSchool campus;
  private static Bodies bodies;

  @BeforeAll
  static void open() {
    campus = RunningSchool.alone(Site.usual());
    bodies = new Bodies(campus.school().term());
  }

  @AfterAll
  static void close() {
    campus.close();
  }

  private static SchoolYear year() {
    return campus.school().term().year();
  }

  private static Map<PersonId, StudentSummary> summaries() {
    return campus.stores().summaries().summaries(campus.code(), year());
  }

  private static StudentSummary of(Student student) {
    return summaries().get(new PersonId(student.id()));
  }

  private static Tally tally(PieceState state) {
    return Tally.of(WorkKind.OUTCOME, campus.school().term().semester(), state);
  }

  @Test
  void shouldFollowEveryStudentThroughTheYear() {
    Student first = campus.student(0);
    assertRight();

    outcomes(first);
    assertThat(of(first).count(tally(PieceState.SUBMITTED))).isEqualTo(1);
    assertThat(of(first).count(tally(PieceState.RETURNED))).isEqualTo(1);
    assertThat(of(first).choice(WorkKind.OUTCOME)).isEqualTo(new ChoiceSummary(1, true));
    assertThat(of(first).unsent()).hasSize(1);
    assertRight();

    unlock(first);
    assertThat(of(first).choice(WorkKind.OUTCOME)).isEqualTo(new ChoiceSummary(1, false));
    assertThat(of(first).count(tally(PieceState.RESERVED))).isEqualTo(1);
    assertRight();

    Student second = campus.student(1);
    achievements(second);
    assertThat(of(second).choice(WorkKind.ACHIEVEMENT)).isEqualTo(new ChoiceSummary(1, false));
    assertRight();

    Student third = campus.student(2);
    neverArrived(third);
    assertThat(of(third)).isEqualTo(StudentSummary.NONE);
    assertRight();
  }

  private static void assertRight() {
    RecountingSummaries recounting =
        new RecountingSummaries(
            campus.stores().roster(), campus.stores().pieces(), campus.stores().summaries());
    assertThat(recounting.differences(campus.code(), year())).isEmpty();
  }

  /** One certified on the second try and handed in, one returned, one never sent, one deleted. */
  private static void outcomes(Student student) {
    JsonNode sent = student.sent(campus.samples().pdf(1));
    String id = sent.path("pieceId").asText();
    campus.decide(campus.teacherOf(sent), sent, "return").expect(200);
    JsonNode again = student.send(replaced(student, id, campus.samples().pdf(2))).expect(200);
    campus.decide(campus.teacherOf(again), again, "certify").expect(200);
    JsonNode returned = student.sent(campus.samples().pdf(3));
    campus.decide(campus.teacherOf(returned), returned, "return").expect(200);
    student.uploaded(campus.samples().pdf(4));
    student.discard(student.uploaded(campus.samples().pdf(5))).expect(204);
    student.select(again).expect(200);
    Exports exports = new Exports(campus);
    exports.handIn();
  }

  private static JsonNode replaced(Student student, String id, SampleFile file) {
    JsonNode awaiting = student.replace(id, file).expect(200);
    student.put(awaiting, file);
    return student.settled(awaiting);
  }

  private static void unlock(Student student) {
    ObjectNode body = bodies.unlock(student.id(), "selection");
    campus.api().send(campus.exporter(), "POST", "/unlocks", body).expect(200);
    student.reserved(campus.samples().pdf(6));
  }

  private static void achievements(Student student) {
    SampleFile file = campus.samples().pdf(7);
    JsonNode announced =
        campus
            .api()
            .send(student.id(), "POST", "/achievements", bodies.achievement(file))
            .expect(201);
    student.put(announced, file);
    String id = announced.path("achievementId").asText();
    JsonNode ready =
        Eventually.get(
            () -> campus.api().get(student.id(), "/achievements/" + id).expect(200),
            now -> now.path("state").asText().equals("ready"));
    ObjectNode body = Json.object();
    body.putArray("achievements")
        .addObject()
        .put("achievementId", id)
        .put("revision", ready.path("revision").asInt());
    campus
        .api()
        .send(student.id(), "PUT", "/achievement-selections/" + campus.year(), body)
        .expect(200);
  }

  private static void neverArrived(Student student) {
    new Wired(campus.environment())
        .reserve(
            student,
            student.courses().getFirst(),
            campus.samples().pdf(8),
            Instant.now().minus(Duration.ofMinutes(61)));
    assertThat(of(student).count(tally(PieceState.RESERVED))).isEqualTo(1);
    assertRight();
    campus.fire("Sweep/EveryMinute");
  }
}
