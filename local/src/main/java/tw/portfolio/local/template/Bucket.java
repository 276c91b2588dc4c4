package tw.portfolio.local.template;

import java.util.List;

/**
 * An S3 bucket.
 *
 * @param corsOrigins origins whose pages may read and write objects
 */
public record Bucket(String id, String name, List<String> corsOrigins) {
  /** Copies the list. */
  public Bucket {
    corsOrigins = List.copyOf(corsOrigins);
  }
}
