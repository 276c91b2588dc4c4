package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.memory.MemoryChanges;
import tw.portfolio.samples.Achievements;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.achievement.AchievementScene;
import tw.portfolio.work.achievement.Category;

/** A choice of achievements that was handed in can be made changeable again (解鎖多元表現). */
class UnlockAchievementsTest {
  private static final Actor OFFICE = Staff.actor(Staff.DIRECTOR);

  private final AchievementScene scene =
      new AchievementScene(
          new Campus(
              SchoolBuilder.aSchool()
                  .withStaff(Staff.DIRECTOR)
                  .withWindows(Windows.allOpen(SchoolBuilder.NOW))));
  private final Campus campus = scene.campus();

  private Answer<Unlocking.Unlocked> unlock(Actor office) {
    return campus
        .unlocking()
        .choice(office, WorkKind.ACHIEVEMENT, MING.id(), YEAR, "誤選", campus.now());
  }

  private Piece handedIn() {
    Piece chosen = scene.linked();
    granted(scene.select(chosen));
    campus.school().handInSelection(WorkKind.ACHIEVEMENT, SCHOOL, MING.id(), YEAR, "export-1");
    campus.pass(Duration.ofMinutes(1));
    return scene.expect(chosen.id(), PieceState.SUBMITTED);
  }

  @Test
  void shouldLetAStudentChangeAndChooseAnewAfterTheChoiceWasHandedIn() {
    Piece first = handedIn();
    Piece second = scene.linked();
    assertThat(kind(scene.select(second))).isEqualTo(ProblemKind.ALREADY_SUBMITTED);

    assertThat(granted(unlock(OFFICE)).pieces()).isEqualTo(1);

    scene.expect(first.id(), PieceState.SELECTED);
    granted(scene.select(second));
    granted(scene.mend(first, Achievements.linked(Category.SERVICE)));
    assertThat(scene.year().selection().chosen()).containsExactly(second.id());
  }

  @Test
  void shouldTellWhoUnlockedAndWhy() {
    Piece chosen = handedIn();

    granted(unlock(OFFICE));

    assertThat(scene.history(chosen.id()))
        .endsWith(ChangeAction.SELECT, ChangeAction.SUBMIT, ChangeAction.UNLOCK);
    Change line =
        MemoryChanges.about(
                campus.school(),
                new ChoiceId(WorkKind.ACHIEVEMENT, SCHOOL, MING.id(), YEAR).subject())
            .getLast();
    assertThat(line.action()).isEqualTo(ChangeAction.UNLOCK);
    assertThat(line.who().toString()).contains(Staff.DIRECTOR.name());
    assertThat(line.from()).contains("已提交 1 件");
    assertThat(line.why()).isEqualTo("誤選");
    assertThat(line.about()).contains(MING.id());
  }

  @Test
  void shouldRefuseToUnlockWhatIsNotLocked() {
    granted(scene.select(scene.linked()));

    assertThat(refused(unlock(OFFICE)).kind()).isEqualTo(ProblemKind.WRONG_STATE);
  }

  @Test
  void shouldOpenNoWindow() {
    Piece chosen = handedIn();
    granted(unlock(OFFICE));
    campus.settings(SchoolBuilder.anEmptySchool().withWindows(Windows.closed()));

    assertThat(kind(scene.select())).isEqualTo(ProblemKind.WINDOW_CLOSED);
    scene.expect(chosen.id(), PieceState.SELECTED);
  }

  @Test
  void shouldLetOnlyThoseWhoMayUnlockAchievements() {
    Piece chosen = handedIn();
    Actor elsewhere =
        new Actor(new SchoolCode("190301"), Staff.DIRECTOR.id(), Actor.Kind.STAFF, "劉秀英");
    // 設備組 unlocks course outcomes, not achievements.
    for (Actor other :
        List.of(Staff.actor(Staff.EQUIPMENT_HEAD), Staff.actor(Staff.LIN), elsewhere)) {
      assertThat(kind(unlock(other))).isEqualTo(ProblemKind.NOT_PERMITTED);
    }

    scene.expect(chosen.id(), PieceState.SUBMITTED);
  }
}
