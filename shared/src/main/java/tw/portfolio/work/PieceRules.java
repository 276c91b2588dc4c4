package tw.portfolio.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.Term;
import tw.portfolio.settings.Caps;
import tw.portfolio.upload.FileRules;
import tw.portfolio.work.achievement.AchievementDates;

/**
 * What is asked of a piece beyond what its own record demands: the school's caps, and of an
 * achievement dates that make sense on the day on which it is uploaded.
 */
final class PieceRules {
  private PieceRules() {}

  /**
   * What is wrong with a piece, if anything.
   *
   * @param term of which semester it is
   */
  static Optional<Problem> check(
      Caps caps, Content content, List<DeclaredFile> files, Term term, Instant now) {
    List<Problem.Field> fields = new ArrayList<>();
    if (content instanceof Content.Achievement achievement) {
      fields.addAll(AchievementDates.check(achievement.detail().when(), term, now));
    }
    fields.addAll(description(caps, content.description()));
    FileRules.check(caps, files).ifPresent(found -> fields.addAll(found.fields()));
    return fields.isEmpty() ? Optional.empty() : Optional.of(Refusals.invalid(fields));
  }

  /** What is wrong with a 簡述, if anything. */
  static Optional<Problem> check(Caps caps, Description description) {
    List<Problem.Field> fields = description(caps, description);
    return fields.isEmpty() ? Optional.empty() : Optional.of(Refusals.invalid(fields));
  }

  private static List<Problem.Field> description(Caps caps, Description description) {
    int most = caps.descriptionCharacters();
    int has = description.characters();
    return has <= most
        ? List.of()
        : List.of(
            new Problem.Field(
                "description",
                "簡述最多 %d 個字，目前是 %d 個字。請縮短後再送出。".formatted(most, has),
                "At most %d characters; it has %d.".formatted(most, has)));
  }
}
