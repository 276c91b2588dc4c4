package tw.portfolio.functions.accounts;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tw.portfolio.access.Role;
import tw.portfolio.account.EndingSessions;
import tw.portfolio.account.KeepingAccounts;
import tw.portfolio.account.KeepingAccounts.Office;
import tw.portfolio.account.ReadingPeople;
import tw.portfolio.account.ReadingPeople.Wanted;
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
import tw.portfolio.work.api.Shapes;

/** The routes of people, their roles and their accounts. */
final class PeopleRoutes {
  private static final int USUAL_PAGE = 50;
  private static final int LARGEST_PAGE = 200;
  private static final int LONGEST_REASON = 200;
  private static final Expectation ROLE =
      new Expectation("沒有這個角色。請由角色清單重新選取。", "Expected a role's code, see GET /roles.");
  private static final Expectation KIND =
      new Expectation("請選教職員或學生。", "Expected staff or student.");
  private static final Expectation CLASS_NEEDED =
      new Expectation(
          "授予導師時必須填寫班級，例如 101。",
          "Expected the class, such as 101, when the homeroom teacher is named.");
  private static final Expectation CLASS_NOT_NEEDED =
      new Expectation(
          "只有授予導師時才填寫班級。請移除。", "Expected only when the homeroom teacher is named. Remove it.");

  private final ReadingPeople people;
  private final KeepingAccounts accounts;
  private final EndingSessions sessions;
  private final InstantSource clock;

  PeopleRoutes(
      ReadingPeople people,
      KeepingAccounts accounts,
      EndingSessions sessions,
      InstantSource clock) {
    this.people = people;
    this.accounts = accounts;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** The table of roles: nothing personal is in it, so the roster is not asked. */
  Response roles(Request request) {
    request.staff();
    return Response.ok(
        Json.object()
            .put("roles", Stream.of(Role.values()).map(PersonJson::withPermissions).toList()));
  }

  /** Staff by name, then students by class. */
  Response page(Request request) {
    Actor actor = request.staff();
    Wanted wanted =
        new Wanted(
            request.query("kind", KIND, PeopleRoutes::isStaff),
            request.query("role", ROLE, Role::ofCode),
            request.query("className").map(IncomingText::folded),
            request.query("q"));
    Page page = Page.of(request, actor.school() + " people " + wanted, USUAL_PAGE, LARGEST_PAGE);
    Optional<PersonId> after =
        page.after().map(last -> Shapes.personId(last).orElseThrow(Page::unknownCursor));
    return Response.of(
        people.page(actor, wanted, after, page.most(), clock.instant()),
        found ->
            Response.ok(
                Json.object()
                    .put("total", found.total())
                    .put("people", found.people().stream().map(PersonJson::of).toList())
                    .putIfPresent("next", found.next().map(page::cursor))));
  }

  private static Optional<Boolean> isStaff(String kind) {
    return switch (kind) {
      case "staff" -> Optional.of(true);
      case "student" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** One person. */
  Response one(Request request) {
    Actor actor = request.staff();
    PersonId id = Shapes.personInPath(request, "personId");
    return Response.of(people.person(actor, id), person -> Response.ok(PersonJson.of(person)));
  }

  private record Holding(boolean held, Office office) {}

  /** A person is to hold a role from now on, or not any more. */
  Response role(Request request) {
    Actor actor = request.staff();
    PersonId id = Shapes.personInPath(request, "personId");
    Role role = request.path("role", ROLE, Role::ofCode);
    Holding holding = request.body(fields -> holding(fields, id, role));
    return Response.of(
        holding.held()
            ? accounts.give(actor, holding.office(), clock.instant())
            : accounts.takeBack(actor, holding.office(), clock.instant()),
        person -> Response.ok(PersonJson.of(person)));
  }

  private static Supplier<Holding> holding(Fields fields, PersonId id, Role role) {
    Field<Boolean> held = fields.need("held", Shape.flag());
    Field<String> reason = fields.need("reason", Shape.text(1, LONGEST_REASON));
    Field<Optional<String>> className =
        fields.optional("className", Shape.code(1, ClassPlace.LONGEST_NAME));
    return () -> {
      boolean needed = held.get() && role == Role.HOMEROOM_TEACHER;
      if (needed != className.get().isPresent()) {
        throw Refusal.invalid(fields.path("className"), needed ? CLASS_NEEDED : CLASS_NOT_NEEDED);
      }
      return new Holding(held.get(), new Office(id, role, className.get(), reason.get()));
    };
  }

  private record Use(boolean active, String reason) {}

  /** An account is disabled, or enabled again. */
  Response account(Request request) {
    Actor actor = request.staff();
    PersonId id = Shapes.personInPath(request, "personId");
    Use use = request.body(PeopleRoutes::use);
    return Response.of(
        accounts.use(actor, id, use.active(), use.reason(), clock.instant()).map(sessions::follow),
        person -> Response.ok(PersonJson.of(person)));
  }

  private static Supplier<Use> use(Fields fields) {
    Field<Boolean> active = fields.need("active", Shape.flag());
    Field<String> reason = fields.need("reason", Shape.text(1, LONGEST_REASON));
    return () -> new Use(active.get(), reason.get());
  }
}
