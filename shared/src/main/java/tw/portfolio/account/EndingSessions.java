package tw.portfolio.account;

import java.util.function.Consumer;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * People are signed out everywhere, and an account that the roster disables signs in no more. A
 * token that is out already ends by itself, within the hour.
 */
public final class EndingSessions {
  private final KeptPeople people;
  private final SignIns signIns;
  private final UserPool pool;

  /** Ends the sessions of the people of this roster. */
  public EndingSessions(Roster roster, SignIns signIns, UserPool pool) {
    this.people = new KeptPeople(roster);
    this.signIns = signIns;
    this.pool = pool;
  }

  /** Signs oneself out on every device. */
  public void own(Actor actor) {
    each(actor.school(), actor.person(), pool::signOut);
  }

  /** Signs somebody out on every device, such as one whose device was lost. */
  public Answer<Person> everywhere(Actor by, PersonId id) {
    return people
        .find(by, id)
        .map(
            person -> {
              each(by.school(), id, pool::signOut);
              return person;
            });
  }

  /**
   * Brings the pool's accounts to what the roster says of the person. It may be done again: what is
   * so already stays so.
   */
  public Person follow(Person person) {
    each(
        person.school(),
        person.id(),
        name -> {
          if (person.active()) {
            pool.enable(name);
          } else {
            pool.disable(name);
            pool.signOut(name);
          }
        });
    return person;
  }

  private void each(SchoolCode school, PersonId person, Consumer<PoolName> step) {
    signIns.of(school, person).stream().map(signIn -> PoolName.of(person, signIn)).forEach(step);
  }
}
