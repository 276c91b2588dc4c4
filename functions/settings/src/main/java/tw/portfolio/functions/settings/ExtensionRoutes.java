package tw.portfolio.functions.settings;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tw.portfolio.access.Person;
import tw.portfolio.access.api.StudentJson;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Page;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.school.Actor;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.ExtendingWindows;
import tw.portfolio.settings.ExtendingWindows.ExtensionRequest;
import tw.portfolio.settings.ExtendingWindows.Listed;
import tw.portfolio.settings.ExtendingWindows.Who;
import tw.portfolio.settings.Extension;
import tw.portfolio.settings.ExtensionId;
import tw.portfolio.work.api.Shapes;

/** The routes of extensions. */
final class ExtensionRoutes {
  private static final int USUAL_PAGE = 50;
  private static final int LARGEST_PAGE = 100;
  private static final int LONGEST_REASON = 200;
  private static final Expectation ID =
      new Expectation("應為延長的識別碼。請由延長清單重新選取。", "Expected an extension's id.");
  private static final Expectation ONE =
      new Expectation("請選一位學生，或一個班級，不能兩者都選或都不選。", "Give either one student or one className.");
  private static final Expectation WINDOW =
      new Expectation("沒有這個期程。請由期程清單重新選取。", "There is no such window.");
  private static final Expectation STATE =
      new Expectation("請選：延長中、已結束。", "Expected running or over.");
  private static final List<String> FILTERS = List.of("window", "student", "className", "state");

  /** Who has left is let in or not by the school's own days: nobody writes anything by them. */
  private static final Map<String, WindowKey> WINDOWS =
      WindowKey.ordinary().stream()
          .filter(window -> window.kind() != WindowKind.LEAVERS_COPY)
          .collect(Collectors.toUnmodifiableMap(WindowKey::code, Function.identity()));

  private final ExtendingWindows extending;
  private final InstantSource clock;

  ExtensionRoutes(ExtendingWindows extending, InstantSource clock) {
    this.extending = extending;
    this.clock = clock;
  }

  /** Gives more time. */
  Response give(Request request) {
    Actor office = request.staff();
    Instant now = clock.instant();
    ExtensionRequest asked = request.body(ExtensionRoutes::asked);
    return Response.of(
        extending.give(office, asked, now), given -> Response.created(json(given, now)));
  }

  private static Supplier<ExtensionRequest> asked(Fields fields) {
    Field<Integer> year = fields.need("year", Shape.wholeNumber(100, 199));
    Field<WindowKey> window = fields.need("window", Shape.oneOf(WINDOWS, WindowKey::chinese));
    Field<Optional<PersonId>> student = fields.optional("student", Shapes.person());
    Field<Optional<String>> className =
        fields.optional("className", Shape.code(1, ClassPlace.LONGEST_NAME));
    Field<LocalDate> until = fields.need("until", Shapes.day());
    Field<String> reason = fields.need("reason", Shape.text(1, LONGEST_REASON));
    return () -> {
      if (student.get().isPresent() == className.get().isPresent()) {
        throw Refusal.invalid(fields.path("student"), ONE);
      }
      Who who =
          student
              .get()
              .<Who>map(Who.Student::new)
              .or(() -> className.get().map(Who.WholeClass::new))
              .orElseThrow();
      return new ExtensionRequest(
          new SchoolYear(year.get()), window.get(), who, until.get(), reason.get());
    };
  }

  /** A year's extensions, newest first. */
  Response page(Request request) {
    Actor office = request.staff();
    Instant now = clock.instant();
    SchoolYear year =
        Shapes.yearInQuery(request)
            .orElseGet(() -> SchoolYear.of(LocalDate.ofInstant(now, Window.TAIPEI)));
    String scope =
        FILTERS.stream()
            .map(name -> request.query(name).orElse("*"))
            .collect(Collectors.joining(" ", office.school() + " extensions " + year + " ", ""));
    Page page = Page.of(request, scope, USUAL_PAGE, LARGEST_PAGE);
    return Response.of(
        extending.page(office, year, filter(request, now), page.after(), page.most()),
        found ->
            Response.ok(
                Json.object()
                    .put("year", year.number())
                    .put(
                        "extensions",
                        found.entries().stream().map(listed -> json(listed, now)).toList())
                    .putIfPresent("next", found.next().map(page::cursor))));
  }

  private static Predicate<Extension> filter(Request request, Instant now) {
    Optional<WindowKey> window =
        request.query("window", WINDOW, code -> Optional.ofNullable(WINDOWS.get(code)));
    Optional<PersonId> student = Shapes.personInQuery(request, "student");
    Optional<String> className = request.query("className").map(IncomingText::folded);
    Optional<Boolean> over = request.query("state", STATE, ExtensionRoutes::isOver);
    return given ->
        over.stream().allMatch(ended -> ended == given.isOver(now))
            && window.stream().allMatch(given.window()::equals)
            && student.stream().allMatch(given.students()::contains)
            && className.stream()
                .allMatch(name -> given.className().stream().anyMatch(name::equals));
  }

  private static Optional<Boolean> isOver(String state) {
    return switch (state) {
      case "running" -> Optional.of(false);
      case "over" -> Optional.of(true);
      default -> Optional.empty();
    };
  }

  /** Takes one back. */
  Response withdraw(Request request) {
    Actor office = request.staff();
    ExtensionId id = request.path("extensionId", ID, ExtensionId::parse);
    String reason = request.body(fields -> fields.need("reason", Shapes.reason()));
    return Response.of(
        extending.withdraw(office, id, reason, clock.instant()), _ -> Response.noContent());
  }

  /** With whom it is for. */
  private static Json json(Listed listed, Instant now) {
    return json(listed.extension(), now)
        .putIfPresent("studentName", listed.student().map(Person::name))
        .putIfPresent(
            "place", listed.student().flatMap(Person::latestPlace).map(StudentJson::place));
  }

  private static Json json(Extension extension, Instant now) {
    Json json =
        Json.object()
            .put("extensionId", extension.id().toString())
            .put("year", extension.id().year().number())
            .put("window", extension.window().code())
            .put("name", extension.window().chinese());
    if (extension.className().isPresent()) {
      json.put("className", extension.className().get());
    } else {
      json.put("student", extension.students().getFirst().text());
    }
    return json.put("students", extension.students().size())
        .put("until", extension.until().toString())
        .put("over", extension.isOver(now))
        .put("reason", extension.reason())
        .put("by", extension.byName())
        .put("at", extension.at());
  }
}
