package tw.portfolio.work.achievement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.Term;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.SettingsEnforcement;
import tw.portfolio.settings.SettingsEnforcement.AttemptResult;
import tw.portfolio.settings.SettingsEnforcement.WriteContext;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.work.WorkRefusal;
import tw.portfolio.work.achievement.AchievementStore.AchievementWrite;

/**
 * Writes a student's change of an achievement that was read before, with the semester's upload
 * window as a condition of the write.
 */
final class AchievementWriting {
  private final AchievementStore achievements;
  private final SettingsEnforcement settings;

  AchievementWriting(AchievementStore achievements, SettingsEnforcement settings) {
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
        new WriteContext(before.school(), term.year(), before.id().student(), windows(term), now),
        guard ->
            switch (change.apply(guard.caps())) {
              case Answer.Refused<Outcome>(Problem problem) -> AttemptResult.refused(problem);
              case Answer.Granted<Outcome>(Outcome outcome) -> tryOnce(before, outcome, guard);
            });
  }

  private AttemptResult<Achievement> tryOnce(
      Achievement before, Outcome outcome, SettingsGuard guard) {
    AchievementWrite write =
        new AchievementWrite(
            Optional.of(before),
            outcome.after(),
            outcome.line(),
            Optional.of(guard),
            Optional.empty());
    return switch (achievements.write(write)) {
      case WriteResult.Written() -> AttemptResult.granted(write.achievement());
      case WriteResult.Rejected<Rejection> rejected
          when !WorkRefusal.settings(rejected).isEmpty() ->
          new AttemptResult.Rejected<>(WorkRefusal.settings(rejected));
      case WriteResult.Rejected<Rejection> rejected ->
          AttemptResult.refused(
              rejected
                  .reason(AchievementRefusal.AchievementChosen.class)
                  .map(chosen -> AchievementRefusals.wrongState(state(chosen)))
                  .orElseGet(Refusals::changedMeanwhile));
    };
  }

  private static AchievementState state(AchievementRefusal.AchievementChosen chosen) {
    return chosen.current().submittedBy().isPresent()
        ? AchievementState.SUBMITTED
        : AchievementState.SELECTED;
  }
}
