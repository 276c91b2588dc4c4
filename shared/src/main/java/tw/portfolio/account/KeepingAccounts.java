package tw.portfolio.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.access.Roster;
import tw.portfolio.account.AccountChange.What;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.SchoolClass;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolYear;

/**
 * Roles are given and taken back, and accounts disabled (各角色名單及權限設定, 帳號開設). Whoever keeps accounts
 * may give any role: the school trusts one office with it, and the history has every line.
 */
public final class KeepingAccounts {
  private final Roster roster;
  private final AccountStore accounts;
  private final RecordStore records;
  private final KeptPeople people;

  /** Keeps the accounts of this roster, and says in the list of classes who leads them. */
  public KeepingAccounts(Roster roster, AccountStore accounts, RecordStore records) {
    this.roster = roster;
    this.accounts = accounts;
    this.records = records;
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
    return staff(by, office.person(), office.role())
        .then(
            person ->
                switch (held(person, office, now)) {
                  case YES -> Answer.granted(person);
                  case WITH_ANOTHER_CLASS ->
                      Answer.refused(
                          AccountProblems.otherClass(
                              led(person, now).map(ClassPlace::className).orElse("")));
                  case NO ->
                      office
                          .className()
                          .map(name -> giveClass(by, person, name, office, now))
                          .orElseGet(
                              () ->
                                  write(
                                      new AccountChange(
                                          by,
                                          person.id(),
                                          new What.Give(office.role()),
                                          now,
                                          office.why())));
                });
  }

  private Answer<Person> giveClass(
      Actor by, Person person, String name, Office office, Instant now) {
    ClassPlace place = ClassPlace.led(SchoolYear.at(now), name);
    Optional<SchoolClass> found = schoolClass(person, place);
    if (found.isEmpty()) {
      return Answer.refused(AccountProblems.noSuchClass(name));
    }
    SchoolClass before = found.get();
    if (before.homeroomTeacher().filter(other -> !other.equals(person.id())).isPresent()) {
      return Answer.refused(AccountProblems.ledByAnother(name, before.homeroomTeacherName()));
    }
    return write(
        new AccountChange(
            by,
            person.id(),
            new What.GiveClass(place),
            Optional.of(new RecordChange(found.map(one -> one), before.ledBy(Optional.of(person)))),
            now,
            office.why()));
  }

  /** The class without the one who leads it, if the list of classes names that person. */
  private Optional<RecordChange> left(Person person, ClassPlace place) {
    return schoolClass(person, place)
        .filter(one -> one.homeroomTeacher().equals(Optional.of(person.id())))
        .map(one -> new RecordChange(Optional.of(one), one.ledBy(Optional.empty())));
  }

  private Optional<SchoolClass> schoolClass(Person person, ClassPlace place) {
    RecordKey key = SchoolClass.keyOf(place.year(), place.className());
    return Optional.ofNullable(records.find(person.school(), List.of(key)).get(key))
        .map(SchoolClass.class::cast);
  }

  /** Takes a role back. Taking back what is not held changes nothing. */
  public Answer<Person> takeBack(Actor by, Office office, Instant now) {
    return staff(by, office.person(), office.role())
        .then(
            person -> {
              if (!person.roles().contains(office.role())) {
                return Answer.granted(person);
              }
              Optional<ClassPlace> led =
                  led(person, now).filter(_ -> office.role() == Role.HOMEROOM_TEACHER);
              What what = new What.TakeBack(office.role(), led);
              AccountChange change =
                  new AccountChange(
                      by,
                      person.id(),
                      what,
                      led.flatMap(one -> left(person, one)),
                      now,
                      office.why());
              return change.own() && person.roles().stream().noneMatch(change.keepers()::contains)
                  ? Answer.refused(AccountProblems.ownKey(office.role()))
                  : write(change);
            });
  }

  /**
   * Disables an account, or enables it again. What is so already stays so.
   *
   * <p>It counts from the next request on, however long the token is still good: students are asked
   * for at the door, with one more read each time, and staff with whatever they may do.
   */
  public Answer<Person> use(Actor by, PersonId id, boolean active, String why, Instant now) {
    return people
        .find(by, id)
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
    return people
        .find(by, id)
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

  /** Who led a class last year holds the office without one until there is another. */
  private static Held held(Person person, Office office, Instant now) {
    Optional<String> led = led(person, now).map(ClassPlace::className);
    boolean leadsNone = office.className().isPresent() && led.isEmpty();
    if (leadsNone || !person.roles().contains(office.role())) {
      return Held.NO;
    }
    boolean same = office.className().isEmpty() || office.className().equals(led);
    return same ? Held.YES : Held.WITH_ANOTHER_CLASS;
  }

  private static Optional<ClassPlace> led(Person person, Instant now) {
    return person.place(SchoolYear.at(now));
  }

  private Answer<Person> write(AccountChange change) {
    return switch (accounts.change(change)) {
      case WriteResult.Written() -> now(change);
      case WriteResult.Rejected<AccountRefusal>(List<AccountRefusal> reasons) ->
          Answer.refused(problem(reasons.getFirst()));
    };
  }

  private Answer<Person> now(AccountChange change) {
    return roster
        .person(change.by().school(), change.person())
        .map(Answer::granted)
        .orElseGet(() -> Answer.refused(AccountProblems.noSuchPerson()));
  }

  private static Problem problem(AccountRefusal reason) {
    return switch (reason) {
      case AccountRefusal.NoLongerPermitted() -> AccountProblems.noLongerPermitted();
      case AccountRefusal.AccountDiffers _, AccountRefusal.ClassDiffers() ->
          Refusals.changedMeanwhile();
    };
  }
}
