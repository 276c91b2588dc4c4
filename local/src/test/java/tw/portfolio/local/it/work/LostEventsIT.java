package tw.portfolio.local.it.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.s3.S3Connection;
import tw.portfolio.local.client.Patience;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Site;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.local.it.campus.Wired;
import tw.portfolio.local.it.campus.WithoutArrivals;
import tw.portfolio.local.sample.SampleFile;
import tw.portfolio.work.Piece;

/** No event ever comes: the same template without that trigger. The sweeper finds what arrived. */
class LostEventsIT {
  private static final String SWEEP = "Sweep/EveryMinute";

  @TempDir private static Path data;

  private static RunningSchool campus;
  private static Wired wired;
  private static S3Client objects;

  @BeforeAll
  static void open() throws IOException {
    campus = RunningSchool.alone(Site.of(WithoutArrivals.template(data), data.resolve("state")));
    wired = new Wired(campus.environment());
    objects = new S3Connection(campus.environment()).client();
  }

  @AfterAll
  static void close() {
    objects.close();
    campus.close();
  }

  @Test
  void shouldFindAFileWhoseEventWasLost() {
    Student student = campus.student(0);
    SampleFile file = campus.samples().pdf(1);
    Piece piece = reserved(student, file, Duration.ofMinutes(3));
    put(piece, file);
    assertThat(state(student, piece)).isEqualTo("reserved");

    JsonNode swept = campus.fire(SWEEP);

    assertThat(swept.path("found").asInt()).isEqualTo(1);
    assertThat(lookedAt(student, piece)).isEqualTo("uploaded");
    student.send(student.piece(piece.id().toString())).expect(200);
    assertThat(campus.fire(SWEEP).path("found").asInt()).isZero();
  }

  @Test
  void shouldKeepAFileThatCameInTimeThoughItIsFoundAfterTheHour() {
    Student student = campus.student(1);
    SampleFile file = campus.samples().pdf(2);
    Piece piece = reserved(student, file, Duration.ofMinutes(61));
    put(piece, file);

    campus.fire(SWEEP);

    assertThat(lookedAt(student, piece)).isEqualTo("uploaded");
    assertThat(student.slotsUsed()).isEqualTo(1);
  }

  @Test
  void shouldGiveTheSlotBackAnHourAfterAReservationWithoutAFile() {
    Student student = campus.student(2);
    SampleFile file = campus.samples().pdf(3);
    Piece early = reserved(student, file, Duration.ofMinutes(59));
    Piece late = reserved(student, campus.samples().pdf(4), Duration.ofMinutes(61));
    student.send(student.piece(late.id().toString())).refused(409, "wrong-state");

    campus.fire(SWEEP);

    assertThat(student.pieces())
        .extracting(piece -> piece.path("pieceId").asText())
        .containsExactly(early.id().toString());
    assertThat(student.slotsUsed()).isEqualTo(1);
    campus.api().get(student.id(), "/outcomes/" + late.id()).refused(404, "not-found");
  }

  @Test
  void shouldGiveSlotsBackAtTheFullHourEvenBeforeTheSweeperComes() {
    Student student = campus.student(3);
    for (int serial = 0; serial < 5; serial++) {
      reserved(student, campus.samples().png(serial), Duration.ofMinutes(61));
    }
    assertThat(student.slotsUsed()).isEqualTo(5);

    student.reserved(campus.samples().pdf(5));

    assertThat(student.slotsUsed()).isLessThanOrEqualTo(5);
  }

  @Test
  void shouldFindTheFileOfAnAchievementAndGiveBackTheSlotOfAnother() {
    Student student = campus.student(4);
    SampleFile file = campus.samples().pdf(6);
    Piece lost = announced(student, file, Duration.ofMinutes(3));
    Piece never = announced(student, file, Duration.ofMinutes(61));
    put(lost.files().document().orElseThrow().key().toString(), file);

    JsonNode swept = campus.fire(SWEEP);

    assertThat(swept.path("found").asInt()).isEqualTo(1);
    JsonNode page =
        Patience.awaited(
            () -> campus.api().get(student.id(), "/achievements").expect(200),
            seen -> seen.at("/achievements/0/state").asText().equals("ready"));
    assertThat(page.path("slotsUsed").asInt()).isEqualTo(1);
    assertThat(page.at("/achievements/0/achievementId").asText()).isEqualTo(lost.id().toString());
    assertThat(page.at("/achievements/0/state").asText()).isEqualTo("ready");
    campus.api().get(student.id(), "/achievements/" + never.id()).refused(404, "not-found");
  }

  private static Piece announced(Student student, SampleFile file, Duration ago) {
    return wired.announce(student, campus.school().term(), file, Instant.now().minus(ago));
  }

  private static Piece reserved(Student student, SampleFile file, Duration ago) {
    return wired.reserve(student, student.courses().getFirst(), file, Instant.now().minus(ago));
  }

  private static String state(Student student, Piece piece) {
    return student.piece(piece.id().toString()).path("state").asText();
  }

  /** The sweeper asks for a look, which comes soon. */
  private static String lookedAt(Student student, Piece piece) {
    return Patience.awaited(() -> state(student, piece), state -> !state.equals("reserved"));
  }

  private static void put(Piece piece, SampleFile file) {
    put(piece.id().key(piece.school(), 1, FilePart.DOCUMENT).toString(), file);
  }

  private static void put(String key, SampleFile file) {
    objects.putObject(
        put ->
            put.bucket(campus.environment().required("FILES_BUCKET"))
                .key(key)
                .contentType(file.mediaType()),
        RequestBody.fromBytes(file.content()));
  }
}
