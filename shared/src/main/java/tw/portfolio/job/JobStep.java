package tw.portfolio.job;

import java.util.Arrays;
import java.util.Optional;

/** What a worker does with a job. */
public enum JobStep {
  /** Everything that changes nothing: read, check, count, make files to look at. */
  PREPARE("prepare"),
  /** What somebody has confirmed with the numbers that {@link #PREPARE} gave. */
  CARRY_OUT("carry-out");

  private final String code;

  JobStep(String code) {
    this.code = code;
  }

  /** Its name in storage and messages. */
  public String code() {
    return code;
  }

  /** The step with exactly this code. */
  public static Optional<JobStep> ofCode(String code) {
    return Arrays.stream(values()).filter(step -> step.code.equals(code)).findFirst();
  }
}
