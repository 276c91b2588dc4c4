package tw.portfolio.account;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;

/**
 * An account that a student links by a code.
 *
 * @param student whose code it is, as the roster has the student
 * @param signIn the account
 * @param mark by what the code is found
 * @param at when
 */
public record Activation(Person student, SignIn signIn, String mark, Instant at) {
  /** The line that goes into the history: the provider, not the account. */
  public Change line() {
    return new Change(
        new Subject(SubjectKind.PERSON, student.id().text()),
        at,
        Author.of(student),
        ChangeAction.GRANT,
        Optional.empty(),
        Optional.of("登入方式：" + signIn.provider().chinese()),
        "以啟用碼啟用",
        Optional.of(student.id()));
  }
}
