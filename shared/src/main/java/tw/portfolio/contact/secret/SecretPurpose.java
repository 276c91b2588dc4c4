package tw.portfolio.contact.secret;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** What a secret is good for: one for the one is none for the other. */
public enum SecretPurpose {
  /** A calendar program fetches a person's calendar. It is good until there is another. */
  FEED("feed", Optional.empty()),
  /** A mail program unsubscribes a person. Each mail has one of its own, which ends. */
  UNSUBSCRIBE("unsubscribe", Optional.of(Duration.ofDays(180)));

  private final String code;
  private final Optional<Duration> validity;

  SecretPurpose(String code, Optional<Duration> validity) {
    this.code = code;
    this.validity = validity;
  }

  /** Its name in storage. */
  public String code() {
    return code;
  }

  /** For how long one is good, if it ends by itself. */
  public Optional<Duration> validity() {
    return validity;
  }

  /** The purpose with exactly this code. */
  public static Optional<SecretPurpose> ofCode(String code) {
    return Stream.of(values()).filter(purpose -> purpose.code.equals(code)).findFirst();
  }
}
