package tw.portfolio.functions.roster;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.access.Roster;
import tw.portfolio.access.api.StudentJson;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Window;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.settings.api.SettingsJson;

/** The route by which everybody learns who they are here. */
final class MeRoute {
  private final Roster roster;
  private final SettingsInForce inForce;
  private final InstantSource clock;

  MeRoute(Roster roster, SettingsInForce inForce, InstantSource clock) {
    this.roster = roster;
    this.inForce = inForce;
    this.clock = clock;
  }

  /** Who asks, and what the school has set for this school year. */
  Response read(Request request) {
    Actor actor = request.actor();
    LocalDate today = LocalDate.ofInstant(clock.instant(), Window.TAIPEI);
    SchoolYear year = SchoolYear.of(today);
    Person person =
        roster.person(actor.school(), actor.person()).orElseThrow(() -> new Refusal(notOnRoster()));
    if (!person.active()) {
      throw new Refusal(Permits.disabled());
    }
    return Response.ok(
        Json.object()
            .put("person", person.id().text())
            .put("name", person.name())
            .put("school", person.school().text())
            .put("roles", person.roles().stream().sorted().map(MeRoute::role).toList())
            .put("permissions", permissions(person))
            .putIfPresent("place", person.place(year).map(StudentJson::place))
            .put("year", year.number())
            .put("semester", Semester.of(today).number())
            .put("settings", SettingsJson.of(inForce.settings(actor.school(), year))));
  }

  /** What the roles allow together, so that pages show nothing that would be refused. */
  private static List<String> permissions(Person person) {
    return person.roles().stream()
        .flatMap(role -> role.permissions().stream())
        .distinct()
        .sorted()
        .map(Permission::name)
        .toList();
  }

  private static Json role(Role role) {
    return Json.object().put("role", role.code()).put("title", role.title());
  }

  private static Problem notOnRoster() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "學校名冊中沒有您的資料。請洽資訊組確認帳號。",
        "You are not on the school's roster. Please ask the information office.");
  }
}
