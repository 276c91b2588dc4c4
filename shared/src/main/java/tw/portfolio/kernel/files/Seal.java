package tw.portfolio.kernel.files;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What tells one stored file from any other that may ever lie at its key: it changes whenever the
 * bytes do.
 *
 * @param eTag the store's own digest
 * @param bytes the size
 * @param modified when the store took it, to the second
 * @param version the store's version id, empty where it keeps no versions
 */
public record Seal(String eTag, long bytes, Instant modified, String version) {
  /** Cuts the time to the second, as the store's own answers have it. */
  public Seal {
    modified = modified.truncatedTo(ChronoUnit.SECONDS);
  }

  /** One line that two seals share only if they are equal. */
  public String text() {
    return eTag + "|" + bytes + "|" + modified.getEpochSecond() + "|" + version;
  }
}
