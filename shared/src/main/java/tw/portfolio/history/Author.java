package tw.portfolio.history;

import tw.portfolio.access.Person;
import tw.portfolio.school.Actor;
import tw.portfolio.school.PersonId;

/** Who made a change. */
public sealed interface Author {
  /** Someone of the school. */
  record Someone(PersonId person, String name) implements Author {}

  /** The platform itself. */
  record Platform() implements Author {}

  /** The author of what an actor does. */
  static Author of(Actor actor) {
    return new Someone(actor.person(), actor.name());
  }

  /** The author of what somebody on the roster does. */
  static Someone of(Person person) {
    return new Someone(person.id(), person.name());
  }
}
