package tw.portfolio.work;

import java.util.List;
import java.util.Optional;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;
import tw.portfolio.settings.Caps;

/** What a school's caps ask of a 簡述. */
public final class DescriptionRule {
  private DescriptionRule() {}

  /** What is wrong with a 簡述, if anything. */
  public static Optional<Problem> check(Caps caps, Description description) {
    if (description.characters() <= caps.descriptionCharacters()) {
      return Optional.empty();
    }
    return Optional.of(Refusals.invalid(List.of(tooLong(caps, description))));
  }

  private static Problem.Field tooLong(Caps caps, Description description) {
    return new Problem.Field(
        "description",
        "簡述最多 %d 個字，目前是 %d 個字。請縮短後再送出。"
            .formatted(caps.descriptionCharacters(), description.characters()),
        "At most %d characters; it has %d."
            .formatted(caps.descriptionCharacters(), description.characters()));
  }
}
