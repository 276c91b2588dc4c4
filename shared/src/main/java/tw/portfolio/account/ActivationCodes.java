package tw.portfolio.account;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * Codes by which students link their own accounts (啟用碼), known by their {@linkplain
 * ActivationCode#mark marks} only.
 */
public interface ActivationCodes {
  /** The provider whose accounts students link. */
  SignIn.Provider PROVIDER = SignIn.Provider.EDUCATION_CLOUD;

  /**
   * How far students are.
   *
   * @param linked whether an account is linked already
   * @param until until when a code is good that was made and not used
   */
  record Progress(boolean linked, Optional<Instant> until) {}

  /**
   * A code that was made.
   *
   * @param student whose it is
   * @param until from when on it is good no more
   */
  record Made(PersonId student, Instant until) {}

  /** How far each of these students is. One round trip for fifty. */
  Map<PersonId, Progress> progress(SchoolCode school, Collection<PersonId> students);

  /**
   * Writes a new code with its line of the history, or says why not; an earlier one of the student
   * is void from then on. One round trip.
   */
  WriteResult<ActivationRefusal> make(NewActivationCode code);

  /** The code with that mark, unless it was used or another was made since. Two round trips. */
  Optional<Made> find(SchoolCode school, String mark);

  /**
   * Links the account and uses the code up, with a line of the history, or says why not. One round
   * trip.
   */
  WriteResult<ActivationRefusal> activate(Activation activation);
}
