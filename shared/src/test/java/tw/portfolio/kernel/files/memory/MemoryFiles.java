package tw.portfolio.kernel.files.memory;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.Md5;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.kernel.files.StoredBytes;
import tw.portfolio.kernel.files.UploadLinks;

/**
 * A bucket in memory, for tests. Its e-tag is the MD5 in hexadecimal, and each key counts its
 * versions from {@code 1}.
 */
public final class MemoryFiles implements FileStore, UploadLinks {
  private static final String ADDRESS = "https://files.test/";

  private final Map<ObjectKey, Stored> files = new ConcurrentHashMap<>();

  /**
   * Sends a file as a client with a link does: the first one stays. Size and content are not
   * checked, so that what looks at them afterwards can be tested.
   *
   * @return whether it was taken; false if there is one already
   */
  public boolean put(ObjectKey key, byte[] content, Instant now) {
    return files.putIfAbsent(key, new Stored(content.clone(), now, 1)) == null;
  }

  /**
   * Changes a stored file behind everybody's back.
   *
   * @throws IllegalStateException if there is none
   */
  public void alter(ObjectKey key, byte[] content) {
    Stored altered =
        files.computeIfPresent(
            key, (same, old) -> new Stored(content.clone(), old.modified(), old.version() + 1));
    if (altered == null) {
      throw new IllegalStateException("There is no file to alter");
    }
  }

  /**
   * Loses a stored file behind everybody's back.
   *
   * @throws IllegalStateException if there is none
   */
  public void lose(ObjectKey key) {
    if (files.remove(key) == null) {
      throw new IllegalStateException("There is no file to lose");
    }
  }

  /** The seal that a file has after {@link #put}. */
  public static Seal sealOf(byte[] content, Instant now) {
    return new Stored(content.clone(), now, 1).seal();
  }

  @Override
  public Optional<Seal> seal(ObjectKey key) {
    return stored(key).map(Stored::seal);
  }

  @Override
  public Optional<StoredBytes> read(ObjectKey key) {
    return stored(key)
        .map(
            file ->
                new StoredBytes(
                    file.content().clone(), file.seal(), Optional.of(new Md5(file.md5()))));
  }

  @Override
  public Optional<InputStream> open(ObjectKey key) {
    return stored(key).map(file -> new ByteArrayInputStream(file.content()));
  }

  @Override
  public void delete(ObjectKey key) {
    files.remove(key);
  }

  @Override
  public UploadLink put(ObjectKey key, DeclaredFile file, Duration validity, Instant now) {
    return new UploadLink(
        URI.create(ADDRESS + key + "?upload"),
        Map.of(
            "content-disposition",
            "attachment; filename*=UTF-8''"
                + URLEncoder.encode(file.name().text(), StandardCharsets.UTF_8),
            "content-type",
            file.type().mediaType(),
            "content-length",
            Long.toString(file.bytes()),
            "x-amz-checksum-sha256",
            file.sha256().base64(),
            "if-none-match",
            "*"),
        now.plus(validity));
  }

  @Override
  public DownloadLink get(RecordedFile.Verified file, Duration validity, Instant now) {
    return new DownloadLink(URI.create(ADDRESS + file.key()), now.plus(validity));
  }

  private Optional<Stored> stored(ObjectKey key) {
    return Optional.ofNullable(files.get(key));
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared, and never given out uncopied.
  private record Stored(byte[] content, Instant modified, int version) {
    Seal seal() {
      return new Seal(
          md5(), content.length, modified.truncatedTo(ChronoUnit.SECONDS), String.valueOf(version));
    }

    String md5() {
      try {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every Java platform has MD5", e);
      }
    }
  }
}
