package tw.portfolio.account;

import java.time.Instant;
import tw.portfolio.school.SchoolCode;

/**
 * How many codes were tried, so that trying leads nowhere: with these bounds a school whose 3,000
 * codes are all out would be hit once in some ten million years.
 */
public interface ActivationAttempts {
  /** As many as one account may try in an hour, right ones included. */
  int MOST_OF_AN_ACCOUNT = 10;

  /** As many wrong ones as are borne of one school in an hour, whoever tries. */
  int MOST_OF_A_SCHOOL = 300;

  /** Counts one try of an account; false if it has had all of this hour. One round trip. */
  boolean begin(SignIn account, Instant now);

  /** Whether further tries are borne of a school in this hour. One round trip. */
  boolean bears(SchoolCode school, Instant now);

  /** Counts a wrong code of a school. One round trip. */
  void failed(SchoolCode school, Instant now);
}
