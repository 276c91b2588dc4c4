package tw.portfolio.account;

import java.util.Collection;
import java.util.List;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Who of the staff there is, and who keeps their accounts. */
public interface AccountStore {
  /** The school's staff by name, those whose accounts are disabled too. */
  List<Person> staff(SchoolCode school);

  /** Those of these people whom the roster has, as it has them now. One round trip a hundred. */
  List<Person> people(SchoolCode school, Collection<PersonId> ids);

  /**
   * Changes an account with its line of the history, or says why not. One round trip.
   *
   * <p>It happens only while the one who makes it keeps accounts, and goes on keeping them
   * afterwards: so there is always somebody left who does.
   */
  WriteResult<AccountRefusal> change(AccountChange change);
}
