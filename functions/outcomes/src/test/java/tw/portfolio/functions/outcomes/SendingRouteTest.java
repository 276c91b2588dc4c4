package tw.portfolio.functions.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.http.Calls.object;
import static tw.portfolio.kernel.http.Calls.objects;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.Students.MING;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.campus.CountedCalls;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.samples.Students;
import tw.portfolio.work.Piece;

class SendingRouteTest {
  private final Campus campus = new Campus();
  private final CountedCalls counted = new CountedCalls();
  private final Calls calls = OutcomesCalls.of(campus, counted);

  @Test
  void shouldSendInOneCallWithWhatThePageSaidOfThePiece() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);
    Object seen = onThePage().get("seen");
    int before = counted.calls().size();

    Map<String, Object> sent =
        calls.ask(200, send(piece).json("{\"revision\":1,\"seen\":\"" + seen + "\"}"));

    assertThat(counted.calls().subList(before, counted.calls().size())).containsExactly("send");
    assertThat(sent)
        .containsEntry("pieceId", piece.id().toString())
        .containsEntry("state", "sent")
        .containsEntry("revision", 1L);
    assertThat(object(sent.get("label"))).containsEntry("teacher", "林美玲");
    assertThat(onThePage()).doesNotContainKey("seen");
  }

  @Test
  void shouldRefuseAPageThatThePlatformHasNotWritten() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);
    for (String seen : new String[] {"", "e30", "W10", "eyJzdGF0ZSI6InNlbnQifQ", "學", "="}) {
      assertThat(calls.ask(422, send(piece).json("{\"revision\":1,\"seen\":\"" + seen + "\"}")))
          .containsEntry("code", "invalid-fields");
    }
  }

  @Test
  void shouldTakeBackInOneCall() {
    Piece piece = campus.sent(MING_PHYSICS);

    assertThat(calls.ask(200, student("take-back", piece).json("{\"revision\":1}")))
        .containsEntry("pieceId", piece.id().toString())
        .containsEntry("revision", 1L)
        .containsEntry("state", "uploaded");

    assertThat(counted.calls()).containsExactly("takeBack");
    assertThat(onThePage()).containsEntry("state", "uploaded").containsKey("seen");
  }

  private static Events send(Piece piece) {
    return student("send", piece);
  }

  private static Events student(String does, Piece piece) {
    return Calls.by(Students.actor(MING), "POST /outcomes/{pieceId}/" + does)
        .path("pieceId", piece.id().toString());
  }

  private Map<String, Object> onThePage() {
    return objects(calls.ask(200, Calls.by(Students.actor(MING), "GET /outcomes")).get("pieces"))
        .getFirst();
  }
}
