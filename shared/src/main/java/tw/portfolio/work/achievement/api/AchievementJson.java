package tw.portfolio.work.achievement.api;

import java.time.Instant;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.upload.api.FileJson;
import tw.portfolio.work.achievement.Achievement;
import tw.portfolio.work.achievement.AchievementState;
import tw.portfolio.work.achievement.AchievementStatus;
import tw.portfolio.work.achievement.AchievementYear;
import tw.portfolio.work.achievement.Detail;
import tw.portfolio.work.achievement.Entry;
import tw.portfolio.work.achievement.ExternalLink;
import tw.portfolio.work.achievement.Values;

/** Achievements in answers. */
public final class AchievementJson {
  private AchievementJson() {}

  /**
   * An achievement.
   *
   * @param state how far it has come, the choice included
   */
  public static Json of(Achievement achievement, AchievementState state) {
    Achievement.About about = achievement.about();
    Json json =
        Json.object()
            .put("achievementId", achievement.id().toString())
            .put("revision", achievement.revision())
            .put("year", achievement.id().term().year().number())
            .put("semester", achievement.id().term().semester().number())
            .put("state", state.code())
            .put("stateName", state.chinese())
            .put("detail", detail(about.detail()))
            .put("categoryName", about.detail().category().chinese())
            .put("description", about.description().text())
            .putIfPresent("link", about.link().map(ExternalLink::address))
            .putIfPresent("files", achievement.files().map(FileJson::of))
            .put("createdAt", achievement.created());
    return status(json, achievement.status());
  }

  /** An achievement whose selection doesn't matter to the reader. */
  public static Json of(Achievement achievement) {
    return of(achievement, achievement.state());
  }

  private static Json detail(Detail detail) {
    Json json = Json.object().put("category", detail.category().code());
    Values values = detail.values();
    for (Entry entry : detail.category().entries()) {
      values.text(entry.name()).ifPresent(text -> put(json, entry, text));
    }
    return json;
  }

  private static void put(Json json, Entry entry, String text) {
    switch (entry.kind()) {
      case Entry.Kind.Whole _ -> json.put(entry.name(), Long.parseLong(text));
      case Entry.Kind.Text _, Entry.Kind.Code _, Entry.Kind.Day _ -> json.put(entry.name(), text);
    }
  }

  private static Json status(Json json, AchievementStatus status) {
    return switch (status) {
      case AchievementStatus.Reserved(Instant until, var kept) ->
          json.put("reservedUntil", until)
              .putIfPresent("keeps", kept.flatMap(AchievementStatus.Kept::files).map(FileJson::of));
      case AchievementStatus.Refused refused ->
          json.put(
              "refusal",
              Json.object()
                  .put("part", refused.part().code())
                  .put("code", refused.problem())
                  .put("detail", refused.message())
                  .put("at", refused.at()));
      case AchievementStatus.Ready(Instant at) -> json.put("readyAt", at);
    };
  }

  /** A whole year: achievements, slots, what is chosen. */
  public static Json page(int year, AchievementYear page) {
    return Json.object()
        .put("year", year)
        .put(
            "achievements",
            page.achievements().stream().map(one -> of(one, page.stateOf(one))).toList())
        .put("slotsUsed", page.slotsUsed())
        .put("selected", page.selection().chosen().size())
        .put("locked", page.locked());
  }
}
