package tw.portfolio.submission.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import tw.portfolio.kernel.files.zip.EntryName;

/**
 * The checksums of an archive's files as {@code sha256sum -c} reads them: a line each of the
 * SHA-256 in lower-case hex, two spaces, the path and a line feed, in UTF-8. The stream is left
 * open: whoever opened it closes it.
 */
public final class Manifest {

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");

  private final OutputStream out;

  /** A manifest that is written to {@code out} line by line. */
  public Manifest(OutputStream out) {
    this.out = out;
  }

  /**
   * Adds a file.
   *
   * @throws IllegalArgumentException see {@link #line}
   * @throws IOException if writing fails
   */
  public void add(String sha256, String path) throws IOException {
    out.write(line(sha256, path).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * One line, with its line feed.
   *
   * @param sha256 64 hex digits
   * @param path of the file inside the archive
   * @throws IllegalArgumentException if the digest isn't 64 hex digits or the path breaks {@link
   *     EntryName#checked}, which keeps out what this format would have to escape
   */
  public static String line(String sha256, String path) {
    if (!SHA_256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("a SHA-256 is 64 hex digits");
    }
    return sha256.toLowerCase(Locale.ROOT) + "  " + EntryName.checked(path) + "\n";
  }
}
