package tw.portfolio.functions.questions;

import java.time.Instant;
import java.time.InstantSource;
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
import tw.portfolio.question.AskingQuestions;
import tw.portfolio.question.Question;
import tw.portfolio.question.Question.Origin;
import tw.portfolio.question.QuestionId;
import tw.portfolio.question.QuestionOffices;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;

/** The routes of who asks. */
final class AskerRoutes {
  private static final int LONGEST_WORDS = 1_000;
  private static final int LONGEST_FAULT = 64;
  private static final int LONGEST_PAGE = 200;
  private static final int MOST_CHANGES = 999_999;
  private static final Expectation QUESTION =
      new Expectation("應為提問的識別碼（26 個字元）。", "Expected a question's id of 26 characters.");
  private static final Expectation PAGE =
      new Expectation(
          "應為頁面的路徑，例如 /outcomes，不含 ? 之後的內容。",
          "Expected the path of a page, such as /outcomes, without a query.");

  private final AskingQuestions asking;
  private final InstantSource clock;

  AskerRoutes(AskingQuestions asking, InstantSource clock) {
    this.asking = asking;
    this.clock = clock;
  }

  /** What somebody has asked, newest first. */
  Response list(Request request) {
    Instant now = clock.instant();
    return Response.of(
        asking.own(request.actor()),
        all ->
            Response.ok(
                Json.object()
                    .put(
                        "questions", all.stream().map(one -> QuestionJson.of(one, now)).toList())));
  }

  private record Asked(Role office, Origin origin, String words) {}

  /** Asks. */
  Response ask(Request request) {
    Actor actor = request.actor();
    Asked asked = request.body(AskerRoutes::asked);
    Instant now = clock.instant();
    return Response.of(
        asking.ask(actor, asked.office(), asked.origin(), asked.words(), now),
        one -> Response.created(QuestionJson.of(one, now)));
  }

  private static Supplier<Asked> asked(Fields fields) {
    Field<String> words = words(fields);
    Field<Optional<Role>> office = fields.optional("office", Shape.oneOf(QuestionOffices.ALL));
    Field<Optional<String>> page = fields.optional("page", Shape.parsed(PAGE, AskerRoutes::page));
    Field<Optional<String>> fault = fields.optional("fault", Shape.code(1, LONGEST_FAULT));
    return () ->
        new Asked(
            office.get().orElse(QuestionOffices.USUAL),
            new Origin(page.get(), fault.get()),
            words.get());
  }

  /** What was asked for with a page may name people, so it is no part of the path. */
  private static Optional<String> page(String text) {
    return text.length() <= LONGEST_PAGE && text.matches("/[0-9A-Za-z/._~-]*")
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Says more. */
  Response add(Request request) {
    Actor actor = request.actor();
    QuestionId id = id(request);
    Said said = request.body(AskerRoutes::said);
    return ok(asking.add(actor, id, said.version(), said.words(), clock.instant()));
  }

  /** Says that nothing more is needed. */
  Response close(Request request) {
    Actor actor = request.actor();
    QuestionId id = id(request);
    int version = request.body(AskerRoutes::version);
    return ok(asking.close(actor, id, version, clock.instant()));
  }

  private Response ok(Answer<Question> answer) {
    Instant now = clock.instant();
    return Response.of(answer, one -> Response.ok(QuestionJson.of(one, now)));
  }

  /** Words about a question that was seen. */
  record Said(int version, String words) {}

  static Supplier<Said> said(Fields fields) {
    Field<Integer> version = version(fields);
    Field<String> words = words(fields);
    return () -> new Said(version.get(), words.get());
  }

  static Field<String> words(Fields fields) {
    return fields.need("words", Shape.lines(1, LONGEST_WORDS));
  }

  static Field<Integer> version(Fields fields) {
    return fields.need("version", Shape.wholeNumber(1, MOST_CHANGES));
  }

  static QuestionId id(Request request) {
    return request.path("questionId", QUESTION, QuestionId::parse);
  }
}
