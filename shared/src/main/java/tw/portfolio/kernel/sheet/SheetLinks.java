package tw.portfolio.kernel.sheet;

import java.time.Duration;
import java.time.Instant;
import tw.portfolio.kernel.files.UploadLinks.UploadLink;

/** Signs links for files to import, without any round trip. */
@FunctionalInterface
public interface SheetLinks {
  /** A link that takes exactly the declared file at that key, once. */
  UploadLink put(String key, DeclaredSheet file, Duration validity, Instant now);
}
