package tw.portfolio.service.unlock;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.school.SchoolBuilder.SCHOOL;
import static tw.portfolio.school.SchoolBuilder.YEAR;
import static tw.portfolio.school.Students.MING;
import static tw.portfolio.service.Answers.granted;
import static tw.portfolio.service.Answers.kind;
import static tw.portfolio.service.Answers.refused;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.domain.achievement.Achievement;
import tw.portfolio.domain.achievement.AchievementSelection;
import tw.portfolio.domain.achievement.AchievementState;
import tw.portfolio.domain.achievement.Category;
import tw.portfolio.domain.history.Change;
import tw.portfolio.domain.history.Deed;
import tw.portfolio.domain.problem.Answer;
import tw.portfolio.domain.problem.ProblemKind;
import tw.portfolio.domain.school.Actor;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.school.Achievements;
import tw.portfolio.school.SchoolBuilder;
import tw.portfolio.school.Staff;
import tw.portfolio.school.Windows;
import tw.portfolio.service.Campus;
import tw.portfolio.service.achievement.AchievementScene;
import tw.portfolio.store.memory.MemoryChanges;

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
    return campus.unlocking().achievements(office, MING.id(), YEAR, "誤選", campus.now());
  }

  private Achievement handedIn() {
    Achievement chosen = scene.linked();
    granted(scene.select(chosen));
    campus.achievements().lock(SCHOOL, MING.id(), YEAR, "export-1");
    campus.pass(Duration.ofMinutes(1));
    return scene.expect(chosen.id(), AchievementState.SUBMITTED);
  }

  @Test
  void shouldLetAStudentChangeAndChooseAnewAfterTheChoiceWasHandedIn() {
    Achievement first = handedIn();
    Achievement second = scene.linked();
    assertThat(kind(scene.select(second))).isEqualTo(ProblemKind.ALREADY_SUBMITTED);

    assertThat(granted(unlock(OFFICE)).pieces()).isEqualTo(1);

    scene.expect(first.id(), AchievementState.SELECTED);
    granted(scene.select(second));
    granted(scene.mend(first, Achievements.linked(Category.SERVICE)));
    assertThat(scene.year().selection().chosen()).containsExactly(second.id());
  }

  @Test
  void shouldTellWhoUnlockedAndWhy() {
    Achievement chosen = handedIn();

    granted(unlock(OFFICE));

    assertThat(scene.history(chosen.id())).endsWith(Deed.SELECT, Deed.UNLOCK);
    Change line =
        MemoryChanges.about(campus.school(), AchievementSelection.subject(MING.id(), YEAR))
            .getLast();
    assertThat(line.deed()).isEqualTo(Deed.UNLOCK);
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
    Achievement chosen = handedIn();
    granted(unlock(OFFICE));
    campus.settings(SchoolBuilder.anEmptySchool().withWindows(Windows.closed()));

    assertThat(kind(scene.select())).isEqualTo(ProblemKind.WINDOW_CLOSED);
    scene.expect(chosen.id(), AchievementState.SELECTED);
  }

  @Test
  void shouldLetOnlyThoseWhoMayUnlockAchievements() {
    Achievement chosen = handedIn();
    Actor elsewhere =
        new Actor(new SchoolCode("190301"), Staff.DIRECTOR.id(), Actor.Kind.STAFF, "劉秀英");
    // 設備組 unlocks course outcomes, not achievements.
    for (Actor other :
        List.of(Staff.actor(Staff.EQUIPMENT_HEAD), Staff.actor(Staff.LIN), elsewhere)) {
      assertThat(kind(unlock(other))).isEqualTo(ProblemKind.NOT_PERMITTED);
    }

    scene.expect(chosen.id(), AchievementState.SUBMITTED);
  }
}
