package tw.portfolio.contact.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables.PersonAt;
import tw.portfolio.campus.MemoryTables.SchoolChange;
import tw.portfolio.contact.Contact;
import tw.portfolio.contact.ContactChange;
import tw.portfolio.contact.ContactRefusal;
import tw.portfolio.contact.ContactStore;
import tw.portfolio.contact.PendingCode;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** The contacts of a {@link MemorySchool}. */
public final class MemoryContacts implements ContactStore {
  private final MemorySchool school;
  private final Map<PersonAt, Contact> contacts = new HashMap<>();
  private final Map<PersonAt, PendingCode> codes = new HashMap<>();
  private final Map<PersonAt, Integer> tries = new HashMap<>();

  /** The contacts of that school's people. */
  public MemoryContacts(MemorySchool school) {
    this.school = school;
  }

  @Override
  public Contact of(SchoolCode code, PersonId person) {
    synchronized (school) {
      return contacts.getOrDefault(new PersonAt(code, person), Contact.NONE);
    }
  }

  @Override
  public Map<PersonId, Contact> of(SchoolCode code, Collection<PersonId> people) {
    synchronized (school) {
      Map<PersonId, Contact> found = all(code);
      found.keySet().retainAll(people);
      return found;
    }
  }

  @Override
  public Map<PersonId, Contact> all(SchoolCode code) {
    synchronized (school) {
      Map<PersonId, Contact> found = new HashMap<>();
      contacts.forEach(
          (at, contact) -> {
            if (at.school().equals(code)) {
              found.put(at.person(), contact);
            }
          });
      return found;
    }
  }

  @Override
  public WriteResult<ContactRefusal> write(ContactChange change) {
    synchronized (school) {
      PersonAt at = new PersonAt(change.school(), change.person());
      Optional<Person> person = school.person(change.school(), change.person());
      if (change.line().isPresent() && person.filter(Person::active).isEmpty()) {
        return new WriteResult.Rejected<>(List.of(new ContactRefusal.NotInUse(person.isPresent())));
      }
      if (change.used().isPresent()
          && pending(change.school(), change.person())
              .filter(code -> code.mark().equals(change.used().get().mark()))
              .isEmpty()) {
        return new WriteResult.Rejected<>(List.of(new ContactRefusal.CodeUsed()));
      }
      if (contacts.getOrDefault(at, Contact.NONE).version() != change.after().version() - 1) {
        return new WriteResult.Rejected<>(List.of(new ContactRefusal.Differs()));
      }
      change.used().ifPresent(_ -> codes.remove(at));
      contacts.put(at, change.after());
      change
          .line()
          .ifPresent(line -> school.tables().changes.add(new SchoolChange(change.school(), line)));
      return new WriteResult.Written<>();
    }
  }

  @Override
  public Optional<PendingCode> pending(SchoolCode code, PersonId person) {
    synchronized (school) {
      return Optional.ofNullable(codes.get(new PersonAt(code, person)));
    }
  }

  @Override
  public boolean keep(
      SchoolCode code, PersonId person, Optional<PendingCode> before, PendingCode after) {
    synchronized (school) {
      if (!pending(code, person).map(PendingCode::mark).equals(before.map(PendingCode::mark))) {
        return false;
      }
      PersonAt at = new PersonAt(code, person);
      codes.put(at, after);
      tries.remove(at);
      return true;
    }
  }

  @Override
  public boolean attempt(SchoolCode code, PersonId person, PendingCode pending) {
    synchronized (school) {
      PersonAt at = new PersonAt(code, person);
      return pending(code, person).filter(one -> one.mark().equals(pending.mark())).isPresent()
          && tries.merge(at, 1, Integer::sum) <= PendingCode.MOST_TRIES;
    }
  }
}
