package tw.portfolio.account;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.school.Actor;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.Window;

/**
 * A code that is made for a student.
 *
 * @param by who makes it
 * @param asLeader whether by leading the class (導師) instead of keeping accounts
 * @param student whose it is, as the class list has the student
 * @param place the class that it is made for
 * @param mark by what it is found
 * @param at when
 * @param until from when on it is good no more
 * @param why the reason given
 */
public record NewActivationCode(
    Actor by,
    boolean asLeader,
    Person student,
    ClassPlace place,
    String mark,
    Instant at,
    Instant until,
    String why) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(Window.TAIPEI);

  /** The line that goes into the history: until when, and nothing of the code. */
  public Change line() {
    return new Change(
        new Subject(SubjectKind.PERSON, student.id().text()),
        at,
        Author.of(by),
        ChangeAction.GRANT,
        Optional.empty(),
        Optional.of("啟用碼，有效至 " + TIME.format(until)),
        why,
        Optional.of(student.id()));
  }
}
