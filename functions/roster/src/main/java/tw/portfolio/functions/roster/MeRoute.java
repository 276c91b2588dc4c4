package tw.portfolio.functions.roster;

import java.time.InstantSource;
import java.time.LocalDate;
import tw.portfolio.api.SettingsJson;
import tw.portfolio.api.StudentJson;
import tw.portfolio.domain.problem.Problem;
import tw.portfolio.domain.problem.ProblemKind;
import tw.portfolio.domain.school.Actor;
import tw.portfolio.domain.school.Person;
import tw.portfolio.domain.school.Role;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.domain.school.Semester;
import tw.portfolio.domain.school.Window;
import tw.portfolio.http.Json;
import tw.portfolio.http.Refusal;
import tw.portfolio.http.Request;
import tw.portfolio.http.Response;
import tw.portfolio.service.access.Permits;
import tw.portfolio.store.Roster;

/** The route by which everybody learns who they are here. */
final class MeRoute {
  private final Roster roster;
  private final InstantSource clock;

  MeRoute(Roster roster, InstantSource clock) {
    this.roster = roster;
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
            .putIfPresent("place", person.place(year).map(StudentJson::place))
            .put("year", year.number())
            .put("semester", Semester.of(today).number())
            .put("settings", SettingsJson.of(roster.settings(actor.school(), year))));
  }

  private static Json role(Role role) {
    return Json.object().put("role", role.name()).put("title", role.title());
  }

  private static Problem notOnRoster() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "學校名冊中沒有您的資料。請洽資訊組確認帳號。",
        "You are not on the school's roster. Please ask the information office.");
  }
}
