package tw.portfolio.guidance;

import java.util.List;

/**
 * What the counselling office writes in a 修課評估: 學群（類群）探索與就業規劃. Parts may be empty, all of them may
 * not.
 *
 * @param exploration 學群（類群）探索
 * @param career 就業規劃
 * @param remarks whatever else is to be said (備註)
 */
public record AssessmentText(String exploration, String career, String remarks) {
  /** How long each part may be, in code points. */
  public static final int MOST_CHARACTERS = 2_000;

  /**
   * @throws IllegalArgumentException if nothing is written, or a part is too long
   */
  public AssessmentText {
    if (exploration.isBlank() && career.isBlank() && remarks.isBlank()) {
      throw new IllegalArgumentException("An assessment says something");
    }
    for (String part : List.of(exploration, career, remarks)) {
      if (part.codePointCount(0, part.length()) > MOST_CHARACTERS) {
        throw new IllegalArgumentException("A part of an assessment is too long");
      }
    }
  }

  /** All of it, for the history, which so keeps every version. */
  public String inFull() {
    return "學群（類群）探索：%s\n就業規劃：%s\n備註：%s".formatted(exploration, career, remarks);
  }
}
