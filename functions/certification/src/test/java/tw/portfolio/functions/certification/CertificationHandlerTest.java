package tw.portfolio.functions.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.http.Calls.object;
import static tw.portfolio.kernel.http.Calls.objects;
import static tw.portfolio.samples.Courses.MING_HISTORY;
import static tw.portfolio.samples.Courses.MING_PHYSICS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;

class CertificationHandlerTest {
  private static final String ONE = "PUT /certifications/{pieceId}";
  private static final String MANY = "POST /certifications";

  private final Campus campus = new Campus();
  private final Calls calls = CertificationCalls.of(campus);

  @Test
  void shouldCertifyOne() {
    Piece sent = campus.sent(MING_PHYSICS);

    assertThat(calls.ask(200, at(teacher(ONE), sent).json(certify())))
        .isEqualTo(Map.of("pieceId", sent.id().toString(), "state", "certified"));

    campus.expect(sent.id(), PieceState.CERTIFIED);
  }

  @Test
  void shouldReturnOneWithAReason() {
    Piece sent = campus.sent(MING_PHYSICS);

    assertThat(
            calls.ask(
                200,
                at(teacher(ONE), sent)
                    .json("{\"decision\":\"return\",\"revision\":1,\"reason\":\"請補上\\n數據\"}")))
        .containsEntry("state", "returned");

    calls.ask(409, at(teacher(ONE), sent).json(certify()));
  }

  @Test
  void shouldUndoADecisionWithAReason() {
    Piece certified = campus.certified(MING_PHYSICS);
    Events undo = at(teacher("DELETE /certifications/{pieceId}"), certified);

    calls.ask(422, undo.json("{\"revision\":1}"));
    assertThat(calls.ask(200, undo.json("{\"revision\":1,\"reason\":\"按錯了\"}")))
        .containsEntry("pieceId", certified.id().toString())
        .containsEntry("state", "sent");

    campus.expect(certified.id(), PieceState.SENT);
  }

  @Test
  void shouldAnswerABatchInOrderEachForItself() {
    Piece own = campus.sent(MING_PHYSICS);
    Piece others = campus.sent(MING_HISTORY);

    List<Map<String, Object>> results =
        objects(
            calls
                .ask(
                    200,
                    teacher(MANY)
                        .json("{\"decisions\":[%s,%s]}".formatted(decision(others), decision(own))))
                .get("results"));

    assertThat(results.get(0))
        .containsEntry("pieceId", others.id().toString())
        .containsEntry("ok", false);
    assertThat(object(results.get(0).get("problem"))).containsEntry("status", 403L);
    assertThat(results.get(1)).containsEntry("ok", true).containsEntry("state", "certified");
  }

  @Test
  void shouldRefuseTheSamePieceTwiceInABatchAndMoreThanAHundred() {
    Piece sent = campus.sent(MING_PHYSICS);
    String one = decision(sent);

    calls.ask(422, teacher(MANY).json("{\"decisions\":[" + one + "," + one + "]}"));
    calls.ask(422, teacher(MANY).json("{\"decisions\":[" + one + ("," + one).repeat(100) + "]}"));
    campus.expect(sent.id(), PieceState.SENT);
  }

  @Test
  void shouldLetOnlyTheTeacherDecide() {
    Piece sent = campus.sent(MING_PHYSICS);

    calls.ask(403, at(Calls.by(Staff.actor(Staff.CHANG), ONE), sent).json(certify()));
    calls.ask(403, at(Calls.by(Students.actor(Students.MING), ONE), sent).json(certify()));
    calls.ask(401, at(Events.of(ONE), sent).json(certify()));
    campus.expect(sent.id(), PieceState.SENT);
  }

  @Test
  void shouldRefuseWhateverIsMalformed() {
    Piece sent = campus.sent(MING_PHYSICS);
    for (String body : Calls.BAD_BODIES) {
      calls.refuse(at(teacher(ONE), sent).json(body));
      calls.refuse(teacher(MANY).json(body));
    }
    calls.refuse(
        at(teacher(ONE), sent)
            .json(
                "{\"decision\":\"return\",\"revision\":1,\"reason\":\"%s\"}"
                    .formatted("長".repeat(501))));
    calls.refuse(
        at(teacher(ONE), sent)
            .json("{\"decision\":\"return\",\"revision\":1,\"reason\":\"a\\u0000b\"}"));
    calls.refuse(teacher(ONE).path("pieceId", "x").json(certify()));
    campus.expect(sent.id(), PieceState.SENT);
  }

  private static Events teacher(String route) {
    return Calls.by(Staff.actor(Staff.LIN), route);
  }

  private static Events at(Events request, Piece piece) {
    return request.path("pieceId", piece.id().toString());
  }

  private static String certify() {
    return "{\"decision\":\"certify\",\"revision\":1}";
  }

  private static String decision(Piece piece) {
    return "{\"pieceId\":\"%s\",\"decision\":\"certify\",\"revision\":1}".formatted(piece.id());
  }
}
