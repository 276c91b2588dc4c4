package tw.portfolio.work.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.SectionRef;
import tw.portfolio.course.api.SectionIds;
import tw.portfolio.kernel.files.RecordedFiles;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.Term;
import tw.portfolio.upload.api.FileJson;
import tw.portfolio.work.Content;
import tw.portfolio.work.Label;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Status;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.achievement.Detail;
import tw.portfolio.work.achievement.Entry;
import tw.portfolio.work.achievement.ExternalLink;
import tw.portfolio.work.achievement.Values;
import tw.portfolio.work.origin.Origin;
import tw.portfolio.work.outcome.ReturnAdvice;
import tw.portfolio.work.outcome.SentPiece;

/** Pieces of work in answers. */
public final class PieceJson {
  private PieceJson() {}

  /**
   * A piece.
   *
   * @param state how far it has come, the choice included
   */
  public static Json of(Piece piece, PieceState state) {
    WorkKind kind = piece.id().kind();
    Json json =
        switch (piece.content()) {
          case Content.Outcome outcome ->
              Json.object()
                  .put("pieceId", piece.id().toString())
                  .put("course", course(outcome.course()));
          case Content.Achievement achievement ->
              Json.object()
                  .put("achievementId", piece.id().toString())
                  .put("year", piece.id().term().year().number())
                  .put("semester", piece.id().term().semester().number())
                  .put("detail", detail(achievement.detail()))
                  .put("categoryName", achievement.detail().category().chinese())
                  .putIfPresent("link", achievement.link().map(ExternalLink::address));
        };
    json.put("revision", piece.revision())
        .put("state", state.code(kind))
        .put("stateName", state.chinese(kind))
        .put("description", piece.description().text())
        .putIfPresent("files", files(piece.files()))
        .put("createdAt", piece.created())
        .putIfPresent("origin", piece.origin().map(PieceJson::origin));
    return status(json, piece);
  }

  /** A piece as it is to somebody else, to whom its selection doesn't matter. */
  public static Json of(Piece piece) {
    return of(piece, piece.state());
  }

  /** What is known of a piece that was sent without having been read. */
  public static Json of(SentPiece sent) {
    WorkKind kind = sent.id().kind();
    return label(
        Json.object()
            .put("pieceId", sent.id().toString())
            .put("course", course(sent.course()))
            .put("revision", sent.revision())
            .put("state", PieceState.SENT.code(kind))
            .put("stateName", PieceState.SENT.chinese(kind))
            .put("sentAt", sent.at()),
        sent.label(),
        sent.section());
  }

  /** The owner's own piece, with what only its owner is told of its files. */
  public static Json own(Piece piece, PieceState state) {
    return of(piece, state)
        .put("notices", FileJson.notices(piece.files()))
        .putIfPresent("advice", ReturnAdvice.of(piece.status()));
  }

  /** The owner's own piece, whose selection doesn't matter. */
  public static Json own(Piece piece) {
    return own(piece, piece.state());
  }

  /** What is known of an outcome that has come into another state without having been read. */
  public static Json moved(PieceId piece, int revision, PieceState state) {
    return Json.object()
        .put("pieceId", piece.toString())
        .put("revision", revision)
        .put("state", state.code(piece.kind()))
        .put("stateName", state.chinese(piece.kind()));
  }

  /** All pieces of the owner's own page. */
  public static List<Json> of(StudentYear page, List<Piece> pieces) {
    return pieces.stream().map(piece -> own(piece, page.stateOf(piece))).toList();
  }

  /** So whoever reads it knows at once that it was handed in, or certified, at another school. */
  private static Json origin(Origin origin) {
    return Json.object()
        .put("school", origin.school().text())
        .put("broughtAt", origin.brought())
        .put("submitted", origin.submitted().stream().map(Term::toString).toList())
        .putIfPresent("courseName", origin.course().map(Origin.Course::name));
  }

  private static Optional<List<Json>> files(RecordedFiles files) {
    return files.isEmpty() ? Optional.empty() : Optional.of(FileJson.of(files));
  }

  private static Json course(CourseRef course) {
    return Json.object()
        .put("year", course.term().year().number())
        .put("semester", course.term().semester().number())
        .put("courseCode", course.code().text())
        .put("taking", course.kind().code());
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

  private static Json status(Json json, Piece piece) {
    WorkKind kind = piece.id().kind();
    return switch (piece.status()) {
      case Status.Reserved(Instant until, Optional<Status.Kept> kept) ->
          json.put("reservedUntil", until)
              .putIfPresent("keeps", kept.flatMap(before -> files(before.files())));
      case Status.Refused refused ->
          json.put(
              "refusal",
              Json.object()
                  .put("part", refused.part().code())
                  .put("code", refused.problem())
                  .put("detail", refused.message())
                  .put("at", refused.at()));
      case Status.Uploaded uploaded -> uploaded(json, uploaded, kind);
      case Status.Sent(Instant at, Label label) ->
          label(json.put("sentAt", at), label, piece.section());
      case Status.Certified certified -> certified(json, certified, piece);
      case Status.Returned returned ->
          label(
              json.put(
                      "returned",
                      Json.object()
                          .put("at", returned.at())
                          .put("by", returned.byName())
                          .put("reason", returned.reason()))
                  .putIfPresent("dispute", returned.dispute().map(DisputeJson::of)),
              returned.label(),
              piece.section());
      case Status.Submitted(Instant at, String _, Status.Certified certified) ->
          certified(json, certified, piece).put("submittedAt", at);
      case Status.Submitted(Instant at, String _, Status.Uploaded uploaded) ->
          uploaded(json, uploaded, kind).put("submittedAt", at);
    };
  }

  private static Json uploaded(Json json, Status.Uploaded uploaded, WorkKind kind) {
    return switch (kind) {
      case OUTCOME -> json.put("uploadedAt", uploaded.at());
      case ACHIEVEMENT -> json.put("readyAt", uploaded.at());
    };
  }

  private static Json certified(Json json, Status.Certified certified, Piece piece) {
    return label(
        json.put(
            "certified", Json.object().put("at", certified.at()).put("by", certified.byName())),
        certified.label(),
        piece.section());
  }

  private static Json label(Json json, Label label, Optional<SectionRef> section) {
    return json.put(
        "label",
        Json.object()
            .put("teacher", label.teacherName())
            .put("student", label.studentName())
            .put("className", label.place().className())
            .put("seat", label.place().seat())
            .put("studentNumber", label.place().studentNumber())
            .put("courseName", label.courseName())
            .put("credits", label.credits())
            .putIfPresent("section", label.section())
            .putIfPresent("sectionId", section.map(SectionIds::of)));
  }
}
