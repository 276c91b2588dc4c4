package tw.portfolio.account;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.school.Actor;
import tw.portfolio.school.PersonId;

/**
 * One change of how somebody signs in.
 *
 * @param by who makes it
 * @param person who signs in
 * @param signIn with which account
 * @param what what is done
 * @param at when
 * @param why the reason given
 */
public record SignInChange(
    Actor by, PersonId person, SignIn signIn, What what, Instant at, String why) {
  /** What is done. */
  public enum What {
    /** From now on the account is this person's. */
    LINK,
    /** From now on it is nobody's. */
    UNLINK
  }

  /** The line that goes into the history: the provider, not the account. */
  public Change line() {
    Optional<String> provider = Optional.of("登入方式：" + signIn.provider().chinese());
    boolean link = what == What.LINK;
    return new Change(
        new Subject(SubjectKind.PERSON, person.text()),
        at,
        Author.of(by),
        link ? ChangeAction.GRANT : ChangeAction.REVOKE,
        link ? Optional.empty() : provider,
        link ? provider : Optional.empty(),
        why,
        Optional.of(person));
  }

  /** Tells lines about the same person and moment apart. */
  public String step() {
    return what + " " + signIn.provider();
  }
}
