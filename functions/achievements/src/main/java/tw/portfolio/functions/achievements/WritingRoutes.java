package tw.portfolio.functions.achievements;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.Actor;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.upload.api.UploadLinkJson;
import tw.portfolio.work.ReservingUploads.Once;
import tw.portfolio.work.achievement.Achievement;
import tw.portfolio.work.achievement.AchievementId;
import tw.portfolio.work.achievement.AchievementPages;
import tw.portfolio.work.achievement.AnnouncingAchievements;
import tw.portfolio.work.achievement.ChangingAchievements;
import tw.portfolio.work.achievement.api.AchievementJson;
import tw.portfolio.work.api.Shapes;

/** The routes by which a student changes an achievement. */
final class WritingRoutes {
  private final AnnouncingAchievements announcing;
  private final ChangingAchievements changing;
  private final AchievementPages pages;
  private final SettingsCache caps;
  private final InstantSource clock;

  WritingRoutes(
      AnnouncingAchievements announcing,
      ChangingAchievements changing,
      AchievementPages pages,
      SettingsCache caps,
      InstantSource clock) {
    this.announcing = announcing;
    this.changing = changing;
    this.pages = pages;
    this.caps = caps;
    this.clock = clock;
  }

  /** Announces an achievement; the answer has a link for each of its files. */
  Response announce(Request request) {
    Actor student = request.student();
    Instant now = clock.instant();
    Bodies.Announced read = request.body(Bodies::announced);
    Optional<Once> once = request.keyed().map(keyed -> new Once(keyed.key(), keyed.digest()));
    return Response.of(
        announcing.announce(
            student,
            new AnnouncingAchievements.Announcement(read.term(), read.about(), read.files(), once),
            now),
        achievement -> Response.created(withLinks(achievement, now)));
  }

  private Json withLinks(Achievement achievement, Instant now) {
    Duration validity =
        caps.of(achievement.school(), achievement.id().term().year()).linkValidity();
    return AchievementJson.of(achievement)
        .put("uploads", UploadLinkJson.of(pages.uploadLinks(achievement, validity, now)));
  }

  /** Mends everything that is said of an achievement. */
  Response mend(Request request) {
    Actor student = request.student();
    AchievementId id = Shapes.achievementId(request);
    Achievement.About about = request.body(Bodies::about);
    return Response.of(
        changing.mend(student, id, about, clock.instant()),
        achievement -> Response.ok(AchievementJson.of(achievement)));
  }

  /** Announces other files. */
  Response replace(Request request) {
    Actor student = request.student();
    AchievementId id = Shapes.achievementId(request);
    Instant now = clock.instant();
    List<DeclaredFile> announced = request.body(Bodies::files);
    return Response.of(
        changing.replace(student, id, announced, now),
        achievement -> Response.ok(withLinks(achievement, now)));
  }

  /** Takes an achievement away. */
  Response discard(Request request) {
    return Response.of(
        changing.discard(request.student(), Shapes.achievementId(request), clock.instant()),
        _ -> Response.noContent());
  }
}
