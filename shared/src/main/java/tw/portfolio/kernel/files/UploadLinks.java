package tw.portfolio.kernel.files;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Signs links, without any round trip. */
public interface UploadLinks {
  /** A link that takes exactly the declared file at that key, once. */
  UploadLink put(ObjectKey key, DeclaredFile file, Duration validity, Instant now);

  /** A link that gives exactly the verified file back, under its own name but without saying it. */
  DownloadLink get(RecordedFile.Verified file, Duration validity, Instant now);

  /**
   * Where and how to send a file.
   *
   * @param url the address, for a PUT
   * @param headers every header that must be sent with it
   * @param expires until when
   */
  record UploadLink(URI url, Map<String, String> headers, Instant expires) {
    /** Copies the headers. */
    public UploadLink {
      headers = Map.copyOf(headers);
    }
  }

  /**
   * Where a file can be fetched.
   *
   * @param url the address, for a GET
   * @param expires until when
   */
  record DownloadLink(URI url, Instant expires) {}
}
