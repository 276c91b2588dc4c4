package tw.portfolio.local.sample;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A member of staff (教職員).
 *
 * @param staffNumber {@code t} and four digits
 * @param duties at least one, in the order of {@link SampleDuty}
 * @param deputyId id of the colleague who may certify in this person's place (認證代理人)
 */
public record SampleStaff(
    SamplePerson person, String staffNumber, Set<SampleDuty> duties, Optional<String> deputyId) {
  /**
   * @throws IllegalArgumentException if there is no duty
   */
  public SampleStaff {
    duties = Collections.unmodifiableSet(EnumSet.copyOf(duties));
  }
}
