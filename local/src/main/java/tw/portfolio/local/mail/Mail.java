package tw.portfolio.local.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A mail in the outbox.
 *
 * @param to everyone it goes to, copies included
 * @param html its HTML alternative, if it has one
 */
public record Mail(
    String id,
    Instant at,
    String from,
    List<String> to,
    String subject,
    String text,
    Optional<String> html) {
  /** Copies the list. */
  public Mail {
    to = List.copyOf(to);
  }
}
