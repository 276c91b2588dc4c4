package tw.portfolio.functions.statements;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Page;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.statement.Statement;
import tw.portfolio.statement.Statement.Comment;
import tw.portfolio.statement.StatementPart;
import tw.portfolio.statement.StatementText;
import tw.portfolio.statement.WritingStatements;
import tw.portfolio.work.api.Shapes;

/** The routes of a student's own statement. */
final class StudentRoutes {
  static final int MOST_CHANGES = 999_999;

  private static final int USUAL_PAGE = 20;
  private static final int LARGEST_PAGE = 50;
  private static final Expectation EDITION =
      new Expectation("應為版本的號碼，從 1 起算。", "Expected a version's number, counted from 1.");

  private final WritingStatements writing;
  private final InstantSource clock;

  StudentRoutes(WritingStatements writing, InstantSource clock) {
    this.writing = writing;
    this.clock = clock;
  }

  /** What the student has written, and what was said about it. */
  Response read(Request request) {
    Actor student = request.student();
    SchoolYear year = year(request, clock.instant());
    List<Comment> comments = writing.comments(student, year);
    Json json =
        writing
            .own(student, year)
            .map(StatementJson::own)
            .orElseGet(() -> StatementJson.nothing(year));
    return Response.ok(json.put("comments", StatementJson.comments(comments)));
  }

  /** Saves a draft. */
  Response save(Request request) {
    Actor student = request.student();
    Draft draft = request.body(StudentRoutes::draft);
    return ok(writing.save(student, draft.version(), draft.text(), clock.instant()));
  }

  private record Draft(int version, StatementText text) {}

  private static Supplier<Draft> draft(Fields fields) {
    Field<Integer> version = fields.need("version", Shape.wholeNumber(0, MOST_CHANGES));
    Map<StatementPart, Field<Optional<String>>> parts = new EnumMap<>(StatementPart.class);
    for (StatementPart part : StatementPart.values()) {
      parts.put(part, fields.optional(part.code(), Shape.lines(0, part.longest())));
    }
    return () -> {
      Map<StatementPart, String> written = new EnumMap<>(StatementPart.class);
      parts.forEach((part, field) -> field.get().ifPresent(text -> written.put(part, text)));
      return new Draft(version.get(), new StatementText(written));
    };
  }

  /** The texts that were saved, newest first. */
  Response editions(Request request) {
    Actor student = request.student();
    SchoolYear year = year(request, clock.instant());
    Page page =
        Page.of(
            request,
            student.school() + " statements of " + student.person() + " " + year,
            USUAL_PAGE,
            LARGEST_PAGE);
    Optional<Integer> after =
        page.after().map(text -> number(text).orElseThrow(Page::unknownCursor));
    var found = writing.editions(student, year, after, page.most());
    return Response.ok(
        Json.object()
            .put("versions", found.editions().stream().map(StatementJson::of).toList())
            .putIfPresent("next", found.next().map(last -> page.cursor(Integer.toString(last)))));
  }

  /** One of the texts that were saved. */
  Response edition(Request request) {
    Actor student = request.student();
    int number = request.path("edition", EDITION, StudentRoutes::number);
    return Response.of(
        writing.edition(student, year(request, clock.instant()), number),
        found -> Response.ok(StatementJson.of(found)));
  }

  private static Optional<Integer> number(String text) {
    return text.matches("[1-9][0-9]{0,5}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }

  /** Hands in what the student saw. */
  Response handIn(Request request) {
    Actor student = request.student();
    int version =
        request.body(fields -> fields.need("version", Shape.wholeNumber(1, MOST_CHANGES)));
    return ok(writing.handIn(student, version, clock.instant()));
  }

  /** Takes back what nobody has checked yet. */
  Response takeBack(Request request) {
    return ok(writing.takeBack(request.student(), clock.instant()));
  }

  private static Response ok(Answer<Statement> answer) {
    return Response.of(answer, statement -> Response.ok(StatementJson.own(statement)));
  }

  static SchoolYear year(Request request, Instant now) {
    return Shapes.yearInQuery(request).orElseGet(() -> WritingStatements.yearOf(now));
  }
}
