package tw.portfolio.local.it.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.history.Author;
import tw.portfolio.local.Eventually;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.Elsewhere;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.Reply;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.local.sample.SampleFile;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.Seat;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.record.nationalid.kms.KmsDataKeys;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Records;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.origin.Origin;

/** A student leaves for another school on the same system, and takes the record along. */
@OnCampus
class TransferIT {
  private static final String PASSWORD = "Nanning-2027-transfer";
  private static final PersonId THERE = Ids.person(880_001);

  private RunningSchool campus;
  private String registrar;
  private Elsewhere next;

  @BeforeEach
  void open(RunningSchool own) {
    campus = own;
    registrar = campus.staffWith(Role.REGISTRAR);
    next = Elsewhere.with(campus, registrar);
  }

  @Test
  void shouldTakeCertifiedWorkAlongWithItsFiles() {
    SampleFile pdf = campus.samples().pdf(91);
    SampleFile mp4 = campus.samples().mp4(92);
    Student student = campus.student(6);
    student.certified(pdf, mp4);
    register(student);

    byte[] content = packed(student);
    JsonNode done = takenIn(content);

    assertThat(done.path("summary").asText()).startsWith("已帶入 1 位學生的課程學習成果 1 件");
    Piece piece = Eventually.get(this::only, now -> now.state() != PieceState.RESERVED);
    assertThat(piece.state()).isEqualTo(PieceState.CERTIFIED);
    assertThat(piece.origin()).get().returns(campus.code(), Origin::school);
    assertThat(piece.files().verified())
        .extracting(file -> file.declared().sha256().hex())
        .containsExactly(Student.sha256(pdf.content()), Student.sha256(mp4.content()));
    assertThat(takenIn(content).path("summary").asText())
        .startsWith("已帶入 1 位學生的課程學習成果 0 件")
        .contains("已有 1 件不變");
  }

  private Piece only() {
    return campus
        .stores()
        .pieces()
        .studentYear(WorkKind.OUTCOME, campus.neighbour(), THERE, new SchoolYear(campus.year()))
        .pieces()
        .getFirst();
  }

  /** The next school's register has the student of the same national id. */
  private void register(Student leaver) {
    RecordStore records = campus.stores().records(KmsDataKeys.of(campus.environment()));
    ClassPlace place = leaver.person().latestPlace().orElseThrow();
    var key = tw.portfolio.record.Student.keyOf(place.studentNumber());
    var here = (tw.portfolio.record.Student) records.find(campus.code(), List.of(key)).get(key);
    var there =
        new tw.portfolio.record.Student(
            THERE,
            "n7",
            here.name(),
            here.identity(),
            here.born(),
            here.gender(),
            here.entered(),
            here.year(),
            StudentStatus.ENROLLED,
            Optional.of(new Seat(1, place.className(), place.seat())));
    assertThat(
            records.write(
                campus.neighbour(), Records.anew(there), new Author.Platform(), "", Instant.now()))
        .isEmpty();
  }

  /** What the registrar hands to the next school. */
  private byte[] packed(Student student) {
    ObjectNode order = Json.object().put("password", PASSWORD);
    order.putArray("students").add(student.id());
    String id =
        campus
            .api()
            .send(registrar, "POST", "/transfers/exports", order)
            .expect(202)
            .path("jobId")
            .asText();
    JsonNode job =
        Eventually.get(
            () -> campus.api().get(registrar, "/jobs/" + id).expect(200),
            now -> !now.path("state").asText().equals("working"));
    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("done");
    assertThat(job.toString()).doesNotContain(PASSWORD);
    JsonNode file = job.path("files").path(0);
    JsonNode link =
        campus
            .api()
            .send(
                registrar,
                "POST",
                "/jobs/" + id + "/links",
                Json.object().put("name", file.path("name").asText()))
            .expect(201);
    byte[] content = campus.api().download(link).body();
    assertThat(Student.sha256(content)).isEqualTo(file.path("sha256").asText());
    return content;
  }

  /** The next school sends it, looks at what it would bring, and says yes. */
  private JsonNode takenIn(byte[] content) {
    ObjectNode order = Json.object().put("password", PASSWORD);
    order
        .putObject("file")
        .put("name", campus.code() + "_a.zip")
        .put("bytes", content.length)
        .put("sha256", Student.sha256(content));
    JsonNode announced = next.send("POST", "/transfers/imports", order).expect(202);
    String id = announced.path("jobId").asText();
    assertThat(campus.api().put(announced.path("upload"), content)).isEqualTo(200);
    Reply looked = next.send("POST", "/jobs/" + id + "/confirmation", Json.object());
    looked.expect(202);
    JsonNode prepared = settled(id);
    assertThat(prepared.path("state").asText()).as(prepared.toString()).isEqualTo("prepared");
    next.send(
            "POST",
            "/jobs/" + id + "/confirmation",
            Json.object().put("version", prepared.path("version").asInt()))
        .expect(202);
    JsonNode done = settled(id);
    assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("done");
    return done;
  }

  private JsonNode settled(String id) {
    return Eventually.get(
        () -> next.get("/jobs/" + id).expect(200),
        now -> !now.path("state").asText().equals("working"));
  }

  @Test
  void shouldBeForTheRegistrar() {
    ObjectNode order = Json.object().put("password", PASSWORD);
    order.putArray("students").add(campus.student(6).id());

    campus
        .api()
        .send(campus.exporter(), "POST", "/transfers/exports", order)
        .refused(403, "not-permitted");
    campus
        .api()
        .send(campus.student(6).id(), "POST", "/transfers/exports", order)
        .refused(403, "not-permitted");
  }
}
