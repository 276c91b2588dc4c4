package tw.portfolio.account;

import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;

/** The people of a school, for those who keep accounts. */
final class KeptPeople {
  private final Roster roster;
  private final Permits permits;

  KeptPeople(Roster roster) {
    this.roster = roster;
    this.permits = new Permits(roster);
  }

  /** A person, if whoever asks keeps accounts. Two round trips. */
  Answer<Person> find(Actor by, PersonId id) {
    return permits
        .permitted(by, Permission.KEEP_ACCOUNTS)
        .then(
            _ ->
                roster
                    .person(by.school(), id)
                    .map(Answer::granted)
                    .orElseGet(() -> Answer.refused(AccountProblems.noSuchPerson())));
  }
}
