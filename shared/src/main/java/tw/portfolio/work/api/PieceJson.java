package tw.portfolio.work.api;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.course.CourseRef;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.PersonId;
import tw.portfolio.upload.api.FileJson;
import tw.portfolio.work.Label;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Status;

/** Pieces in answers. */
public final class PieceJson {
  private PieceJson() {}

  /**
   * A piece.
   *
   * @param state how far it has come, selection included
   */
  public static Json of(Piece piece, PieceState state) {
    Json json =
        Json.object()
            .put("pieceId", piece.id().toString())
            .put("revision", piece.revision())
            .put("state", state.code())
            .put("stateName", state.chinese())
            .put("course", course(piece.course()))
            .put("description", piece.description().text())
            .put("files", FileJson.of(piece.files()))
            .put("createdAt", piece.created());
    return status(json, piece.status());
  }

  /** A piece whose selection doesn't matter to the reader. */
  public static Json of(Piece piece) {
    return of(piece, piece.state());
  }

  private static Json course(CourseRef course) {
    return Json.object()
        .put("year", course.term().year().number())
        .put("semester", course.term().semester().number())
        .put("courseCode", course.code().text())
        .put("taking", course.kind().code());
  }

  private static Json status(Json json, Status status) {
    return switch (status) {
      case Status.Reserved(Instant until, Optional<Status.Kept> kept) ->
          json.put("reservedUntil", until)
              .putIfPresent("keeps", kept.map(before -> FileJson.of(before.files())));
      case Status.Refused refused ->
          json.put(
              "refusal",
              Json.object()
                  .put("part", refused.part().code())
                  .put("code", refused.problem())
                  .put("detail", refused.message())
                  .put("at", refused.at()));
      case Status.Uploaded uploaded -> json.put("uploadedAt", uploaded.at());
      case Status.Sent(Instant at, Label label) -> label(json.put("sentAt", at), label);
      case Status.Certified certified -> certified(json, certified);
      case Status.Returned(Instant at, PersonId _, String byName, String reason, Label label) ->
          label(
              json.put(
                  "returned", Json.object().put("at", at).put("by", byName).put("reason", reason)),
              label);
      case Status.Submitted(Instant at, String _, Status.Certified certified) ->
          certified(json, certified).put("submittedAt", at);
    };
  }

  private static Json certified(Json json, Status.Certified certified) {
    return label(
        json.put(
            "certified", Json.object().put("at", certified.at()).put("by", certified.byName())),
        certified.label());
  }

  private static Json label(Json json, Label label) {
    return json.put(
        "label",
        Json.object()
            .put("teacher", label.teacherName())
            .put("student", label.studentName())
            .put("className", label.place().className())
            .put("seat", label.place().seat())
            .put("studentNumber", label.place().studentNumber())
            .put("courseName", label.courseName())
            .put("credits", label.credits()));
  }
}
