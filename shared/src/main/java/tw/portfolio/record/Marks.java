package tw.portfolio.record;

import java.util.Optional;
import tw.portfolio.school.code.RepeatNote;

/**
 * What a student achieved in a course, as the national grade sheets have it (domain.md 3.3, 9.2).
 * What is missing there ({@code -1}) is empty here.
 *
 * @param score 學期學業成績, for 補修 and 重修 that of the course taken later, for 重讀 the one that counts
 *     (重讀成績), for 轉學轉科 抵免後成績; 0 to 100
 * @param passed 成績及格
 * @param resit 補考成績, in 進修部 第一次補考成績; 0 to 100
 * @param resitPassed 補考及格
 * @param counted 是否採計學分, in 進修部 是否採計學時
 * @param remark 質性文字描述, may be empty
 * @param repeated what only 重讀 has
 * @param extension what only 進修部 has
 */
public record Marks(
    Optional<Hundredths> score,
    Optional<Boolean> passed,
    Optional<Hundredths> resit,
    Optional<Boolean> resitPassed,
    Optional<Boolean> counted,
    String remark,
    Repeated repeated,
    Extension extension) {
  /** The best score there is. */
  public static final Hundredths FULL = Hundredths.of(100);

  /**
   * @throws IllegalArgumentException if a score is above 100, or somebody who passed sat again
   */
  public Marks {
    if (above(score) || above(resit) || above(repeated.again()) || above(extension.highest())) {
      throw new IllegalArgumentException("A score is at most 100");
    }
    if (satBefore(passed, repeated, extension).orElse(false)
        && (resit.isPresent() || resitPassed.isPresent())) {
      throw new IllegalArgumentException("Only who has not passed sits again");
    }
  }

  /** Of a course that is neither repeated nor one of 進修部. */
  public Marks(
      Optional<Hundredths> score,
      Optional<Boolean> passed,
      Optional<Hundredths> resit,
      Optional<Boolean> resitPassed,
      Optional<Boolean> counted,
      String remark) {
    this(score, passed, resit, resitPassed, counted, remark, Repeated.NONE, Extension.NONE);
  }

  /**
   * Whether it was a pass before anybody sat again: of 重讀 the course taken again, of 進修部 the year,
   * since what counts at last may be a pass by the resit.
   */
  public static Optional<Boolean> satBefore(
      Optional<Boolean> passed, Repeated repeated, Extension extension) {
    if (!repeated.equals(Repeated.NONE)) {
      return repeated.passed();
    }
    return extension.equals(Extension.NONE) ? passed : extension.yearPassed();
  }

  private static boolean above(Optional<Hundredths> score) {
    return score.filter(known -> known.compareTo(FULL) > 0).isPresent();
  }

  /** In one line for people. */
  String summary() {
    String sat = "成績 " + shown(score) + verdict(passed);
    String credits = counted.map(yes -> yes ? "，採計學分" : "，不採計學分").orElse("");
    return sat
        + told("，補考 ", resit, resitPassed)
        + told("，再次修習 ", repeated.again(), repeated.passed())
        + repeated.note().map(note -> "，重讀註記 " + note.chinese()).orElse("")
        + told("，學年成績 ", extension.year(), extension.yearPassed())
        + told("，第二次補考 ", extension.secondResit(), extension.secondResitPassed())
        + credits
        + (remark.isEmpty() ? "" : "，" + remark);
  }

  private static String told(String what, Optional<Hundredths> score, Optional<Boolean> passed) {
    return score.isPresent() || passed.isPresent() ? what + shown(score) + verdict(passed) : "";
  }

  private static String shown(Optional<Hundredths> score) {
    return score.map(Hundredths::toString).orElse("未登錄");
  }

  private static String verdict(Optional<Boolean> passed) {
    return passed.map(yes -> yes ? " 及格" : " 不及格").orElse("");
  }

  /**
   * What only a course of a repeated year (重讀) has.
   *
   * @param again 再次修習成績
   * @param passed 再次修習成績及格
   * @param note 重讀註記
   */
  public record Repeated(
      Optional<Hundredths> again, Optional<Boolean> passed, Optional<RepeatNote> note) {
    /** Of a course that is not repeated, or of which nothing is entered. */
    public static final Repeated NONE =
        new Repeated(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * What only a course of 進修部 has.
   *
   * @param year 學年學業成績
   * @param yearPassed 學年及格
   * @param secondResit 第二次補考成績
   * @param secondResitPassed 第二次補考及格
   */
  public record Extension(
      Optional<Hundredths> year,
      Optional<Boolean> yearPassed,
      Optional<Hundredths> secondResit,
      Optional<Boolean> secondResitPassed) {
    /** Of a course by day, or of which nothing is entered. */
    public static final Extension NONE =
        new Extension(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private Optional<Hundredths> highest() {
      return year.isPresent() && secondResit.isPresent()
          ? Optional.of(
              year.get().compareTo(secondResit.get()) > 0 ? year.get() : secondResit.get())
          : year.or(() -> secondResit);
    }
  }
}
