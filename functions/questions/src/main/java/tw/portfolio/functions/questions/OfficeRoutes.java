package tw.portfolio.functions.questions;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.access.Role;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.question.AnsweringQuestions;
import tw.portfolio.question.Question;
import tw.portfolio.question.QuestionId;
import tw.portfolio.question.QuestionOffices;
import tw.portfolio.question.QuestionState;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;

/** The routes of offices. */
final class OfficeRoutes {
  private static final Expectation STATE =
      new Expectation("請選：open、answered 或 closed。", "Expected open, answered or closed.");
  private static final Expectation OFFICE =
      new Expectation("請選一個處室，例如 REGISTRAR。", "Expected an office, such as REGISTRAR.");

  private final AnsweringQuestions answering;
  private final InstantSource clock;

  OfficeRoutes(AnsweringQuestions answering, InstantSource clock) {
    this.answering = answering;
    this.clock = clock;
  }

  /** What is to be answered, the longest waiting first. */
  Response list(Request request) {
    Actor actor = request.staff();
    Instant now = clock.instant();
    Optional<QuestionState> state = request.query("state", STATE, QuestionState::ofCode);
    Optional<Role> office = request.query("office", OFFICE, QuestionOffices::ofCode);
    Optional<String> part = request.query("q").map(IncomingText::folded);
    return Response.of(
        answering.list(actor, now),
        all ->
            Response.ok(
                Json.object()
                    .put("open", count(all, QuestionState.OPEN, now))
                    .put(
                        "questions",
                        all.stream()
                            .filter(one -> state.stream().allMatch(one.stateAt(now)::equals))
                            .filter(one -> office.stream().allMatch(one.office()::equals))
                            .filter(one -> part.stream().allMatch(one::says))
                            .map(one -> QuestionJson.of(one, now))
                            .toList())));
  }

  private static long count(List<Question> all, QuestionState state, Instant now) {
    return all.stream().filter(one -> one.stateAt(now) == state).count();
  }

  /** Answers. */
  Response answer(Request request) {
    Actor actor = request.staff();
    QuestionId id = AskerRoutes.id(request);
    AskerRoutes.Said said = request.body(AskerRoutes::said);
    return ok(answering.answer(actor, id, said.version(), said.words(), clock.instant()));
  }

  private record PassedOn(int version, Role office, String words) {}

  /** Passes it on to another office. */
  Response passOn(Request request) {
    Actor actor = request.staff();
    QuestionId id = AskerRoutes.id(request);
    PassedOn passed = request.body(OfficeRoutes::passedOn);
    return ok(
        answering.passOn(
            actor, id, passed.version(), passed.office(), passed.words(), clock.instant()));
  }

  private static Supplier<PassedOn> passedOn(Fields fields) {
    Field<Integer> version = AskerRoutes.version(fields);
    Field<Role> office = fields.need("office", Shape.oneOf(QuestionOffices.ALL));
    Field<String> words = AskerRoutes.words(fields);
    return () -> new PassedOn(version.get(), office.get(), words.get());
  }

  private Response ok(Answer<Question> answer) {
    Instant now = clock.instant();
    return Response.of(answer, one -> Response.ok(QuestionJson.of(one, now)));
  }
}
