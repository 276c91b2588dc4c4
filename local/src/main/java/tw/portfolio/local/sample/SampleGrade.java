package tw.portfolio.local.sample;

import java.util.OptionalInt;

/**
 * A student's result in a section (學期學業成績).
 *
 * @param enrolment what was taken
 * @param score 0 to 100
 * @param makeUp result of the examination taken again (補考), where the first was below 60
 */
public record SampleGrade(SampleEnrolment enrolment, int score, OptionalInt makeUp) {
  /** The least score that passes. */
  public static final int PASS = 60;
}
