package tw.portfolio.service.accounts;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.domain.problem.Answer;
import tw.portfolio.domain.problem.Problem;
import tw.portfolio.domain.school.Actor;
import tw.portfolio.domain.school.ClassPlace;
import tw.portfolio.domain.school.Person;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.Role;
import tw.portfolio.service.Refusals;
import tw.portfolio.store.AccountChange;
import tw.portfolio.store.AccountChange.What;
import tw.portfolio.store.AccountStore;
import tw.portfolio.store.Rejection;
import tw.portfolio.store.Roster;
import tw.portfolio.store.WriteResult;

/**
 * Roles are given and taken back, and accounts disabled (各角色名單及權限設定, 帳號開設). Whoever keeps accounts
 * may give any role: the school trusts one office with it, and the history has every line.
 */
public final class KeepingAccounts {
  private final Roster roster;
  private final AccountStore accounts;
  private final KeptPeople people;

  /** Keeps the accounts of this roster. */
  public KeepingAccounts(Roster roster, AccountStore accounts) {
    this.roster = roster;
    this.accounts = accounts;
    this.people = new KeptPeople(roster);
  }

  /**
   * A role that somebody is to hold, or to hold no more.
   *
   * @param person who
   * @param role which
   * @param className the class, for a homeroom teacher only
   * @param why the reason
   */
  public record Office(PersonId person, Role role, Optional<String> className, String why) {}

  /** Gives a role. Giving what is held already changes nothing. */
  public Answer<Person> give(Actor by, Office office, Instant now) {
    What what =
        office.className().isPresent()
            ? new What.GiveClass(office.className().get())
            : new What.Give(office.role());
    return staff(by, office.person(), office.role())
        .then(
            person ->
                switch (held(person, office)) {
                  case YES -> Answer.granted(person);
                  case WITH_ANOTHER_CLASS ->
                      Answer.refused(AccountProblems.otherClass(className(person).orElse("")));
                  case NO -> write(new AccountChange(by, office.person(), what, now, office.why()));
                });
  }

  /** Takes a role back. Taking back what is not held changes nothing. */
  public Answer<Person> takeBack(Actor by, Office office, Instant now) {
    return staff(by, office.person(), office.role())
        .then(
            person -> {
              if (!person.roles().contains(office.role())) {
                return Answer.granted(person);
              }
              Optional<String> className =
                  className(person).filter(_ -> office.role() == Role.HOMEROOM_TEACHER);
              What what = new What.TakeBack(office.role(), className);
              AccountChange change =
                  new AccountChange(by, office.person(), what, now, office.why());
              return change.own() && person.roles().stream().noneMatch(change.keepers()::contains)
                  ? Answer.refused(AccountProblems.ownKey(office.role()))
                  : write(change);
            });
  }

  /**
   * Disables an account, or enables it again. What is so already stays so.
   *
   * <p>Permissions, certifying and sending for certification are refused from the next request on.
   * A student's own page and uploads and a teacher's queue never ask the roster: one more read for
   * everybody on the last evening would buy less than the hour until the token ends.
   */
  public Answer<Person> use(Actor by, PersonId id, boolean active, String why, Instant now) {
    return people.find(by, id)
        .then(
            person -> {
              if (person.active() == active) {
                return Answer.granted(person);
              }
              if (by.person().equals(id)) {
                return Answer.refused(AccountProblems.ownAccount());
              }
              What what =
                  active ? new What.Enable(person.isStaff()) : new What.Disable(person.isStaff());
              return write(new AccountChange(by, id, what, now, why));
            });
  }

  private Answer<Person> staff(Actor by, PersonId id, Role role) {
    return people.find(by, id)
        .then(
            person -> {
              if (!person.isStaff()) {
                return Answer.refused(AccountProblems.rolesOfAStudent());
              }
              return role == Role.STUDENT
                  ? Answer.refused(AccountProblems.studentRole())
                  : Answer.granted(person);
            });
  }

  private enum Held {
    YES,
    WITH_ANOTHER_CLASS,
    NO
  }

  private static Held held(Person person, Office office) {
    if (!person.roles().contains(office.role())) {
      return Held.NO;
    }
    boolean same = office.className().isEmpty() || office.className().equals(className(person));
    return same ? Held.YES : Held.WITH_ANOTHER_CLASS;
  }

  private static Optional<String> className(Person person) {
    return person.place().map(ClassPlace::className);
  }

  private Answer<Person> write(AccountChange change) {
    return switch (accounts.change(change)) {
      case WriteResult.Written() -> now(change);
      case WriteResult.Rejected rejected -> Answer.refused(problem(rejected));
    };
  }

  private Answer<Person> now(AccountChange change) {
    return roster
        .person(change.by().school(), change.person())
        .map(Answer::granted)
        .orElseGet(() -> Answer.refused(AccountProblems.noSuchPerson()));
  }

  private static Problem problem(WriteResult.Rejected rejected) {
    return rejected.reason(Rejection.NoLongerPermitted.class).isPresent()
        ? AccountProblems.noLongerPermitted()
        : Refusals.changedMeanwhile();
  }
}
