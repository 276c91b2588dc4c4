package tw.portfolio.functions.records;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.record.register.ClassRegister;
import tw.portfolio.record.register.ClassRegister.State;
import tw.portfolio.record.register.ConfirmingRegisters;
import tw.portfolio.record.register.ConfirmingRegisters.Outcome;
import tw.portfolio.record.register.ConfirmingRegisters.Seen;
import tw.portfolio.school.Actor;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;
import tw.portfolio.work.api.Shapes;

/** The routes by which the registrar confirms the register of a semester (再次檢核確認). */
final class ConfirmationRoutes {
  private static final int MOST_CLASSES = 150;
  private static final Expectation REVISION =
      new Expectation(
          "請填班級清單上這一班的版次（revision）。", "Expected the revision that the list of classes shows.");
  private static final Expectation STATE =
      new Expectation("請選：未確認、已確認或確認後有異動。", "Expected unconfirmed, confirmed or changed.");
  private static final Expectation ONCE =
      new Expectation("同一個班級只能列一次。請移除重複的。", "A class can be named once only.");

  private final ConfirmingRegisters confirming;
  private final InstantSource clock;

  ConfirmationRoutes(ConfirmingRegisters confirming, InstantSource clock) {
    this.confirming = confirming;
    this.clock = clock;
  }

  /** How far every class is. */
  Response classes(Request request) {
    Actor actor = request.staff();
    Term term = term(request);
    Optional<State> state = request.query("state", STATE, State::ofCode);
    return Response.of(
        confirming.classes(actor, term),
        classes ->
            Response.ok(
                Json.object()
                    .put("year", term.year().number())
                    .put("semester", term.semester().number())
                    .put("total", classes.size())
                    .put("confirmed", count(classes, State.CONFIRMED))
                    .put("changed", count(classes, State.CHANGED))
                    .put("classes", rows(classes, state))));
  }

  private static long count(List<ClassRegister> classes, State state) {
    return classes.stream().filter(one -> one.state() == state).count();
  }

  private static List<Json> rows(List<ClassRegister> classes, Optional<State> state) {
    return classes.stream()
        .filter(one -> state.stream().allMatch(wanted -> one.state() == wanted))
        .map(RegisterJson::row)
        .toList();
  }

  /** One class with what its register says. */
  Response ofClass(Request request) {
    Actor actor = request.staff();
    String className = IncomingText.folded(request.path("className"));
    return Response.of(
        confirming.ofClass(actor, term(request), className),
        register -> Response.ok(RegisterJson.of(register)));
  }

  private Term term(Request request) {
    return Shapes.termInQuery(request, clock.instant());
  }

  /** Confirms classes as they were seen. */
  Response confirm(Request request) {
    Actor actor = request.staff();
    Wanted wanted = request.batch(ConfirmationRoutes::wanted);
    return Response.of(
        confirming.confirm(actor, wanted.term(), wanted.classes(), clock.instant()),
        outcomes ->
            Response.ok(
                Json.object()
                    .put("results", outcomes.stream().map(ConfirmationRoutes::json).toList())));
  }

  private static Json json(Outcome outcome) {
    return Json.object()
        .put("className", outcome.className())
        .put("ok", outcome.problem().isEmpty())
        .putIfPresent("problem", outcome.problem().map(Response::problemJson))
        .putIfPresent("now", outcome.now().map(RegisterJson::row));
  }

  private record Wanted(Term term, List<Seen> classes) {}

  private static Supplier<Wanted> wanted(Fields fields) {
    Field<Integer> year = fields.need("year", Shape.wholeNumber(100, 199));
    Field<Integer> semester = fields.need("semester", Shape.wholeNumber(1, 2));
    Field<List<Seen>> classes =
        fields.need("classes", Shape.list(1, MOST_CLASSES, Shape.object(ConfirmationRoutes::seen)));
    return () -> {
      Set<String> names = new HashSet<>();
      if (!classes.get().stream().allMatch(one -> names.add(one.className()))) {
        throw Refusal.invalid(fields.path("classes"), ONCE);
      }
      return new Wanted(
          new Term(new SchoolYear(year.get()), Shapes.semester(semester.get())), classes.get());
    };
  }

  private static Supplier<Seen> seen(Fields fields) {
    Field<String> className = fields.need("className", Shape.code(1, ClassPlace.LONGEST_NAME));
    Field<String> revision =
        fields.need(
            "revision",
            Shape.parsed(
                REVISION,
                text -> ClassRegister.isRevision(text) ? Optional.of(text) : Optional.empty()));
    return () -> new Seen(className.get(), revision.get());
  }
}
