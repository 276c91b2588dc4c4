package tw.portfolio.imports;

import java.util.Arrays;
import java.util.Optional;

/** What the worker does with an import. */
public enum ImportStep {
  /** Reads the file and compares it with what the school has. */
  CHECK("check"),
  /** Writes what differs. */
  COMMIT("commit");

  private final String code;

  ImportStep(String code) {
    this.code = code;
  }

  /** Its name in messages. */
  public String code() {
    return code;
  }

  /** The step with exactly this code. */
  public static Optional<ImportStep> ofCode(String code) {
    return Arrays.stream(values()).filter(step -> step.code.equals(code)).findFirst();
  }
}
