package tw.portfolio.functions.statements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.statement.ReviewingStatements.Entry;
import tw.portfolio.statement.ReviewingStatements.View;
import tw.portfolio.statement.Statement;
import tw.portfolio.statement.Statement.Comment;
import tw.portfolio.statement.Statement.Edition;
import tw.portfolio.statement.StatementPart;
import tw.portfolio.statement.StatementState;
import tw.portfolio.statement.StatementStatus;
import tw.portfolio.statement.StatementStatus.Check;
import tw.portfolio.statement.StatementStore.Saved;
import tw.portfolio.statement.StatementText;

/** Statements as answers show them. */
final class StatementJson {
  private StatementJson() {}

  /** To the student, with the newest text. */
  static Json own(Statement statement) {
    Json json =
        Json.object()
            .put("year", statement.year().number())
            .put("version", statement.version())
            .put("edition", statement.edition());
    return record(json, statement)
        .put("text", of(statement.text()))
        .put("missing", missing(statement.text()));
  }

  /** To the student, before anything was saved. */
  static Json nothing(SchoolYear year) {
    return Json.object()
        .put("year", year.number())
        .put("version", 0)
        .put("edition", 0)
        .put("text", Json.object())
        .put("missing", missing(StatementText.EMPTY));
  }

  private static List<String> missing(StatementText text) {
    return text.missing().stream().map(StatementPart::code).toList();
  }

  /** To those who review it: the text that was handed in, and of a draft nothing. */
  static Json of(View view, SchoolYear year) {
    Json json = student(Json.object().put("year", year.number()), view.student());
    view.statement().ifPresent(statement -> record(json, statement));
    return json.putIfPresent("edition", view.handedIn().map(Edition::number))
        .putIfPresent("savedAt", view.handedIn().map(Edition::at))
        .putIfPresent("text", view.handedIn().map(Edition::text).map(StatementJson::of))
        .put("comments", comments(view.comments()));
  }

  /** In a list. */
  static Json of(Entry entry) {
    Json json = student(Json.object(), entry.student());
    entry.mark().ifPresent(mark -> state(json, mark.state()).put("updatedAt", mark.updated()));
    return json;
  }

  private static Json student(Json json, Person student) {
    json.put("studentId", student.id().text()).put("name", student.name());
    Optional<ClassPlace> place = student.latestPlace();
    return json.putIfPresent("className", place.map(ClassPlace::className))
        .putIfPresent("seat", place.map(ClassPlace::seat))
        .putIfPresent("studentNumber", place.map(ClassPlace::studentNumber));
  }

  private static Json record(Json json, Statement statement) {
    state(json, statement.state()).put("updatedAt", statement.updated());
    return switch (statement.status()) {
      case StatementStatus.Draft() -> json;
      case StatementStatus.HandedIn(Instant at, int _) -> json.put("handedInAt", at);
      case StatementStatus.Checking _, StatementStatus.Checked _ ->
          json.put("checks", statement.status().checks().stream().map(StatementJson::of).toList());
      case StatementStatus.Returned(Instant at, PersonId _, String byName, String reason, int _) ->
          json.put("returned", Json.object().put("at", at).put("by", byName).put("reason", reason));
    };
  }

  private static Json of(Check check) {
    return Json.object()
        .put("side", check.side().code())
        .put("sideName", check.side().chinese())
        .put("at", check.at())
        .put("by", check.byName());
  }

  private static Json state(Json json, StatementState state) {
    return json.put("state", state.code()).put("stateName", state.chinese());
  }

  private static Json of(StatementText text) {
    Json json = Json.object();
    for (StatementPart part : StatementPart.values()) {
      json.putIfPresent(part.code(), text.part(part));
    }
    return json;
  }

  /** A text that was saved. */
  static Json of(Edition edition) {
    return Json.object()
        .put("edition", edition.number())
        .put("savedAt", edition.at())
        .put("text", of(edition.text()));
  }

  /** A text that was saved, in a list. */
  static Json of(Saved saved) {
    return Json.object()
        .put("edition", saved.number())
        .put("savedAt", saved.at())
        .put("characters", saved.length());
  }

  /** What was said. */
  static List<Json> comments(List<Comment> comments) {
    return comments.stream()
        .map(
            comment ->
                Json.object()
                    .put("at", comment.at())
                    .put("by", comment.byName())
                    .put("edition", comment.edition())
                    .put("text", comment.text()))
        .toList();
  }
}
