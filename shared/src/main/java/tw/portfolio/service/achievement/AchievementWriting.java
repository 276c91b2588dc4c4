package tw.portfolio.service.achievement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tw.portfolio.domain.achievement.Achievement;
import tw.portfolio.domain.achievement.AchievementState;
import tw.portfolio.domain.history.Change;
import tw.portfolio.domain.problem.Answer;
import tw.portfolio.domain.problem.Problem;
import tw.portfolio.domain.school.Caps;
import tw.portfolio.domain.school.Term;
import tw.portfolio.domain.school.WindowKey;
import tw.portfolio.domain.school.WindowKind;
import tw.portfolio.service.Refusals;
import tw.portfolio.service.settings.ObeyingSettings;
import tw.portfolio.service.settings.ObeyingSettings.Occasion;
import tw.portfolio.service.settings.ObeyingSettings.Tried;
import tw.portfolio.store.AchievementStore;
import tw.portfolio.store.AchievementStore.AchievementWrite;
import tw.portfolio.store.Rejection;
import tw.portfolio.store.SettingsGuard;
import tw.portfolio.store.WriteResult;

/**
 * Writes a student's change of an achievement that was read before, with the semester's upload
 * window as a condition of the write.
 */
final class AchievementWriting {
  private final AchievementStore achievements;
  private final ObeyingSettings settings;

  AchievementWriting(AchievementStore achievements, ObeyingSettings settings) {
    this.achievements = achievements;
    this.settings = settings;
  }

  /**
   * What a change leaves and tells.
   *
   * @param after the achievement; none if it is gone
   * @param line the line for the history
   */
  record Outcome(Optional<Achievement> after, Change line) {}

  /** The windows in which a student uploads and changes achievements of a semester. */
  static List<WindowKey> windows(Term term) {
    return List.of(WindowKey.of(WindowKind.ACHIEVEMENT_UPLOAD, term.semester()));
  }

  /**
   * Writes; the achievement as it is afterwards, or as it was if it is gone.
   *
   * @param change what is to be written under given caps, or why these don't allow it
   */
  Answer<Achievement> write(
      Achievement before, Instant now, Function<Caps, Answer<Outcome>> change) {
    Term term = before.id().term();
    return settings.make(
        new Occasion(before.school(), term.year(), before.id().student(), windows(term), now),
        guard ->
            switch (change.apply(guard.caps())) {
              case Answer.Refused<Outcome>(Problem problem) -> Tried.refused(problem);
              case Answer.Granted<Outcome>(Outcome outcome) -> tryOnce(before, outcome, guard);
            });
  }

  private Tried<Achievement> tryOnce(Achievement before, Outcome outcome, SettingsGuard guard) {
    AchievementWrite write =
        new AchievementWrite(
            Optional.of(before),
            outcome.after(),
            outcome.line(),
            Optional.of(guard),
            Optional.empty());
    return switch (achievements.write(write)) {
      case WriteResult.Written() -> Tried.granted(write.achievement());
      case WriteResult.Rejected rejected when ObeyingSettings.concerns(rejected) ->
          new Tried.Rejected<>(rejected);
      case WriteResult.Rejected rejected ->
          Tried.refused(
              rejected
                  .reason(Rejection.AchievementChosen.class)
                  .map(chosen -> AchievementRefusals.wrongState(state(chosen)))
                  .orElseGet(Refusals::changedMeanwhile));
    };
  }

  private static AchievementState state(Rejection.AchievementChosen chosen) {
    return chosen.current().submittedBy().isPresent()
        ? AchievementState.SUBMITTED
        : AchievementState.SELECTED;
  }
}
