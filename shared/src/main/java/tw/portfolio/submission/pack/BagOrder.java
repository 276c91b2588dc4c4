package tw.portfolio.submission.pack;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import tw.portfolio.job.ProductUpload;
import tw.portfolio.kernel.files.ArchiveStore;

/**
 * A bag that is asked for.
 *
 * @param name what its folder is called, and its archive before {@code .zip}
 * @param key where the archive is to lie
 * @param made its time: that of whoever asked, so that the same is asked for twice and comes to the
 *     same bytes
 * @param info what {@code bag-info.txt} is to tell of it
 */
public record BagOrder(String name, String key, Instant made, SequencedMap<String, String> info) {
  /** Copies the map. */
  public BagOrder {
    info = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(info));
  }

  /** Begins to store it. */
  ProductUpload upload(ArchiveStore archives, int partBytes, int partsInFlight) {
    return new ProductUpload(archives, name + ".zip", key, partBytes, partsInFlight);
  }
}
