package tw.portfolio.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Deputy;
import tw.portfolio.access.Person;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.school.Actor;

/**
 * One change of who stands in for a teacher.
 *
 * @param by who makes it
 * @param teacher the teacher
 * @param deputy the deputy
 * @param before the days it was for, as they were seen; none if it is new
 * @param after the days it is for; none if it ends
 * @param at when
 * @param why the reason given, may be empty
 */
public record DeputyChange(
    Actor by,
    Person teacher,
    Person deputy,
    Optional<Deputy> before,
    Optional<Deputy> after,
    Instant at,
    String why) {
  /**
   * Who must teach at that moment: the deputy, and the teacher who names one. An office also names
   * one for somebody on leave or gone.
   */
  public List<Person> teaching() {
    return by.person().equals(teacher.id()) ? List.of(teacher, deputy) : List.of(deputy);
  }

  /** The line that goes into the teacher's history. */
  public Change line() {
    ChangeAction action = ChangeAction.CHANGE;
    if (before.isEmpty()) {
      action = ChangeAction.GRANT;
    } else if (after.isEmpty()) {
      action = ChangeAction.REVOKE;
    }
    return new Change(
        new Subject(SubjectKind.DEPUTY, teacher.id().text()),
        at,
        Author.of(by),
        action,
        before.map(this::words),
        after.map(this::words),
        why,
        Optional.of(teacher.id()));
  }

  private String words(Deputy days) {
    return deputy.name() + " " + days.from() + "～" + days.until();
  }
}
