package tw.portfolio.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolYear;

/**
 * Whether someone may do something: looked up in the school's roster at each request, so that a
 * role given or taken back counts at once.
 */
public final class Permits {
  private static final int MOST_OFFICES_NAMED = 3;

  private final Roster roster;

  /** Permits by this roster. */
  public Permits(Roster roster) {
    this.roster = roster;
  }

  /** The person who asks, if any of the person's roles allows this. One round trip. */
  public Answer<Person> permitted(Actor actor, Permission permission) {
    return permitted(actor, Set.of(permission), permission.chinese());
  }

  /**
   * The person who asks, if any of these is allowed. One round trip.
   *
   * @param what what the refusal says that the person may not do, such as 查看學生名單
   */
  public Answer<Person> permitted(Actor actor, Set<Permission> anyOf, String what) {
    return inUse(actor)
        .then(
            person ->
                person
                    .filter(one -> anyOf.stream().anyMatch(one::may))
                    .map(Answer::granted)
                    .orElseGet(() -> Answer.refused(notPermitted(anyOf, what))));
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
   * Why somebody gets nowhere at all: a student whose account is disabled, or who is not on the
   * roster, however long the token is still good. What staff does asks for what they may, each for
   * itself. One round trip for students, none for staff.
   */
  public Optional<Problem> barred(Actor actor) {
    return switch (actor.kind()) {
      case STAFF -> Optional.empty();
      case STUDENT -> outside(actor);
    };
  }

  /**
   * The same of staff too: for what needs no permission, since it is everybody's own. One round
   * trip.
   */
  public Optional<Problem> outside(Actor actor) {
    return switch (inUse(actor)) {
      case Answer.Refused<Optional<Person>>(Problem disabled) -> Optional.of(disabled);
      case Answer.Granted<Optional<Person>>(Optional<Person> person) ->
          person.isPresent() ? Optional.empty() : Optional.of(notOnRoster());
    };
  }

  /**
   * A student's record, for whoever may read it: an office with the permission for the whole
   * school, or the homeroom teacher of the class that the student is in this school year. Others
   * are not told whether there is such a student.
   *
   * @param schoolWide allows it for every student
   * @param classWide allows it for the own class
   */
  public Answer<Person> student(
      Actor actor, PersonId student, Permission schoolWide, Permission classWide, Instant now) {
    return student(actor, student, Set.of(schoolWide), classWide, now).map(Reading::student);
  }

  /**
   * Who reads whose record.
   *
   * @param reader whoever asks
   * @param student the student
   */
  public record Reading(Person reader, Person student) {}

  /**
   * A student's record, for whoever may read any of it.
   *
   * @param schoolWide each allows something of every student's
   * @param classWide allows it for the own class
   */
  public Answer<Reading> student(
      Actor actor,
      PersonId student,
      Set<Permission> schoolWide,
      Permission classWide,
      Instant now) {
    Set<Permission> anyOf =
        Stream.concat(schoolWide.stream(), Stream.of(classWide))
            .collect(Collectors.toUnmodifiableSet());
    return permitted(actor, anyOf, "查看這位學生的資料")
        .then(
            reader ->
                roster
                    .person(actor.school(), student)
                    .filter(person -> person.roles().contains(Role.STUDENT))
                    .filter(
                        person ->
                            schoolWide.stream().anyMatch(reader::may)
                                || (reader.may(classWide) && leads(reader, person, now)))
                    .map(person -> new Reading(reader, person))
                    .map(Answer::granted)
                    .orElseGet(() -> Answer.refused(noSuchStudent())));
  }

  /** Whether one leads (導師) the class that the student is in this school year. */
  public static boolean leads(Person homeroomTeacher, Person student, Instant now) {
    return homeroomTeacher.sharesClassWith(student, SchoolYear.at(now));
  }

  /**
   * The class whose list of a year a homeroom teacher may see: the one led now, in this school
   * year's list only, for those who were in a class of the same name in another year had somebody
   * else.
   */
  public static Answer<Optional<ClassPlace>> ownClass(
      Person homeroomTeacher, SchoolYear year, Instant now) {
    return year.equals(SchoolYear.at(now))
        ? Answer.granted(homeroomTeacher.place(year))
        : Answer.refused(notThatYear());
  }

  private static Problem notThatYear() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "導師只能查看本學年度自己班級的名單。請改查本學年度；其他學年度請洽註冊組。",
        "A homeroom teacher sees the own class of this school year only. Leave out the year, or ask"
            + " the registrar.");
  }

  /** The account of the one who asks is disabled. */
  public static Problem disabled() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "您的帳號已停用。若您仍在校，請洽註冊組或資訊組重新啟用。",
        "Your account is disabled. If you still belong to the school, ask the registrar or the"
            + " information office to enable it.");
  }

  /**
   * Why somebody changes nothing.
   *
   * @param onRoster whether the roster has the person, so that only the account is disabled
   */
  public static Problem notInUse(boolean onRoster) {
    return onRoster ? disabled() : notOnRoster();
  }

  /** The roster does not know the one who asks. */
  public static Problem notOnRoster() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "學校名冊中沒有您的資料。若您仍在學，請洽註冊組。",
        "You are not on the school's roster. If you are still a student, ask the registrar.");
  }

  /** One sentence: what not, and whom to ask. Where many offices may, none is named. */
  private static Problem notPermitted(Set<Permission> anyOf, String what) {
    List<String> offices =
        Stream.of(Role.values())
            .filter(role -> anyOf.stream().anyMatch(role::may))
            .map(Role::title)
            .toList();
    String whose =
        offices.size() <= MOST_OFFICES_NAMED ? "這由" + String.join("、", offices) + "辦理，" : "";
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "您不能" + what + "；" + whose + "若是您的業務，請洽註冊組或資訊組設定角色。",
        "You may not do this; if it is your task, ask the registrar or the information office for"
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
