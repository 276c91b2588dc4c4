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

  /**
   * The person whose account it is, or a newcomer. Two round trips; three more for who has left.
   */
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
    if (!signIns.hasLeft(person.school(), person.id())) {
      return Answer.refused(inNoClass());
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

  /** 休學, or a student whom the registrar has put into no class yet. */
  private static Problem inNoClass() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "名冊上您目前不在任何班級，無法登入。休學期間請於復學後登入；若仍在學或已離校，請洽註冊組更正名冊。",
        "The roster has you in no class now, so you can't sign in. Who has interrupted school signs"
            + " in after coming back; if you are still a student or have left, ask the registrar to"
            + " correct the roster.");
  }

  private static Problem left() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "名冊上您已離校，目前無法登入。請於學校公告的期間登入下載個人學習歷程；若仍在學，請洽註冊組。",
        "The roster says that you have left, so you can't sign in now. Sign in for your own copy"
            + " while the school has that open; if you are still a student, ask the registrar.");
  }
}
