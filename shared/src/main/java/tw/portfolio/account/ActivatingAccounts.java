package tw.portfolio.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.account.ActivationCodes.Made;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;

/**
 * Students link the account that they have signed in with by a code of their school (啟用碼), so that
 * nobody has to know what the provider calls it.
 */
public final class ActivatingAccounts {
  private final Roster roster;
  private final SignIns signIns;
  private final ActivationCodes codes;
  private final ActivationAttempts attempts;

  /** Activates accounts of the people of this roster. */
  public ActivatingAccounts(
      Roster roster, SignIns signIns, ActivationCodes codes, ActivationAttempts attempts) {
    this.roster = roster;
    this.signIns = signIns;
    this.codes = codes;
    this.attempts = attempts;
  }

  /** Links the account to the student whose code it is. */
  public Answer<Person> activate(SignIn account, String typed, Instant now) {
    if (account.provider() != ActivationCodes.PROVIDER) {
      return Answer.refused(ActivationProblems.notByCode(account.provider()));
    }
    return ActivationCode.read(typed)
        .map(code -> activate(account, code, now))
        .orElseGet(() -> Answer.refused(ActivationProblems.unreadable()));
  }

  private Answer<Person> activate(SignIn account, ActivationCode code, Instant now) {
    // The token is older than the link: whoever sends a code twice is told what helps.
    if (signIns.whose(account).isPresent()) {
      return Answer.refused(ActivationProblems.active());
    }
    if (!attempts.begin(account, now) || !attempts.bears(code.school(), now)) {
      return Answer.refused(ActivationProblems.tooMany());
    }
    String mark = code.mark();
    Optional<Made> made = codes.find(code.school(), mark);
    if (made.isEmpty()) {
      attempts.failed(code.school(), now);
      return Answer.refused(ActivationProblems.unknown());
    }
    if (!now.isBefore(made.get().until())) {
      return Answer.refused(ActivationProblems.expired());
    }
    return roster
        .person(code.school(), made.get().student())
        .map(student -> write(new Activation(student, account, mark, now)))
        .orElseGet(() -> Answer.refused(Permits.notOnRoster()));
  }

  private Answer<Person> write(Activation activation) {
    return switch (codes.activate(activation)) {
      case WriteResult.Written() -> Answer.granted(activation.student());
      case WriteResult.Rejected<ActivationRefusal>(List<ActivationRefusal> reasons) ->
          Answer.refused(problem(reasons.getFirst(), activation.signIn().provider()));
    };
  }

  private static Problem problem(ActivationRefusal reason, SignIn.Provider provider) {
    return switch (reason) {
      case ActivationRefusal.NotGood(), ActivationRefusal.NoLongerPermitted() ->
          ActivationProblems.unknown();
      case ActivationRefusal.NotInUse() -> Permits.disabled();
      case ActivationRefusal.HasAccount() -> ActivationProblems.hasAccount(provider);
      case ActivationRefusal.Taken() -> ActivationProblems.active();
    };
  }
}
