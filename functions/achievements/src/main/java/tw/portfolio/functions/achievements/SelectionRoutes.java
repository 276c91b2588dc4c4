package tw.portfolio.functions.achievements;

import java.time.InstantSource;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.school.Actor;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.SelectingPieces;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.api.ChoiceJson;
import tw.portfolio.work.api.PieceJson;
import tw.portfolio.work.api.Shapes;
import tw.portfolio.work.api.WantedChoice;

/** Students see and change what they have chosen for a school year. */
final class SelectionRoutes {
  private final PieceStore pieces;
  private final SettingsInForce inForce;
  private final SelectingPieces selecting;
  private final InstantSource clock;

  SelectionRoutes(
      PieceStore pieces, SettingsInForce inForce, SelectingPieces selecting, InstantSource clock) {
    this.pieces = pieces;
    this.inForce = inForce;
    this.selecting = selecting;
    this.clock = clock;
  }

  /** What is chosen. */
  Response chosen(Request request) {
    Actor student = request.student();
    SchoolYear year = Shapes.yearInPath(request);
    StudentYear page =
        pieces.studentYear(WorkKind.ACHIEVEMENT, student.school(), student.person(), year);
    int most = WorkKind.ACHIEVEMENT.mostChosen(inForce.settings(student.school(), year).caps());
    return Response.ok(
        ChoiceJson.of(year, page, most).put("achievements", PieceJson.of(page, page.chosen())));
  }

  /** Replaces the choice. */
  Response choose(Request request) {
    Actor student = request.student();
    SchoolYear year = Shapes.yearInPath(request);
    WantedChoice wanted = request.body(Bodies::wanted);
    return Response.of(
        wanted.by(selecting, student, year, clock.instant()),
        summary -> Response.ok(ChoiceJson.of(summary)));
  }
}
