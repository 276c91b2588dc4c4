package tw.portfolio.local.queue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * A message in a queue.
 *
 * @param attributes the sender's message attributes, as SQS has them on the wire
 * @param receives how often it was received
 * @param visibleAt when it can be received (again)
 * @param receipt handle of the latest receive
 */
public record Message(
    String id,
    String body,
    ObjectNode attributes,
    Instant sentAt,
    Optional<Instant> firstReceivedAt,
    int receives,
    Instant visibleAt,
    Optional<String> receipt) {

  Message received(Instant now, Instant hiddenUntil, String handle) {
    return new Message(
        id,
        body,
        attributes,
        sentAt,
        firstReceivedAt.or(() -> Optional.of(now)),
        receives + 1,
        hiddenUntil,
        Optional.of(handle));
  }

  Message visibleAt(Instant when) {
    return new Message(id, body, attributes, sentAt, firstReceivedAt, receives, when, receipt);
  }

  /** The same as it arrives in another queue. */
  Message moved(Instant now) {
    return new Message(
        id, body, attributes, sentAt, firstReceivedAt, receives, now, Optional.empty());
  }
}
