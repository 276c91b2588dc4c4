package tw.portfolio.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.account.SignInChange.What;
import tw.portfolio.account.UserPool.Invitation;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;

/**
 * Offices say how people sign in (帳號開設): they link an account of a provider to someone on the
 * roster, or invite staff to one of the platform's own.
 */
public final class KeepingSignIns {
  private final KeptPeople people;
  private final SignIns signIns;
  private final UserPool pool;
  private final Function<Person, Optional<String>> addresses;

  /**
   * Keeps the sign-ins of this roster.
   *
   * @param addresses where mail reaches somebody, if anywhere
   */
  public KeepingSignIns(
      Roster roster, SignIns signIns, UserPool pool, Function<Person, Optional<String>> addresses) {
    this.people = new KeptPeople(roster);
    this.signIns = signIns;
    this.pool = pool;
    this.addresses = addresses;
  }

  /** How a person signs in. */
  public Answer<List<SignIn>> of(Actor by, PersonId id) {
    return people.find(by, id).map(this::of);
  }

  private List<SignIn> of(Person person) {
    return signIns.of(person.school(), person.id());
  }

  /**
   * Links an account of another provider; the platform's own are linked by invitation. Linking what
   * is linked already changes nothing.
   */
  public Answer<List<SignIn>> link(Actor by, PersonId id, SignIn signIn, String why, Instant now) {
    return people
        .find(by, id)
        .then(
            person ->
                signIn.provider() == SignIn.Provider.POOL
                    ? Answer.refused(AccountProblems.byInvitation())
                    : link(by, person, signIn, why, now));
  }

  private Answer<List<SignIn>> link(
      Actor by, Person person, SignIn signIn, String why, Instant now) {
    Optional<SignIn> known = known(person, signIn.provider());
    if (known.isPresent()) {
      return known.get().equals(signIn)
          ? Answer.granted(of(person))
          : Answer.refused(AccountProblems.otherSignIn(signIn.provider()));
    }
    return write(new SignInChange(by, person.id(), signIn, What.LINK, now, why))
        .map(_ -> of(person));
  }

  private Optional<SignIn> known(Person person, SignIn.Provider provider) {
    return of(person).stream().filter(one -> one.provider() == provider).findFirst();
  }

  /** Takes an account away; of the platform's own nothing is left. */
  public Answer<PersonId> unlink(Actor by, PersonId id, SignIn.Provider provider, Instant now) {
    return people
        .find(by, id)
        .then(
            person -> {
              Optional<SignIn> known = known(person, provider);
              if (known.isEmpty()) {
                return Answer.refused(AccountProblems.noSuchSignIn(provider));
              }
              // First the pool: if it fails, the link is still there to try again with.
              pool.remove(PoolName.of(id, known.get()));
              return write(new SignInChange(by, id, known.get(), What.UNLINK, now, ""))
                  .map(_ -> id);
            });
  }

  /**
   * What became of an invitation.
   *
   * @param signIns how the person signs in now
   * @param sent whether this request has sent it; if not, another one has, a moment ago
   */
  public record Invited(List<SignIn> signIns, boolean sent) {
    /** Copies the list. */
    public Invited {
      signIns = List.copyOf(signIns);
    }
  }

  /**
   * Invites someone of the staff to an account of the platform's own, or sends the first password
   * again. Students sign in with what the ministry gave them.
   */
  public Answer<Invited> invite(Actor by, PersonId id, String why, Instant now) {
    return people
        .find(by, id)
        .then(
            person -> {
              if (!person.isStaff()) {
                return Answer.refused(AccountProblems.invitedStudent());
              }
              if (!person.active()) {
                return Answer.refused(AccountProblems.invitedDisabled());
              }
              return addresses
                  .apply(person)
                  .map(email -> invite(by, person, email, why, now))
                  .orElseGet(() -> Answer.refused(AccountProblems.noAddress()));
            });
  }

  private Answer<Invited> invite(Actor by, Person person, String email, String why, Instant now) {
    NewInvitation invitation = new NewInvitation(by, person.id(), now);
    return switch (signIns.begin(invitation)) {
      case WriteResult.Written() -> send(invitation, person, email, why);
      case WriteResult.Rejected<SignInRefusal>(List<SignInRefusal> reasons)
          when reasons.contains(new SignInRefusal.JustInvited()) ->
          Answer.granted(new Invited(of(person), false));
      case WriteResult.Rejected<SignInRefusal> _ ->
          Answer.refused(AccountProblems.noLongerPermitted());
    };
  }

  private Answer<Invited> send(NewInvitation invitation, Person person, String email, String why) {
    Optional<String> sent = Optional.empty();
    try {
      Invitation invited = invite(person, email);
      return switch (invited) {
        case Invitation.Sent(String subject) -> {
          sent = Optional.of(subject);
          yield link(
                  invitation.by(),
                  person,
                  new SignIn(SignIn.Provider.POOL, subject),
                  why,
                  invitation.at())
              .map(signsIn -> new Invited(signsIn, true));
        }
        case Invitation.InUse() -> Answer.refused(AccountProblems.accountInUse());
        case Invitation.NotSent() -> Answer.refused(AccountProblems.invitationNotSent());
      };
    } finally {
      if (sent.isEmpty()) {
        signIns.giveUp(invitation);
      }
    }
  }

  private Invitation invite(Person person, String email) {
    PoolName name = PoolName.of(person.id());
    Invitation invitation = pool.invite(name, email);
    if (invitation instanceof Invitation.InUse && known(person, SignIn.Provider.POOL).isEmpty()) {
      // Left over from before it was taken away: whoever knows its password must not come in.
      pool.remove(name);
      return pool.invite(name, email);
    }
    return invitation;
  }

  private Answer<SignInChange> write(SignInChange change) {
    return switch (signIns.change(change)) {
      case WriteResult.Written() -> Answer.granted(change);
      case WriteResult.Rejected<SignInRefusal>(List<SignInRefusal> reasons) ->
          Answer.refused(problem(reasons.getFirst(), change));
    };
  }

  private static Problem problem(SignInRefusal reason, SignInChange change) {
    return switch (reason) {
      case SignInRefusal.NoLongerPermitted() -> AccountProblems.noLongerPermitted();
      case SignInRefusal.NoSuchPerson() -> AccountProblems.noSuchPerson();
      case SignInRefusal.Taken() -> AccountProblems.signInTaken(change.signIn().provider());
      case SignInRefusal.Differs(), SignInRefusal.JustInvited() -> Refusals.changedMeanwhile();
    };
  }
}
