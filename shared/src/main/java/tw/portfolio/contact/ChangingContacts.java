package tw.portfolio.contact;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * Changes that hold whatever else has changed: they are made anew on what somebody else has written
 * meanwhile.
 */
final class ChangingContacts {
  private static final int MOST_ATTEMPTS = 10;

  private final ContactStore contacts;

  ChangingContacts(ContactStore contacts) {
    this.contacts = contacts;
  }

  /**
   * Makes a change.
   *
   * @param change what becomes of what there is; nothing if it is as it should be
   * @return false if others were quicker each time
   */
  boolean change(
      SchoolCode school,
      PersonId person,
      Function<Contact, Optional<Contact>> change,
      Instant now) {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Optional<Contact> after = change.apply(contacts.of(school, person));
      if (after.isEmpty()
          || contacts.write(
                  new ContactChange(
                      school, person, after.get(), now, Optional.empty(), Optional.empty()))
              instanceof WriteResult.Written<ContactRefusal>) {
        return true;
      }
    }
    return false;
  }
}
