package tw.portfolio.service.access;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.domain.problem.Answer;
import tw.portfolio.domain.problem.Problem;
import tw.portfolio.domain.problem.ProblemKind;
import tw.portfolio.domain.school.Actor;
import tw.portfolio.domain.school.ClassPlace;
import tw.portfolio.domain.school.Permission;
import tw.portfolio.domain.school.Person;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.Role;
import tw.portfolio.store.Roster;

/**
 * Whether someone may do something: looked up in the school's roster at each request, so that a
 * role given or taken back counts at once.
 */
public final class Permits {
  private final Roster roster;

  /** Permits by this roster. */
  public Permits(Roster roster) {
    this.roster = roster;
  }

  /** The person who asks, if any of the person's roles allows this. One round trip. */
  public Answer<Person> permitted(Actor actor, Permission permission) {
    return permitted(actor, Set.of(permission));
  }

  /** The person who asks, if any of these is allowed. One round trip. */
  public Answer<Person> permitted(Actor actor, Set<Permission> anyOf) {
    return inUse(actor)
        .then(
            person ->
                person
                    .filter(one -> anyOf.stream().anyMatch(one::may))
                    .map(Answer::granted)
                    .orElseGet(() -> Answer.refused(notPermitted(anyOf))));
  }

  /**
   * The person who asks, if the roster has the person, unless the account is disabled. One round
   * trip.
   */
  public Answer<Optional<Person>> inUse(Actor actor) {
    Optional<Person> person = roster.person(actor.school(), actor.person());
    return person.filter(one -> !one.active()).isPresent()
        ? Answer.refused(disabled())
        : Answer.granted(person);
  }

  /**
   * A student's record, for whoever may read it: an office with the permission for the whole
   * school, or the homeroom teacher of the student's class. Others are not told whether there is
   * such a student.
   *
   * @param schoolWide allows it for every student
   * @param classWide allows it for the own class
   */
  public Answer<Person> student(
      Actor actor, PersonId student, Permission schoolWide, Permission classWide) {
    return permitted(actor, Set.of(schoolWide, classWide))
        .then(
            reader ->
                roster
                    .person(actor.school(), student)
                    .filter(person -> person.roles().contains(Role.STUDENT))
                    .filter(person -> reader.may(schoolWide) || leads(reader, person))
                    .map(Answer::granted)
                    .orElseGet(() -> Answer.refused(noSuchStudent())));
  }

  /** Whether somebody leads the class that a student is in (導師). */
  public static boolean leads(Person homeroomTeacher, Person student) {
    Optional<String> led = homeroomTeacher.place().map(ClassPlace::className);
    return led.isPresent() && led.equals(student.place().map(ClassPlace::className));
  }

  /** The account of the one who asks is disabled. */
  public static Problem disabled() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "您的帳號已停用。若仍在職，請洽註冊組或資訊組重新啟用。",
        "Your account is disabled. If you still belong to the school, ask the registrar or the"
            + " information office to enable it.");
  }

  private static Problem notPermitted(Set<Permission> anyOf) {
    String what =
        anyOf.stream().sorted().map(Permission::chinese).collect(Collectors.joining("」或「"));
    String who =
        Stream.of(Role.values())
            .filter(role -> anyOf.stream().anyMatch(role::may))
            .map(Role::title)
            .collect(Collectors.joining("、"));
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "您沒有「" + what + "」的權限，這項業務由" + who + "辦理。若由您負責，請洽註冊組或資訊組設定角色。",
        "You may not do this. If it is your task, ask the registrar or the information office for"
            + " the role.");
  }

  private static Problem noSuchStudent() {
    return Problem.of(
        ProblemKind.NOT_FOUND,
        "找不到這位學生，或學生不在您的班級。請由學生清單重新選取。",
        "There is no such student, or the student is not in your class. Choose from the list of"
            + " students.");
  }
}
