package tw.portfolio.account;

import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * Which account of which provider is whose. Nobody who signs in has said a school yet, so this is
 * the one thing that is looked for without one; what is found says which school it is.
 */
public interface SignIns {
  /** The person whose account it is, as the roster has the person now. Two round trips. */
  Optional<Person> whose(SignIn signIn);

  /**
   * Whether the register says that this student has left the school (轉出、畢業 …), not only that the
   * student is in no class. One round trip.
   */
  boolean hasLeft(SchoolCode school, PersonId student);

  /** How a person signs in, one account of a provider at the most. */
  List<SignIn> of(SchoolCode school, PersonId person);

  /**
   * Links an account or takes it away, with a line of the history, or says why not. One round trip.
   * It happens only while the one who makes it keeps accounts; an account is nobody else's, in any
   * school.
   */
  WriteResult<SignInRefusal> change(SignInChange change);

  /**
   * Takes it upon itself to send an invitation, or says why not. One round trip. It happens only
   * while the one who invites keeps accounts, and once within {@link NewInvitation#PAUSE}, until
   * the account of the user pool is taken away.
   */
  WriteResult<SignInRefusal> begin(NewInvitation invitation);

  /** Nothing was sent after all, so that the next one may. One round trip. */
  void giveUp(NewInvitation invitation);
}
