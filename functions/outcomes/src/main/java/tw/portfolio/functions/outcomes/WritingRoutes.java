package tw.portfolio.functions.outcomes;

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
import tw.portfolio.kernel.store.KeyedRequest;
import tw.portfolio.school.Actor;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;
import tw.portfolio.upload.api.FileJson;
import tw.portfolio.work.ChangingPieces;
import tw.portfolio.work.Content;
import tw.portfolio.work.Description;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.ReservingUploads.Announcement;
import tw.portfolio.work.api.PieceJson;
import tw.portfolio.work.api.PieceRoutes;
import tw.portfolio.work.api.SeenText;
import tw.portfolio.work.api.Shapes;
import tw.portfolio.work.outcome.SeenPiece;
import tw.portfolio.work.outcome.SendingForCertification;
import tw.portfolio.work.outcome.TakingBackFromCertification;

/** The routes by which a student changes something. */
final class WritingRoutes {
  private static final Expectation ONE_EACH =
      new Expectation("一件成果最多一個文件檔和一個影音檔。", "A piece has at most one document and one media file.");

  private final PieceRoutes common;
  private final ChangingPieces changing;
  private final SendingForCertification sending;
  private final TakingBackFromCertification takingBack;
  private final InstantSource clock;

  WritingRoutes(
      PieceRoutes common,
      ChangingPieces changing,
      SendingForCertification sending,
      TakingBackFromCertification takingBack,
      InstantSource clock) {
    this.common = common;
    this.changing = changing;
    this.sending = sending;
    this.takingBack = takingBack;
    this.clock = clock;
  }

  /** Announces a piece. */
  Response reserve(Request request) {
    Actor student = request.student();
    Optional<KeyedRequest> keyed = request.keyed();
    return common.announced(student, request.body(fields -> announcement(fields, keyed)));
  }

  private static Supplier<Announcement> announcement(Fields fields, Optional<KeyedRequest> keyed) {
    Field<Integer> year = fields.need("year", Shape.wholeNumber(100, 199));
    Field<Integer> semester = fields.need("semester", Shape.wholeNumber(1, 2));
    Field<CourseCode> course = fields.need("courseCode", Shapes.courseCode());
    Field<Optional<TakingKind>> taking = fields.optional("taking", Shapes.taking());
    Field<Description> description = fields.need("description", Shapes.description());
    Supplier<List<DeclaredFile>> files = files(fields);
    return () ->
        new Announcement(
            new Content.Outcome(
                new CourseRef(
                    new Term(new SchoolYear(year.get()), Shapes.semester(semester.get())),
                    course.get(),
                    taking.get().orElse(TakingKind.SEMESTER)),
                description.get()),
            files.get(),
            keyed);
  }

  private static Supplier<List<DeclaredFile>> files(Fields fields) {
    Field<List<DeclaredFile>> files =
        fields.need("files", Shape.list(1, 2, Shape.object(FileJson::read)));
    return () -> {
      boolean oneEach =
          files.get().stream().map(DeclaredFile::part).distinct().count() == files.get().size();
      if (!oneEach) {
        throw Refusal.invalid(fields.path("files"), ONE_EACH);
      }
      return files.get();
    };
  }

  /** Mends the 簡述. */
  Response describe(Request request) {
    Actor student = request.student();
    PieceId id = Shapes.pieceId(request);
    Description description =
        request.body(fields -> fields.need("description", Shapes.description()));
    return Response.of(
        changing.describe(student, id, description, clock.instant()),
        piece -> Response.ok(PieceJson.own(piece)));
  }

  /** Announces other files. */
  Response replace(Request request) {
    return common.replace(request, WritingRoutes::files);
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

  /** Takes back what waits. */
  Response takeBack(Request request) {
    Actor student = request.student();
    PieceId id = Shapes.pieceId(request);
    TakingBackFromCertification.Request asked =
        request.body(
            fields -> {
              Field<Integer> revision = fields.need("revision", Shape.wholeNumber(1, 999_999));
              return () -> new TakingBackFromCertification.Request(id, revision.get());
            });
    return Response.of(
        takingBack.takeBack(student, asked, clock.instant()),
        back -> Response.ok(PieceJson.moved(back.piece(), back.revision(), PieceState.UPLOADED)));
  }
}
