package tw.portfolio.work.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.http.Reader;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.Actor;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.upload.api.FileJson;
import tw.portfolio.work.ChangingPieces;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PiecePages;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.ReservingUploads;
import tw.portfolio.work.ReservingUploads.Announcement;

/**
 * The routes that are the same for work of either kind: announced, shown, given other files, taken
 * away. What a kind says of itself is read by its own function.
 */
public final class PieceRoutes {
  private final Function<Request, PieceId> named;
  private final PieceStore pieces;
  private final ReservingUploads reserving;
  private final ChangingPieces changing;
  private final PiecePages pages;
  private final SettingsCache caps;
  private final InstantSource clock;

  /**
   * Routes over these.
   *
   * @param named the piece that a request's path names
   */
  public PieceRoutes(
      Function<Request, PieceId> named,
      PieceStore pieces,
      ReservingUploads reserving,
      ChangingPieces changing,
      PiecePages pages,
      SettingsCache caps,
      InstantSource clock) {
    this.named = named;
    this.pieces = pieces;
    this.reserving = reserving;
    this.changing = changing;
    this.pages = pages;
    this.caps = caps;
    this.clock = clock;
  }

  /** Announces a piece; the answer has a link for each of its files. */
  public Response announced(Actor student, Announcement announcement) {
    Instant now = clock.instant();
    return Response.of(
        reserving.reserve(student, announcement, now),
        piece -> Response.created(withLinks(piece, now)));
  }

  /**
   * Announces other files.
   *
   * @param files reads them from the body
   */
  public Response replace(Request request, Reader<List<DeclaredFile>> files) {
    Actor student = request.student();
    PieceId id = named.apply(request);
    Instant now = clock.instant();
    List<DeclaredFile> announced = request.body(files);
    return Response.of(
        changing.replace(student, id, announced, now), piece -> Response.ok(withLinks(piece, now)));
  }

  private Json withLinks(Piece piece, Instant now) {
    return PieceJson.own(piece).put("uploads", uploads(piece, now));
  }

  private List<Json> uploads(Piece piece, Instant now) {
    Duration validity = caps.of(piece.school(), piece.id().term().year()).linkValidity();
    return FileJson.links(pages.uploadLinks(piece, validity, now));
  }

  /** Takes a piece away. */
  public Response discard(Request request) {
    return Response.of(
        changing.discard(request.student(), named.apply(request), clock.instant()),
        _ -> Response.noContent());
  }

  /** One piece with its history; for its owner also the links that its files still need. */
  public Response one(Request request) {
    Actor reader = request.actor();
    PieceId id = named.apply(request);
    Instant now = clock.instant();
    return Response.of(pages.piece(reader, id, now), shown -> one(reader, shown, now));
  }

  private Response one(Actor reader, PiecePages.Shown shown, Instant now) {
    Piece piece = shown.piece();
    boolean owner = reader.person().equals(piece.id().student());
    Optional<List<Json>> uploads = owner ? Optional.of(uploads(piece, now)) : Optional.empty();
    return Response.ok(
        (owner ? PieceJson.own(piece, shown.state()) : PieceJson.of(piece, shown.state()))
            .put(
                "history",
                PieceHistoryJson.of(piece.id(), pieces.history(piece.school(), piece.id())))
            .putIfPresent("uploads", uploads));
  }

  /** A link to a file, for those who may read it. */
  public Response download(Request request) {
    return Response.of(
        pages.download(
            request.actor(), named.apply(request), Shapes.part(request), clock.instant()),
        link -> Response.ok(FileJson.download(link)));
  }
}
