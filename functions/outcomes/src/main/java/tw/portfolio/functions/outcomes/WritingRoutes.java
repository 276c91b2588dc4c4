package tw.portfolio.functions.outcomes;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.TakingKind;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.store.KeyedRequest;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.upload.api.UploadLinkJson;
import tw.portfolio.work.ChangingPieces;
import tw.portfolio.work.Content;
import tw.portfolio.work.Description;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PiecePages;
import tw.portfolio.work.ReservingUploads;
import tw.portfolio.work.api.PieceJson;
import tw.portfolio.work.api.SeenText;
import tw.portfolio.work.api.Shapes;
import tw.portfolio.work.outcome.SeenPiece;
import tw.portfolio.work.outcome.SendingForCertification;

/** The routes by which a student changes something. */
final class WritingRoutes {
  private static final Expectation ONE_EACH =
      new Expectation("一件成果最多一個文件檔和一個影音檔。", "A piece has at most one document and one media file.");

  private final ReservingUploads reserving;
  private final ChangingPieces changing;
  private final SendingForCertification sending;
  private final PiecePages pages;
  private final SettingsCache caps;
  private final InstantSource clock;

  WritingRoutes(
      ReservingUploads reserving,
      ChangingPieces changing,
      SendingForCertification sending,
      PiecePages pages,
      SettingsCache caps,
      InstantSource clock) {
    this.reserving = reserving;
    this.changing = changing;
    this.sending = sending;
    this.pages = pages;
    this.caps = caps;
    this.clock = clock;
  }

  /** Announces a piece; the answer has a link for each of its files. */
  Response reserve(Request request) {
    Actor student = request.student();
    Instant now = clock.instant();
    Piecemeal read = request.body(WritingRoutes::announcement);
    Optional<KeyedRequest> once =
        request.keyed().map(keyed -> new KeyedRequest(keyed.key(), keyed.digest()));
    ReservingUploads.Announcement announcement =
        new ReservingUploads.Announcement(
            new Content.Outcome(read.course(), read.description()), read.files(), once);
    return Response.of(
        reserving.reserve(student, announcement, now),
        piece -> Response.created(withLinks(piece, now)));
  }

  private record Piecemeal(CourseRef course, Description description, List<DeclaredFile> files) {}

  private static Supplier<Piecemeal> announcement(Fields fields) {
    Field<Integer> year = fields.need("year", Shape.wholeNumber(100, 199));
    Field<Integer> semester = fields.need("semester", Shape.wholeNumber(1, 2));
    Field<CourseCode> course = fields.need("courseCode", Shapes.courseCode());
    Field<Optional<TakingKind>> taking = fields.optional("taking", Shapes.taking());
    Field<Description> description = fields.need("description", Shapes.description());
    Supplier<List<DeclaredFile>> files = files(fields);
    return () ->
        new Piecemeal(
            new CourseRef(
                new Term(new SchoolYear(year.get()), Shapes.semester(semester.get())),
                course.get(),
                taking.get().orElse(TakingKind.SEMESTER)),
            description.get(),
            files.get());
  }

  private static Supplier<List<DeclaredFile>> files(Fields fields) {
    Field<List<DeclaredFile>> files =
        fields.need("files", Shape.list(1, 2, Shape.object(Shapes::file)));
    return () -> {
      boolean oneEach =
          files.get().stream().map(DeclaredFile::part).distinct().count() == files.get().size();
      if (!oneEach) {
        throw Refusal.invalid(fields.path("files"), ONE_EACH);
      }
      return files.get();
    };
  }

  private Json withLinks(Piece piece, Instant now) {
    Duration validity = caps.of(piece.school(), piece.id().term().year()).linkValidity();
    return PieceJson.of(piece)
        .put("uploads", UploadLinkJson.of(pages.uploadLinks(piece, validity, now)));
  }

  /** Mends the 簡述. */
  Response describe(Request request) {
    Actor student = request.student();
    PieceId id = Shapes.pieceId(request);
    Description description =
        request.body(fields -> fields.need("description", Shapes.description()));
    return ok(changing.describe(student, id, description, clock.instant()));
  }

  /** Announces other files. */
  Response replace(Request request) {
    Actor student = request.student();
    PieceId id = Shapes.pieceId(request);
    Instant now = clock.instant();
    List<DeclaredFile> announced = request.body(WritingRoutes::files);
    return Response.of(
        changing.replace(student, id, announced, now), piece -> Response.ok(withLinks(piece, now)));
  }

  /** Asks for certification. */
  Response send(Request request) {
    Actor student = request.student();
    PieceId id = Shapes.pieceId(request);
    SendingForCertification.Request asked =
        request.body(
            fields -> {
              Field<Integer> revision = fields.need("revision", Shape.wholeNumber(1, 999_999));
              Field<Optional<SeenPiece>> seen = fields.optional("seen", SeenText.shape());
              return () -> new SendingForCertification.Request(id, revision.get(), seen.get());
            });
    return Response.of(
        sending.send(student, asked, clock.instant()), sent -> Response.ok(PieceJson.of(sent)));
  }

  /** Takes a piece away. */
  Response discard(Request request) {
    return Response.of(
        changing.discard(request.student(), Shapes.pieceId(request), clock.instant()),
        _ -> Response.noContent());
  }

  private static Response ok(Answer<Piece> answer) {
    return Response.of(answer, piece -> Response.ok(PieceJson.of(piece)));
  }
}
