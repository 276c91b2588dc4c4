package tw.portfolio.local.it.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.OnCampus;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.it.campus.Student;
import tw.portfolio.local.sample.RefusalReason;
import tw.portfolio.local.sample.SampleFile;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.PieceWrite;
import tw.portfolio.work.PieceWrite.PieceChange;
import tw.portfolio.work.Status;
import tw.portfolio.work.Transition;
import tw.portfolio.work.WorkKind;

/** Files that are not what they say take no slot, and still have an end. */
@OnCampus
class RefusedUploadsIT {
  /** What a student's page has at most of refused pieces, which are small. */
  private static final int SMALL_PAGE = 64 * 1024;

  private static RunningSchool campus;

  @BeforeAll
  static void open(RunningSchool own) {
    campus = own;
  }

  @Test
  void shouldStopAtTenAndGoOnWhenOneIsDeletedOrCleared() {
    Student student = campus.student(9);
    JsonNode course = student.courses().getFirst();
    List<JsonNode> refused = new ArrayList<>();
    while (refused.size() < WorkKind.OUTCOME.mostRefused()) {
      refused.add(refused(student, course, refused.size()));
    }

    assertNothingMore(student, course);
    assertThat(student.slotsUsed()).isZero();
    assertThat(Json.bytes(student.page())).hasSizeLessThan(SMALL_PAGE);

    student.discard(refused.getFirst()).expect(204);
    refused(student, course, 20);
    assertNothingMore(student, course);

    JsonNode old = refused.getLast();
    twoWeeksAgo(old);
    campus.fire("Sweep/EveryMinute");
    campus
        .api()
        .get(student.id(), "/outcomes/" + old.path("pieceId").asText())
        .refused(404, "not-found");
    assertThat(student.uploaded(course, campus.samples().pdf(599)).path("state").asText())
        .isEqualTo("uploaded");
  }

  private static void assertNothingMore(Student student, JsonNode course) {
    assertThat(
            student
                .announce(course, "再一件", campus.samples().pdf(598))
                .refused(409, "cap-reached")
                .path("detail")
                .asText())
        .contains("10 件", "請先刪除");
  }

  private static JsonNode refused(Student student, JsonNode course, int serial) {
    SampleFile file = campus.samples().refusable(RefusalReason.TRUNCATED_PDF, 500 + serial);
    JsonNode reserved = student.announce(course, "整合測試的成果", file).expect(201);
    student.put(reserved, file);
    JsonNode piece = student.settled(reserved);
    assertThat(piece.path("state").asText()).isEqualTo("refused");
    return piece;
  }

  /** From now on it stands as refused for more than two weeks. */
  private static void twoWeeksAgo(JsonNode refused) {
    PieceStore pieces = campus.stores().pieces();
    PieceId id = PieceId.parse(WorkKind.OUTCOME, refused.path("pieceId").asText()).orElseThrow();
    Piece piece = pieces.find(campus.code(), id).orElseThrow();
    Status.Refused status = (Status.Refused) piece.status();
    Status.Refused earlier =
        new Status.Refused(
            status.at().minus(Duration.ofDays(15)),
            status.part(),
            status.problem(),
            status.message());
    PieceChange change =
        PieceChange.of(
            Transition.REFUSE,
            Optional.of(piece),
            Optional.of(piece.with(earlier)),
            new Author.Platform(),
            "",
            Instant.now());
    assertThat(pieces.write(new PieceWrite(List.of(change), Optional.empty(), List.of())))
        .isEqualTo(new WriteResult.Written<>());
  }
}
