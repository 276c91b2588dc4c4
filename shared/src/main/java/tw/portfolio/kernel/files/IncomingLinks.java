package tw.portfolio.kernel.files;

import java.time.Duration;
import java.time.Instant;
import tw.portfolio.kernel.files.UploadLinks.UploadLink;

/** Signs links for files that offices bring in, without any round trip. */
@FunctionalInterface
public interface IncomingLinks {
  /** A link that takes exactly the announced file at that key, once. */
  UploadLink put(String key, IncomingFile file, Duration validity, Instant now);
}
