package tw.portfolio.local.template;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * The program that people sign in to, and who says what its tokens say.
 *
 * @param callbacks where somebody who has signed in may be sent
 * @param farewells where somebody who has signed out may be sent
 * @param token for how long a token is good
 * @param renewal for how long it can be renewed
 * @param claims logical id of the function that is asked at each token
 */
public record SignInClient(
    List<URI> callbacks, List<URI> farewells, Duration token, Duration renewal, String claims) {
  /** Copies the lists. */
  public SignInClient {
    callbacks = List.copyOf(callbacks);
    farewells = List.copyOf(farewells);
  }
}
