package tw.portfolio.functions.achievements;

import java.time.InstantSource;
import java.util.List;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.Actor;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.work.achievement.AchievementStore;
import tw.portfolio.work.achievement.AchievementYear;
import tw.portfolio.work.achievement.SelectingAchievements;
import tw.portfolio.work.achievement.SelectingAchievements.Wanted;
import tw.portfolio.work.achievement.api.AchievementJson;
import tw.portfolio.work.api.Shapes;

/** Students see and change what they have chosen for a school year. */
final class SelectionRoutes {
  private final AchievementStore achievements;
  private final SettingsInForce inForce;
  private final SelectingAchievements selecting;
  private final InstantSource clock;

  SelectionRoutes(
      AchievementStore achievements,
      SettingsInForce inForce,
      SelectingAchievements selecting,
      InstantSource clock) {
    this.achievements = achievements;
    this.inForce = inForce;
    this.selecting = selecting;
    this.clock = clock;
  }

  /** What is chosen. */
  Response chosen(Request request) {
    Actor student = request.student();
    SchoolYear year = Shapes.yearInPath(request);
    AchievementYear page = achievements.year(student.school(), student.person(), year);
    int most =
        inForce.settings(student.school(), year).caps().counts().achievementsSelectedPerYear();
    List<Json> chosen =
        page.achievements().stream()
            .filter(one -> page.selection().chosen().contains(one.id()))
            .map(one -> AchievementJson.of(one, page.stateOf(one)))
            .toList();
    return Response.ok(
        summary(year, chosen.size(), most)
            .put("locked", page.locked())
            .putIfPresent("chosenAt", page.selection().at())
            .put("achievements", chosen));
  }

  /** Replaces the choice. */
  Response choose(Request request) {
    Actor student = request.student();
    SchoolYear year = Shapes.yearInPath(request);
    List<Wanted> wanted = request.body(Bodies::wanted);
    return Response.of(
        selecting.select(student, year, wanted, clock.instant()),
        summary -> Response.ok(summary(summary.year(), summary.chosen(), summary.most())));
  }

  private static Json summary(SchoolYear year, int chosen, int most) {
    return Json.object()
        .put("year", year.number())
        .put("chosen", chosen)
        .put("most", most)
        .put("left", Math.max(0, most - chosen));
  }
}
