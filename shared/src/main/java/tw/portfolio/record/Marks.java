package tw.portfolio.record;

import java.util.Optional;

/**
 * What a student achieved in a course, as the national grade sheet has it. What is missing there
 * ({@code -1}) is empty here.
 *
 * @param score 學期學業成績, for 補修 and 重修 that of the course taken later, for 轉學轉科 抵免後成績; 0 to 100
 * @param passed 成績及格
 * @param resit 補考成績, 0 to 100
 * @param resitPassed 補考及格
 * @param counted 是否採計學分
 * @param remark 質性文字描述, may be empty
 */
public record Marks(
    Optional<Hundredths> score,
    Optional<Boolean> passed,
    Optional<Hundredths> resit,
    Optional<Boolean> resitPassed,
    Optional<Boolean> counted,
    String remark) {
  /** The best score there is. */
  public static final Hundredths FULL = Hundredths.of(100);

  /**
   * @throws IllegalArgumentException if a score is above 100, or somebody who passed sat again
   */
  public Marks {
    if (above(score) || above(resit)) {
      throw new IllegalArgumentException("A score is at most 100");
    }
    if (passed.orElse(false) && (resit.isPresent() || resitPassed.isPresent())) {
      throw new IllegalArgumentException("Only who has not passed sits again");
    }
  }

  private static boolean above(Optional<Hundredths> score) {
    return score.filter(known -> known.compareTo(FULL) > 0).isPresent();
  }

  /** In one line for people. */
  String summary() {
    String sat = "成績 " + shown(score) + verdict(passed);
    String again =
        resit.isPresent() || resitPassed.isPresent()
            ? "，補考 " + shown(resit) + verdict(resitPassed)
            : "";
    String credits = counted.map(yes -> yes ? "，採計學分" : "，不採計學分").orElse("");
    return sat + again + credits + (remark.isEmpty() ? "" : "，" + remark);
  }

  private static String shown(Optional<Hundredths> score) {
    return score.map(Hundredths::toString).orElse("未登錄");
  }

  private static String verdict(Optional<Boolean> passed) {
    return passed.map(yes -> yes ? " 及格" : " 不及格").orElse("");
  }
}
