package tw.portfolio.local.pool;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Who is signed in: codes that wait to be redeemed, and tokens by which others are had. */
public final class Sessions {
  /** As long as the pool lets a code wait. */
  private static final Duration CODE = Duration.ofMinutes(5);

  private final Map<String, Code> codes = new ConcurrentHashMap<>();
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final InstantSource clock;

  /** Nobody is signed in yet. */
  public Sessions(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * What a code was given for.
   *
   * @param user the account's name
   * @param callback where the code was sent
   * @param challenge of PKCE: the SHA-256 of what only the program that asked knows
   */
  public record Grant(String user, String callback, String challenge) {}

  private record Code(Grant grant, Instant until) {}

  private record Session(String user, Instant until) {}

  /** A code, good once and for five minutes. */
  public String code(Grant grant) {
    String code = UUID.randomUUID().toString();
    codes.put(code, new Code(grant, clock.instant().plus(CODE)));
    return code;
  }

  /** What the code was given for, if it is still good. */
  public Optional<Grant> redeem(String code) {
    return Optional.ofNullable(codes.remove(code))
        .filter(found -> clock.instant().isBefore(found.until()))
        .map(Code::grant);
  }

  /** A token by which others are had for so long. */
  public String begin(String user, Duration renewal) {
    String token = UUID.randomUUID() + "." + UUID.randomUUID();
    sessions.put(token, new Session(user, clock.instant().plus(renewal)));
    return token;
  }

  /** Who may renew by this token. */
  public Optional<String> user(String token) {
    return Optional.ofNullable(sessions.get(token))
        .filter(found -> clock.instant().isBefore(found.until()))
        .map(Session::user);
  }

  /** Ends the one session that this token is of. */
  public void forget(String token) {
    sessions.remove(token);
  }

  /** Ends every session of an account. */
  public void end(String user) {
    codes.values().removeIf(code -> code.grant().user().equals(user));
    sessions.values().removeIf(session -> session.user().equals(user));
  }
}
