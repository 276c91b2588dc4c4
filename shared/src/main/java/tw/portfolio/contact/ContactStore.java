package tw.portfolio.contact;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Keeps what people have said about being reached, and the codes that confirm an address. */
public interface ContactStore {
  /** What somebody has said. One round trip. */
  Contact of(SchoolCode school, PersonId person);

  /**
   * What each of these people has said; who has said nothing may be missing. One round trip for
   * every hundred.
   */
  Map<PersonId, Contact> of(SchoolCode school, Collection<PersonId> people);

  /**
   * What everybody of a school has said, who has said something. It takes as long as one round
   * trip.
   */
  Map<PersonId, Contact> all(SchoolCode school);

  /** Writes a change, or says why not. One round trip. */
  WriteResult<ContactRefusal> write(ContactChange change);

  /** The code that somebody was sent last. One round trip. */
  Optional<PendingCode> pending(SchoolCode school, PersonId person);

  /**
   * Keeps a code in place of the one before it.
   *
   * @param before the one before, if there is one
   * @return false if there is another by now, and nothing has changed
   */
  boolean keep(SchoolCode school, PersonId person, Optional<PendingCode> before, PendingCode after);

  /**
   * Counts one try of a code before it is looked at. One round trip.
   *
   * @return false if it has had all of its tries, or there is another by now
   */
  boolean attempt(SchoolCode school, PersonId person, PendingCode code);
}
