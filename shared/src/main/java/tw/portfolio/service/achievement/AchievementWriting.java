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
import tw.portfolio.service.settings.KnownCaps;
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
  private static final int MOST_TRIES = 2;

  private final AchievementStore achievements;
  private final KnownCaps caps;

  AchievementWriting(AchievementStore achievements, KnownCaps caps) {
    this.achievements = achievements;
    this.caps = caps;
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
    for (int tries = 1; tries <= MOST_TRIES; tries++) {
      Caps believed = caps.of(before.school(), term.year());
      SettingsGuard settings =
          new SettingsGuard(before.school(), term.year(), believed, windows(term), now);
      switch (change.apply(believed)) {
        case Answer.Refused<Outcome>(Problem problem) -> {
          return Answer.refused(problem);
        }
        case Answer.Granted<Outcome>(Outcome outcome) -> {
          Optional<Answer<Achievement>> answer = tryOnce(before, outcome, settings);
          if (answer.isPresent()) {
            return answer.get();
          }
        }
      }
    }
    return Answer.refused(Refusals.changedMeanwhile());
  }

  private Optional<Answer<Achievement>> tryOnce(
      Achievement before, Outcome outcome, SettingsGuard settings) {
    AchievementWrite write =
        new AchievementWrite(
            Optional.of(before),
            outcome.after(),
            outcome.line(),
            Optional.of(settings),
            Optional.empty());
    return switch (achievements.write(write)) {
      case WriteResult.Written() -> Optional.of(Answer.granted(write.achievement()));
      case WriteResult.Rejected rejected -> answer(rejected, settings);
    };
  }

  private Optional<Answer<Achievement>> answer(
      WriteResult.Rejected rejected, SettingsGuard settings) {
    Optional<Rejection.SettingsDiffer> differ = rejected.reason(Rejection.SettingsDiffer.class);
    if (differ.isPresent()) {
      return caps.closed(differ.get(), settings.windows(), settings.now());
    }
    return Optional.of(
        Answer.refused(
            rejected
                .reason(Rejection.AchievementChosen.class)
                .map(chosen -> AchievementRefusals.wrongState(state(chosen)))
                .orElseGet(Refusals::changedMeanwhile)));
  }

  private static AchievementState state(Rejection.AchievementChosen chosen) {
    return chosen.current().submittedBy().isPresent()
        ? AchievementState.SUBMITTED
        : AchievementState.SELECTED;
  }
}
