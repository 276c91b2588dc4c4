package tw.portfolio.account;

import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.school.PersonId;

/** Why a write about an account did not happen. */
public sealed interface AccountRefusal extends Rejection {
  /** An account is not as supposed, or not there. */
  record AccountDiffers(Optional<Person> current) implements AccountRefusal {}

  /** The account of a provider is somebody's already, perhaps in another school. */
  record SignInTaken() implements AccountRefusal {}

  /** The person signs in with another account of the provider, or with none. */
  record SignInDiffers() implements AccountRefusal {}

  /** The school has staff already. */
  record AlreadyFounded() implements AccountRefusal {}

  /** Whoever asks may not do this any more. */
  record NoLongerPermitted() implements AccountRefusal {}

  /** That person is no teacher of the school, or not any more. */
  record NotTeaching(PersonId person) implements AccountRefusal {}

  /** Somebody else has changed the deputy meanwhile. */
  record DeputyDiffers() implements AccountRefusal {}
}
