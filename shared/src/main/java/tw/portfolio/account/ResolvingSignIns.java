package tw.portfolio.account;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.settings.LeaverAccess;

/**
 * For whom a token may be made: somebody of a school, known by the account alone. Asked at every
 * sign-in and whenever a token is renewed, so that whoever has left gets no other one.
 */
public final class ResolvingSignIns {
  private final SignIns signIns;
  private final LeaverAccess leavers;

  /**
   * Lets in whom these know.
   *
   * @param leavers says when those who have left may fetch their own copy
   */
  public ResolvingSignIns(SignIns signIns, LeaverAccess leavers) {
    this.signIns = signIns;
    this.leavers = leavers;
  }

  /** Whom a token may name. */
  public sealed interface Admitted {
    /** Somebody of a school. */
    record Member(Person person) implements Admitted {}

    /** A student who has left, and may fetch the own copy and do no more. */
    record Leaver(Person person) implements Admitted {}

    /** Nobody yet: the account can be linked by an activation code (啟用碼), and do no more. */
    record Newcomer(SignIn signIn) implements Admitted {}
  }

  /** The person whose account it is, or a newcomer. Two round trips; two more for who has left. */
  public Answer<Admitted> admitted(SignIn signIn, Instant now) {
    Optional<Person> person = signIns.whose(signIn);
    if (person.isEmpty()) {
      return signIn.provider() == ActivationCodes.PROVIDER
          ? Answer.granted(new Admitted.Newcomer(signIn))
          : Answer.refused(unknown(signIn.provider()));
    }
    return admitted(person.get(), now);
  }

  private Answer<Admitted> admitted(Person person, Instant now) {
    if (person.belongs()) {
      return Answer.granted(new Admitted.Member(person));
    }
    if (!person.active()) {
      return Answer.refused(Permits.disabled());
    }
    return leavers.isOpen(person.school(), now)
        ? Answer.granted(new Admitted.Leaver(person))
        : Answer.refused(left());
  }

  /** Nobody's account. */
  private static Problem unknown(SignIn.Provider provider) {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "這個" + provider.chinese() + "尚未與學校名冊連結。請洽學校資訊組或註冊組。",
        "No school has linked "
            + provider.english()
            + " to anyone on its roster. Ask the school's information office or registrar.");
  }

  private static Problem left() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "名冊上您目前不在任何班級，無法登入。若仍在學，請洽註冊組；已離校的，可在學校公告的期間登入下載個人學習歷程。",
        "The roster has you in no class now, so you can't sign in. If you are still a student, ask"
            + " the registrar; if you have left, you can sign in for your own copy while the school"
            + " has that open.");
  }
}
