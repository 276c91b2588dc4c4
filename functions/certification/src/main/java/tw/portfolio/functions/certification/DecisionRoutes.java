package tw.portfolio.functions.certification;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tw.portfolio.course.SectionRef;
import tw.portfolio.course.api.SectionIds;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Reader;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.api.PieceJson;
import tw.portfolio.work.api.Shapes;
import tw.portfolio.work.outcome.DecidingCertifications;
import tw.portfolio.work.outcome.UndoingDecisions;
import tw.portfolio.work.outcome.Verdict;

/** Decisions: one, or up to a hundred with an answer for each; and one undone. */
final class DecisionRoutes {
  private static final int MOST_AT_ONCE = 100;
  private static final Expectation REASON =
      new Expectation(
          "退回時請寫下原因（1 到 500 個字），讓學生知道怎麼修正。", "Expected a reason of 1 to 500 characters.");
  private static final Expectation ONCE =
      new Expectation("同一件成果在一次請求中只能出現一次。", "A piece may occur only once in a request.");

  private final DecidingCertifications deciding;
  private final UndoingDecisions undoing;
  private final InstantSource clock;

  DecisionRoutes(DecidingCertifications deciding, UndoingDecisions undoing, InstantSource clock) {
    this.deciding = deciding;
    this.undoing = undoing;
    this.clock = clock;
  }

  Response one(Request request) {
    Actor actor = request.staff();
    PieceId id = Shapes.pieceId(request);
    DecidingCertifications.Request decision = request.body(fields -> decision(fields, () -> id));
    return Response.of(
        deciding.decide(actor, decision, clock.instant()), done -> Response.ok(answer(done)));
  }

  Response undo(Request request) {
    Actor actor = request.staff();
    PieceId id = Shapes.pieceId(request);
    UndoingDecisions.Request asked =
        request.body(
            fields -> {
              Field<Integer> revision = fields.need("revision", Shape.wholeNumber(1, 999_999));
              Field<String> reason = fields.need("reason", Shapes.reason());
              return () -> new UndoingDecisions.Request(id, revision.get(), reason.get());
            });
    return Response.of(
        undoing.undo(actor, asked, clock.instant()), sent -> Response.ok(PieceJson.of(sent)));
  }

  Response many(Request request) {
    Actor actor = request.staff();
    List<DecidingCertifications.Request> decisions = request.batch(DecisionRoutes::decisions);
    List<Answer<DecidingCertifications.Request>> answers =
        deciding.decide(actor, decisions, clock.instant());
    List<Json> results =
        IntStream.range(0, decisions.size())
            .mapToObj(at -> result(decisions.get(at), answers.get(at)))
            .toList();
    return Response.ok(Json.object().put("results", results));
  }

  private static Json result(
      DecidingCertifications.Request decision, Answer<DecidingCertifications.Request> answer) {
    return switch (answer) {
      case Answer.Granted<DecidingCertifications.Request>(var done) -> answer(done).put("ok", true);
      case Answer.Refused<DecidingCertifications.Request>(Problem problem) ->
          Json.object()
              .put("pieceId", decision.piece().toString())
              .put("ok", false)
              .put("problem", Response.problemJson(problem));
    };
  }

  private static Json answer(DecidingCertifications.Request done) {
    return Json.object()
        .put("pieceId", done.piece().toString())
        .put("state", done.verdict().transition().to().orElseThrow().code());
  }

  private static Supplier<List<DecidingCertifications.Request>> decisions(Fields fields) {
    Field<List<DecidingCertifications.Request>> decisions =
        fields.need(
            "decisions",
            Shape.list(
                1,
                MOST_AT_ONCE,
                Shape.object(
                    decision -> {
                      Field<PieceId> id = decision.need("pieceId", Shapes.pieceId());
                      return decision(decision, id);
                    })));
    return () -> {
      Set<PieceId> seen = new HashSet<>();
      if (!decisions.get().stream().allMatch(decision -> seen.add(decision.piece()))) {
        throw Refusal.invalid(fields.path("decisions"), ONCE);
      }
      return decisions.get();
    };
  }

  private static Supplier<DecidingCertifications.Request> decision(
      Fields fields, Supplier<PieceId> id) {
    Field<Integer> revision = fields.need("revision", Shape.wholeNumber(1, 999_999));
    Field<Optional<SectionRef>> section = fields.optional("sectionId", SectionIds.shape());
    Map<String, Reader<Verdict>> verdicts =
        Map.of("certify", _ -> Verdict.Certify::new, "return", DecisionRoutes::returned);
    Field<Verdict> verdict = fields.choice("decision", verdicts);
    return () ->
        new DecidingCertifications.Request(id.get(), revision.get(), section.get(), verdict.get());
  }

  private static Supplier<Verdict> returned(Fields fields) {
    Field<String> reason = fields.need("reason", Shape.parsed(REASON, DecisionRoutes::reason));
    return () -> new Verdict.Return(reason.get());
  }

  private static Optional<String> reason(String text) {
    return IncomingText.words(text)
        .filter(
            reason ->
                !reason.isEmpty()
                    && reason.length() <= Verdict.Return.LONGEST_REASON
                    && reason
                        .chars()
                        .noneMatch(letter -> Character.isISOControl(letter) && letter != '\n'));
  }
}
