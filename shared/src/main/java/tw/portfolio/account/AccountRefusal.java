package tw.portfolio.account;

import java.util.Optional;
import tw.portfolio.access.Person;

/** Why an account was not changed. */
public sealed interface AccountRefusal {
  /** Whoever asks may not do this any more. */
  record NoLongerPermitted() implements AccountRefusal {}

  /** The account is not as supposed, or not there. */
  record AccountDiffers(Optional<Person> current) implements AccountRefusal {}

  /** The class that is to be led, or no longer, is another in the school's list by now. */
  record ClassDiffers() implements AccountRefusal {}
}
