package tw.portfolio.functions.statements;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.statement.ReviewingStatements;
import tw.portfolio.statement.ReviewingStatements.Entry;
import tw.portfolio.statement.ReviewingStatements.View;
import tw.portfolio.statement.StatementState;
import tw.portfolio.statement.WritingStatements;
import tw.portfolio.work.api.Shapes;

/** The routes by which homeroom teachers and counsellors guide and check. */
final class ReviewRoutes {
  private static final int LONGEST_WORDS = 1_000;
  private static final Expectation STUDENT =
      new Expectation("應為學生的識別碼（26 個字元）。", "Expected a student's id of 26 characters.");
  private static final Expectation CLASS_NAME =
      new Expectation("應為班級名稱，最長 30 個字。", "Expected a class's name of at most 30 characters.");

  private static final String NONE = "none";
  private static final Expectation STATE =
      new Expectation(
          "請選：尚未儲存、草稿、已繳交、檢核中、已檢核或已退回。",
          "Expected none, draft, handedIn, checking, checked or returned.");

  private final ReviewingStatements reviewing;
  private final InstantSource clock;

  ReviewRoutes(ReviewingStatements reviewing, InstantSource clock) {
    this.reviewing = reviewing;
    this.clock = clock;
  }

  /** How far each student is. */
  Response list(Request request) {
    Actor actor = request.staff();
    Instant now = clock.instant();
    SchoolYear year = StudentRoutes.year(request, now);
    Optional<String> className = request.query("className", CLASS_NAME, ReviewRoutes::className);
    Optional<String> state = request.query("state", STATE, ReviewRoutes::state);
    Optional<String> name = request.query("q").map(IncomingText::folded);
    return Response.of(
        reviewing.list(actor, year, className, now),
        entries ->
            Response.ok(
                Json.object()
                    .put("year", year.number())
                    .put("totals", totals(entries))
                    .put(
                        "students",
                        entries.stream()
                            .filter(entry -> state.stream().allMatch(code(entry)::equals))
                            .filter(
                                entry -> name.stream().allMatch(entry.student().name()::contains))
                            .map(StatementJson::of)
                            .toList())));
  }

  private static Json totals(List<Entry> entries) {
    Json totals = Json.object();
    entries.stream()
        .collect(Collectors.groupingBy(ReviewRoutes::code, TreeMap::new, Collectors.counting()))
        .forEach((code, count) -> totals.put(code, count));
    return totals;
  }

  /** How far a statement is; none if nothing has been saved. */
  private static String code(Entry entry) {
    return entry.mark().map(mark -> mark.state().code()).orElse(NONE);
  }

  private static Optional<String> state(String text) {
    return text.equals(NONE)
        ? Optional.of(NONE)
        : StatementState.ofCode(text).map(StatementState::code);
  }

  private static Optional<String> className(String text) {
    return IncomingText.code(text)
        .filter(name -> name.codePointCount(0, name.length()) <= ClassPlace.LONGEST_NAME);
  }

  /** A student's statement as far as it was handed in. */
  Response read(Request request) {
    Actor actor = request.staff();
    PersonId student = student(request);
    Instant now = clock.instant();
    SchoolYear year = StudentRoutes.year(request, now);
    return Response.of(
        reviewing.read(actor, student, year, now),
        view -> Response.ok(StatementJson.of(view, year)));
  }

  /** Comments on an edition. */
  Response comment(Request request) {
    Actor actor = request.staff();
    PersonId student = student(request);
    Instant now = clock.instant();
    Words words = request.body(fields -> words(fields, "text"));
    return Response.of(
        reviewing.comment(actor, student, words.edition(), words.text(), now),
        view -> Response.created(StatementJson.of(view, year(now))));
  }

  /** Finds an edition complete. */
  Response check(Request request) {
    Actor actor = request.staff();
    PersonId student = student(request);
    Instant now = clock.instant();
    int edition = request.body(ReviewRoutes::edition);
    return ok(reviewing.check(actor, student, edition, now), now);
  }

  /** Sends an edition back. */
  Response giveBack(Request request) {
    Actor actor = request.staff();
    PersonId student = student(request);
    Instant now = clock.instant();
    Words words = request.body(fields -> words(fields, "reason"));
    return ok(reviewing.giveBack(actor, student, words.edition(), words.text(), now), now);
  }

  private record Words(int edition, String text) {}

  private static Supplier<Words> words(Fields fields, String name) {
    Field<Integer> edition = edition(fields);
    Field<String> text = fields.need(name, Shape.lines(1, LONGEST_WORDS));
    return () -> new Words(edition.get(), text.get());
  }

  private static Field<Integer> edition(Fields fields) {
    return fields.need("edition", Shape.wholeNumber(1, StudentRoutes.MOST_CHANGES));
  }

  private static Response ok(Answer<View> answer, Instant now) {
    return Response.of(answer, view -> Response.ok(StatementJson.of(view, year(now))));
  }

  private static SchoolYear year(Instant now) {
    return WritingStatements.yearOf(now);
  }

  private static PersonId student(Request request) {
    return request.path("studentId", STUDENT, Shapes::personId);
  }
}
