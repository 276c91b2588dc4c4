package tw.portfolio.functions.activation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import tw.portfolio.account.MakingActivationCodes;
import tw.portfolio.account.MakingActivationCodes.Pupil;
import tw.portfolio.account.MakingActivationCodes.Wanted;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.school.Actor;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.work.api.Shapes;

/** The routes of those who make codes for a class. */
final class CodeRoutes {
  private static final int LONGEST_REASON = 200;
  private static final int MOST_STUDENTS = 100;
  private static final int USUAL_DAYS = 14;
  private static final int MOST_DAYS = 60;

  private static final Expectation FORMAT =
      new Expectation("應為 json 或 xlsx。", "Expected json or xlsx.");

  private final MakingActivationCodes codes;
  private final InstantSource clock;

  CodeRoutes(MakingActivationCodes codes, InstantSource clock) {
    this.codes = codes;
    this.clock = clock;
  }

  /** How far everybody of a class is, or of the school. */
  Response list(Request request) {
    Actor actor = request.staff();
    Optional<String> className = request.query("className").map(IncomingText::folded);
    return Response.of(codes.progress(actor, className, clock.instant()), CodeRoutes::json);
  }

  /** Makes codes, for a program or as a workbook to be printed. */
  Response make(Request request) {
    Actor actor = request.staff();
    boolean workbook = request.query("format", FORMAT, CodeRoutes::workbook).orElse(false);
    Wanted wanted = request.body(CodeRoutes::wanted);
    Function<List<Pupil>, Response> shown = workbook ? CodeSheet::answer : CodeRoutes::json;
    return Response.of(codes.make(actor, wanted, clock.instant()), shown);
  }

  private static Optional<Boolean> workbook(String format) {
    return switch (format) {
      case "json" -> Optional.of(false);
      case "xlsx" -> Optional.of(true);
      default -> Optional.empty();
    };
  }

  private static Supplier<Wanted> wanted(Fields fields) {
    Field<String> className = fields.need("className", Shape.code(1, ClassPlace.LONGEST_NAME));
    Field<Optional<List<PersonId>>> students =
        fields.optional("students", Shape.list(1, MOST_STUDENTS, Shapes.person()));
    Field<Optional<Integer>> days = fields.optional("days", Shape.wholeNumber(1, MOST_DAYS));
    Field<Optional<String>> reason = fields.optional("reason", Shape.text(1, LONGEST_REASON));
    return () ->
        new Wanted(
            className.get(),
            Set.copyOf(students.get().orElse(List.of())),
            Duration.ofDays(days.get().orElse(USUAL_DAYS)),
            reason.get().orElse("製發啟用碼"));
  }

  private static Response json(List<Pupil> pupils) {
    return Response.ok(
        Json.object()
            .put("total", pupils.size())
            .put("students", pupils.stream().map(PupilJson::of).toList()));
  }
}
