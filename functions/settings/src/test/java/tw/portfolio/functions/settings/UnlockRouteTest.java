package tw.portfolio.functions.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Courses.MING_PHYSICS;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.achievement.AchievementScene;

class UnlockRouteTest {
  private static final String UNLOCK = "POST /unlocks";

  private final SettingsOffice office = new SettingsOffice();
  private final Campus campus = office.campus;
  private final Calls calls = office.calls;

  private static String unlocking(String what) {
    return """
    {"student": "%s", "year": 115, "what": "%s", "reason": "誤選"}
    """
        .formatted(Students.MING.id(), what);
  }

  @Test
  void shouldUnlockAChoiceAndThenAPiece() {
    Piece piece = campus.certified(MING_PHYSICS);
    campus.select(piece);
    campus.submit(piece);
    String ofPiece = unlocking(piece.id().toString());
    assertThat(calls.ask(409, SettingsOffice.by(Staff.EQUIPMENT_HEAD, UNLOCK).json(ofPiece)))
        .containsEntry("code", "wrong-state");

    assertThat(
            calls.ask(
                200, SettingsOffice.by(Staff.EQUIPMENT_HEAD, UNLOCK).json(unlocking("selection"))))
        .containsEntry("pieces", 1L);
    campus.pass(Duration.ofSeconds(1));
    calls.ask(200, SettingsOffice.by(Staff.EQUIPMENT_HEAD, UNLOCK).json(ofPiece));

    campus.expect(piece.id(), PieceState.RETURNED);
  }

  @Test
  void shouldUnlockAChoiceOfAchievements() {
    AchievementScene scene = new AchievementScene(campus);
    Piece chosen = scene.linked();
    scene.select(chosen);
    String body = unlocking("achievementSelection");
    assertThat(calls.ask(409, SettingsOffice.by(Staff.DIRECTOR, UNLOCK).json(body)))
        .containsEntry("code", "wrong-state");
    campus
        .school()
        .handInSelection(
            WorkKind.ACHIEVEMENT,
            SchoolBuilder.SCHOOL,
            Students.MING.id(),
            SchoolBuilder.YEAR,
            "export-1");
    calls.ask(403, SettingsOffice.by(Staff.EQUIPMENT_HEAD, UNLOCK).json(body));
    scene.expect(chosen.id(), PieceState.SUBMITTED);

    assertThat(calls.ask(200, SettingsOffice.by(Staff.DIRECTOR, UNLOCK).json(body)))
        .containsEntry("pieces", 1L);

    scene.expect(chosen.id(), PieceState.SELECTED);
  }

  @Test
  void shouldUnlockForNobodyElse() {
    Piece piece = campus.certified(MING_PHYSICS);
    String body = unlocking(piece.id().toString());
    calls.ask(401, Events.of(UNLOCK).json(body));
    calls.ask(403, SettingsOffice.by(Staff.LIN, UNLOCK).json(body));
    calls.ask(403, Calls.by(Students.actor(Students.MING), UNLOCK).json(body));
    calls.ask(
        422,
        SettingsOffice.by(Staff.EQUIPMENT_HEAD, UNLOCK)
            .json(body.replace("\"year\": 115", "\"year\": 114")));
    calls.ask(
        422,
        SettingsOffice.by(Staff.EQUIPMENT_HEAD, UNLOCK)
            .json(
                body.replace(
                    "\"student\": \"" + Students.MING.id(),
                    "\"student\": \"" + Students.HUA.id())));

    campus.expect(piece.id(), PieceState.CERTIFIED);
  }
}
