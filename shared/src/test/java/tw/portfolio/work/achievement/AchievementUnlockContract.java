package tw.portfolio.work.achievement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Achievements;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.WindowKind;
import tw.portfolio.work.UnlockStore;
import tw.portfolio.work.UnlockStore.AchievementUnlock;
import tw.portfolio.work.achievement.AchievementStore.AchievementChoice;
import tw.portfolio.work.achievement.AchievementStore.AchievementWrite;
import tw.portfolio.work.achievement.AchievementStore.Chosen;

/** What every store of unlocks does with choices of achievements. */
public abstract class AchievementUnlockContract extends StoreContract {
  private static final Instant LATER = NOW.plusSeconds(3600);
  private static final Actor OFFICE = Staff.actor(Staff.DIRECTOR);
  private static final Actor STUDENT = Students.actor(MING);

  private AchievementStore achievements;
  private UnlockStore unlocks;

  /** The unlocks of the same store as {@link #stores}. */
  protected abstract UnlockStore unlocks();

  /** The achievements of the same store. */
  protected abstract AchievementStore achievements();

  /** Locks a student's choice of the year as if the school had handed it in. */
  protected abstract void lock(PersonId student, String by);

  @BeforeEach
  void openUnlocks() {
    achievements = achievements();
    unlocks = unlocks();
  }

  private Achievement ready(long number) {
    Achievement linked =
        Achievement.announced(
            SCHOOL,
            Achievements.id(number),
            Achievements.linked(Category.WORK),
            List.of(),
            NOW,
            NOW);
    assertWritten(
        achievements.write(
            new AchievementWrite(
                Optional.empty(),
                Optional.of(linked),
                line(linked.id().subject(), NOW, STUDENT, ChangeAction.ADD, ""),
                Optional.of(open(WindowKind.ACHIEVEMENT_UPLOAD)),
                Optional.empty())));
    return linked;
  }

  private static Change line(Subject subject, Instant at, Actor by, ChangeAction deed, String why) {
    return new Change(
        subject,
        at,
        Author.of(by),
        deed,
        Optional.empty(),
        Optional.empty(),
        why,
        Optional.of(MING.id()));
  }

  private WriteResult<Rejection> choose(Achievement... chosen) {
    return achievements.select(
        new AchievementChoice(
            open(WindowKind.ACHIEVEMENT_SELECTION),
            STUDENT,
            YEAR,
            Stream.of(chosen).map(one -> new Chosen(one.id(), one.revision(), Map.of())).toList(),
            line(
                AchievementSelection.subject(MING.id(), YEAR),
                NOW,
                STUDENT,
                ChangeAction.SELECT,
                "")));
  }

  private AchievementSelection choice() {
    return achievements.year(SCHOOL, MING.id(), YEAR).selection();
  }

  private AchievementUnlock unlock() {
    return new AchievementUnlock(
        SCHOOL,
        MING.id(),
        YEAR,
        choice(),
        line(
            AchievementSelection.subject(MING.id(), YEAR),
            LATER,
            OFFICE,
            ChangeAction.UNLOCK,
            "誤選"));
  }

  @Test
  void shouldMakeALockedChoiceChangeableAgain() {
    Achievement first = ready(1);
    Achievement second = ready(2);
    assertWritten(choose(second, first));
    AchievementSelection before = choice();
    lock(MING.id(), "export-1");
    assertThat(reasons(choose(first)))
        .containsExactly(new AchievementRefusal.AchievementsLocked(choice()));

    assertWritten(unlocks.unlock(unlock()));

    assertThat(choice()).isEqualTo(before);
    assertWritten(choose(first));
    assertThat(choice().chosen()).containsExactly(first.id());
  }

  @Test
  void shouldTellOfItInTheHistoryOfWhatWasChosen() {
    Achievement chosen = ready(1);
    Achievement left = ready(2);
    assertWritten(choose(chosen));
    lock(MING.id(), "export-1");

    assertWritten(unlocks.unlock(unlock()));

    List<Change> history = achievements.history(SCHOOL, chosen.id());
    assertThat(history)
        .extracting(Change::deed)
        .containsExactly(ChangeAction.ADD, ChangeAction.SELECT, ChangeAction.UNLOCK);
    assertThat(history.getLast())
        .isEqualTo(
            new Change(
                chosen.id().subject(),
                LATER,
                Author.of(OFFICE),
                ChangeAction.UNLOCK,
                Optional.of("已提交"),
                Optional.of("已勾選"),
                "誤選",
                Optional.of(MING.id())));
    assertThat(achievements.history(SCHOOL, left.id()))
        .extracting(Change::deed)
        .containsExactly(ChangeAction.ADD);
  }

  @Test
  void shouldUnlockOnce() {
    assertWritten(choose(ready(1)));
    lock(MING.id(), "export-1");
    AchievementUnlock unlock = unlock();
    assertWritten(unlocks.unlock(unlock));

    assertThat(reasons(unlocks.unlock(unlock)))
        .containsExactly(new AchievementRefusal.AchievementSelectionDiffers(choice()));
    assertThatIllegalArgumentException().isThrownBy(this::unlock);
  }

  @Test
  void shouldLeaveLockedWhatWasHandedInAgainMeanwhile() {
    Achievement chosen = ready(1);
    assertWritten(choose(chosen));
    lock(MING.id(), "export-1");
    AchievementUnlock unlock = unlock();
    lock(MING.id(), "export-2");

    assertThat(reasons(unlocks.unlock(unlock)))
        .containsExactly(new AchievementRefusal.AchievementSelectionDiffers(choice()));
    assertThat(choice().submittedBy()).contains("export-2");
    assertThat(achievements.history(SCHOOL, chosen.id()))
        .extracting(Change::deed)
        .doesNotContain(ChangeAction.UNLOCK);
  }

  @Test
  void shouldUnlockNobodyElsesChoice() {
    assertWritten(choose(ready(1)));
    lock(MING.id(), "export-1");
    lock(HUA.id(), "export-1");

    assertWritten(unlocks.unlock(unlock()));

    assertThat(achievements.year(SCHOOL, HUA.id(), YEAR).selection().submittedBy())
        .contains("export-1");
  }
}
