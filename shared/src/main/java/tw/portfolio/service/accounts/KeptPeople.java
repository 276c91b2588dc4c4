package tw.portfolio.service.accounts;

import tw.portfolio.domain.problem.Answer;
import tw.portfolio.domain.school.Actor;
import tw.portfolio.domain.school.Permission;
import tw.portfolio.domain.school.Person;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.service.access.Permits;
import tw.portfolio.store.Roster;

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
