package tw.portfolio.files;

import java.time.Duration;
import java.time.Instant;
import tw.portfolio.domain.imports.DeclaredSheet;
import tw.portfolio.files.UploadLinks.UploadLink;

/** Signs links for files to import, without any round trip. */
@FunctionalInterface
public interface SheetLinks {
  /** A link that takes exactly the declared file at that key, once. */
  UploadLink put(String key, DeclaredSheet file, Duration validity, Instant now);
}
