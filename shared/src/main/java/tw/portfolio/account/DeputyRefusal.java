package tw.portfolio.account;

import tw.portfolio.school.PersonId;

/** Why a deputy was not named, or not ended. */
public sealed interface DeputyRefusal {
  /** That person is no teacher of the school, or not any more. */
  record NotTeaching(PersonId person) implements DeputyRefusal {}

  /** Somebody else has changed the deputy meanwhile. */
  record Differs() implements DeputyRefusal {}
}
