package tw.portfolio.account.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.account.AccountChange;
import tw.portfolio.account.AccountChange.What;
import tw.portfolio.account.AccountRefusal;
import tw.portfolio.account.AccountStore;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** The accounts of a {@link MemorySchool}. */
public final class MemoryAccounts implements AccountStore {
  private final MemorySchool school;

  /** The accounts of that school. */
  public MemoryAccounts(MemorySchool school) {
    this.school = school;
  }

  @Override
  public List<Person> staff(SchoolCode code) {
    synchronized (school) {
      return school.tables().people.values().stream()
          .filter(person -> person.school().equals(code) && person.isStaff())
          .sorted(Comparator.comparing(Person::name).thenComparing(person -> person.id().text()))
          .toList();
    }
  }

  @Override
  public List<Person> people(SchoolCode code, Collection<PersonId> ids) {
    synchronized (school) {
      return ids.stream().flatMap(id -> school.person(code, id).stream()).toList();
    }
  }

  @Override
  public WriteResult<AccountRefusal> change(AccountChange change) {
    synchronized (school) {
      Optional<Person> by = school.person(change.by().school(), change.by().person());
      if (by.filter(person -> holds(person, change.keepers())).isEmpty()) {
        // The own account is one item, and one item has one condition.
        AccountRefusal reason =
            change.own() && !change.keepers().isEmpty()
                ? new AccountRefusal.AccountDiffers(by)
                : new AccountRefusal.NoLongerPermitted();
        return new WriteResult.Rejected<>(List.of(reason));
      }
      Optional<Person> found = school.person(change.by().school(), change.person());
      Optional<Person> next =
          found
              .filter(person -> person.isStaff() == change.ofStaff())
              .flatMap(person -> changed(person, change.what()));
      if (next.isEmpty()) {
        return new WriteResult.Rejected<>(List.of(new AccountRefusal.AccountDiffers(found)));
      }
      SchoolCode code = change.by().school();
      MemoryRecords records = new MemoryRecords(school);
      if (change.led().filter(led -> !records.isStill(code, led)).isPresent()) {
        return new WriteResult.Rejected<>(List.of(new AccountRefusal.ClassDiffers()));
      }
      change
          .led()
          .ifPresent(
              led -> records.replace(code, led, Author.of(change.by()), change.why(), change.at()));
      MemoryTables tables = school.tables();
      tables.people.put(
          new MemoryTables.PersonAt(change.by().school(), change.person()), next.get());
      tables.changes.add(new MemoryTables.SchoolChange(change.by().school(), change.line()));
      return new WriteResult.Written<>();
    }
  }

  private static boolean holds(Person person, Set<Role> anyOf) {
    return person.active() && person.roles().stream().anyMatch(anyOf::contains);
  }

  private static Optional<Person> changed(Person person, What what) {
    return switch (what) {
      case What.Give(Role role) -> given(person, role);
      case What.GiveClass(ClassPlace led) ->
          Optional.of(person)
              .filter(one -> one.place(led.year()).isEmpty())
              .map(one -> one.leading(led, led.year()));
      case What.TakeBack(Role role, Optional<ClassPlace> led) ->
          Optional.of(person)
              .filter(
                  one ->
                      one.roles().contains(role) && one.places().containsAll(led.stream().toList()))
              .map(
                  one -> {
                    Set<Role> left = new HashSet<>(one.roles());
                    left.remove(role);
                    Set<ClassPlace> places = new HashSet<>(one.places());
                    led.ifPresent(places::remove);
                    return with(one, left, places);
                  });
      case What.Disable _ -> Optional.of(person).filter(Person::active).map(one -> in(one, false));
      case What.Enable _ ->
          Optional.of(person).filter(one -> !one.active()).map(one -> in(one, true));
    };
  }

  private static Optional<Person> given(Person person, Role role) {
    Set<Role> more = new HashSet<>(person.roles());
    return more.add(role) ? Optional.of(with(person, more, person.places())) : Optional.empty();
  }

  private static Person with(Person person, Set<Role> roles, Set<ClassPlace> places) {
    return new Person(
        person.school(),
        person.id(),
        person.name(),
        roles,
        person.email(),
        places,
        person.active());
  }

  private static Person in(Person person, boolean active) {
    return new Person(
        person.school(),
        person.id(),
        person.name(),
        person.roles(),
        person.email(),
        person.places(),
        active);
  }
}
