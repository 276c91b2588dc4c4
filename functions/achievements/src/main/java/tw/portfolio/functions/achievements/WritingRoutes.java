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
import tw.portfolio.kernel.store.KeyedRequest;
import tw.portfolio.school.Actor;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.upload.api.UploadLinkJson;
import tw.portfolio.work.ChangingPieces;
import tw.portfolio.work.Content;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PiecePages;
import tw.portfolio.work.ReservingUploads;
import tw.portfolio.work.api.PieceJson;
import tw.portfolio.work.api.Shapes;

/** The routes by which a student changes an achievement. */
final class WritingRoutes {
  private final ReservingUploads reserving;
  private final ChangingPieces changing;
  private final PiecePages pages;
  private final SettingsCache caps;
  private final InstantSource clock;

  WritingRoutes(
      ReservingUploads reserving,
      ChangingPieces changing,
      PiecePages pages,
      SettingsCache caps,
      InstantSource clock) {
    this.reserving = reserving;
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
    Optional<KeyedRequest> once =
        request.keyed().map(keyed -> new KeyedRequest(keyed.key(), keyed.digest()));
    return Response.of(
        reserving.reserve(
            student,
            new ReservingUploads.Announcement(read.term(), read.about(), read.files(), once),
            now),
        achievement -> Response.created(withLinks(achievement, now)));
  }

  private Json withLinks(Piece achievement, Instant now) {
    Duration validity =
        caps.of(achievement.school(), achievement.id().term().year()).linkValidity();
    return PieceJson.of(achievement)
        .put("uploads", UploadLinkJson.of(pages.uploadLinks(achievement, validity, now)));
  }

  /** Mends everything that is said of an achievement. */
  Response mend(Request request) {
    Actor student = request.student();
    PieceId id = Shapes.achievementId(request);
    Content.Achievement about = request.body(Bodies::about);
    return Response.of(
        changing.mend(student, id, about, clock.instant()),
        achievement -> Response.ok(PieceJson.of(achievement)));
  }

  /** Announces other files. */
  Response replace(Request request) {
    Actor student = request.student();
    PieceId id = Shapes.achievementId(request);
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
