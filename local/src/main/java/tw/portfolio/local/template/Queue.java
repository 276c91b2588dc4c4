package tw.portfolio.local.template;

import java.time.Duration;
import java.util.Optional;

/**
 * A standard SQS queue.
 *
 * @param visibility how long a received message stays hidden
 * @param delay how long a sent message stays hidden
 * @param retention how long a message is kept at all
 * @param redrive where messages go that were received too often
 */
public record Queue(
    String id,
    String name,
    String arn,
    Duration visibility,
    Duration delay,
    Duration retention,
    Optional<Redrive> redrive) {

  /**
   * Dead letters.
   *
   * @param targetArn the queue they go to
   * @param maxReceives receives after which a message goes there
   */
  public record Redrive(String targetArn, int maxReceives) {}
}
