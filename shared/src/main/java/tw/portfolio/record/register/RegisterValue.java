package tw.portfolio.record.register;

import java.util.Optional;

/**
 * What the register says in one field.
 *
 * @param shown as people read it; of a national id the masked form
 * @param mark of a national id its keyed hash, by which two are compared that look alike when they
 *     are masked; nobody is shown it
 */
public record RegisterValue(String shown, Optional<String> mark) {
  /** Of a field that is no secret. */
  public static RegisterValue of(String shown) {
    return new RegisterValue(shown, Optional.empty());
  }

  /** Of a national id. */
  public static RegisterValue masked(String shown, String mark) {
    return new RegisterValue(shown, Optional.of(mark));
  }
}
