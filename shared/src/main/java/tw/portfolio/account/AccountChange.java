package tw.portfolio.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Role;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.record.RecordChange;
import tw.portfolio.school.Actor;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;

/**
 * One change of one account: who makes it must be allowed to keep accounts, in the same write.
 *
 * @param by who makes it
 * @param person whose account
 * @param what what is changed
 * @param led what is written of the class that is given or taken, so that the list of classes says
 *     the same
 * @param at when
 * @param why the reason given
 */
public record AccountChange(
    Actor by, PersonId person, What what, Optional<RecordChange> led, Instant at, String why) {
  /** A change that concerns no class. */
  public AccountChange(Actor by, PersonId person, What what, Instant at, String why) {
    this(by, person, what, Optional.empty(), at, why);
  }

  /**
   * What is changed. A role is given or taken back by itself, so that two who change different
   * roles of one person at the same moment don't undo each other.
   */
  public sealed interface What {
    /** A role is given to a member of staff. */
    record Give(Role role) implements What {}

    /** The class is given to its homeroom teacher (導師). */
    record GiveClass(ClassPlace led) implements What {}

    /** A role is taken back; the class that a homeroom teacher was seen to lead goes with it. */
    record TakeBack(Role role, Optional<ClassPlace> led) implements What {}

    /** A member of staff who has left may do nothing any more, or a student. */
    record Disable(boolean staff) implements What {}

    /** The account is in use again. */
    record Enable(boolean staff) implements What {}
  }

  /** Whether someone changes the own account. */
  public boolean own() {
    return by.person().equals(person);
  }

  /** Whether it is about a member of staff, not a student. */
  public boolean ofStaff() {
    return switch (what) {
      case What.Give _, What.GiveClass _, What.TakeBack _ -> true;
      case What.Disable(boolean staff) -> staff;
      case What.Enable(boolean staff) -> staff;
    };
  }

  /**
   * The roles of which the one who makes it must hold one when it is done. Whoever takes a role of
   * the own back must keep accounts by another, and nobody disables the own account: so none then.
   */
  public Set<Role> keepers() {
    Set<Role> keepers = Role.with(Permission.KEEP_ACCOUNTS);
    return switch (what) {
      case What.Disable _ when own() -> Set.of();
      case What.TakeBack(Role role, Optional<ClassPlace> _) when own() ->
          keepers.stream().filter(other -> other != role).collect(Collectors.toSet());
      case What.Give _, What.GiveClass _, What.TakeBack _, What.Disable _, What.Enable _ -> keepers;
    };
  }

  /** The line that goes into the history. */
  public Change line() {
    return switch (what) {
      case What.Give(Role role) ->
          line(ChangeAction.GRANT, Optional.empty(), Optional.of(role.title()));
      case What.GiveClass(ClassPlace led) ->
          line(ChangeAction.GRANT, Optional.empty(), Optional.of(homeroom(led)));
      case What.TakeBack(Role role, Optional<ClassPlace> led) ->
          line(
              ChangeAction.REVOKE,
              Optional.of(led.map(AccountChange::homeroom).orElse(role.title())),
              Optional.empty());
      case What.Disable _ -> line(ChangeAction.CHANGE, Optional.of("啟用"), Optional.of("停用"));
      case What.Enable _ -> line(ChangeAction.CHANGE, Optional.of("停用"), Optional.of("啟用"));
    };
  }

  /** Tells lines about the same account and moment apart. */
  public String step() {
    return switch (what) {
      case What.Give(Role role) -> "give " + role;
      case What.GiveClass _ -> "give " + Role.HOMEROOM_TEACHER;
      case What.TakeBack(Role role, Optional<ClassPlace> _) -> "take " + role;
      case What.Disable _ -> "disable";
      case What.Enable _ -> "enable";
    };
  }

  private static String homeroom(ClassPlace led) {
    return "%s（%s）".formatted(Role.HOMEROOM_TEACHER.title(), ClassPlace.called(led.className()));
  }

  private Change line(ChangeAction action, Optional<String> from, Optional<String> to) {
    return new Change(
        new Subject(SubjectKind.PERSON, person.text()),
        at,
        Author.of(by),
        action,
        from,
        to,
        why,
        Optional.of(person));
  }
}
