package tw.portfolio.kernel.files.bag;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import tw.portfolio.kernel.files.Checksums;
import tw.portfolio.kernel.files.inspect.ChecksumReader;
import tw.portfolio.kernel.files.zip.ArchiveWriter;
import tw.portfolio.kernel.files.zip.StoredEntry;
import tw.portfolio.school.Window;

/**
 * Writes a bag (BagIt 1.0, RFC 8493) as a stored archive, file by file: one folder with {@code
 * bagit.txt}, the files below {@code data/}, {@code bag-info.txt}, and manifests by SHA-256 and by
 * MD5 of the files and of what tells of them. What a bag must have in front is only the first; so
 * the rest stands behind the files, and nothing has to be known of a file before it is written.
 *
 * <p>The same files in the same order, of the same time, give the same bytes. The output is left
 * open. For one thread at a time.
 */
public final class BagWriter {
  private static final Pattern LINE_BREAKS = Pattern.compile("\\R+");
  private static final Pattern LABEL = Pattern.compile("[A-Za-z][A-Za-z-]*");
  private static final String DECLARATION =
      """
      BagIt-Version: 1.0
      Tag-File-Character-Encoding: UTF-8
      """;

  private final ArchiveWriter archive;
  private final String name;
  private final Instant made;
  private final Sums payload = new Sums();
  private final Sums tags = new Sums();
  private int files;
  private long bytes;

  /** A manifest by each digest, line by line. */
  private static final class Sums {
    private final StringBuilder sha256 = new StringBuilder();
    private final StringBuilder md5 = new StringBuilder();

    void add(Checksums sums, String path) {
      String place = "  " + encoded(path) + "\n";
      sha256.append(sums.sha256().hex()).append(place);
      md5.append(sums.md5().hex()).append(place);
    }
  }

  /**
   * Begins a bag.
   *
   * @param name its folder's name
   * @param made when; what is not of the payload bears this time
   * @throws IOException if writing fails
   */
  public BagWriter(OutputStream out, String name, Instant made) throws IOException {
    this.archive = new ArchiveWriter(out);
    this.name = name;
    this.made = made;
    tag("bagit.txt", DECLARATION);
  }

  /**
   * Adds a file whose checksums are known to be those of its content.
   *
   * @param path its path below {@code data/}
   * @param modified when it was last changed
   * @throws IllegalArgumentException if the path does not unpack safely, or if it is in the way of
   *     an earlier one; then nothing was written
   * @throws IOException if writing fails
   */
  public void add(String path, byte[] content, Checksums sums, Instant modified)
      throws IOException {
    String place = "data/" + Normalizer.normalize(path, Normalizer.Form.NFC);
    write(place, content, sums, modified);
    payload.add(sums, place);
    files++;
    bytes += content.length;
  }

  /**
   * Adds a file that was made together with the bag.
   *
   * @throws IOException if writing fails
   */
  public void add(String path, byte[] content) throws IOException {
    add(path, content, ChecksumReader.of(content), made);
  }

  /** How many files have been added. */
  public int files() {
    return files;
  }

  /**
   * Ends the bag.
   *
   * @param info what {@code bag-info.txt} tells of it under labels such as {@code
   *     Source-Organization}, beside day and size
   * @throws IllegalArgumentException if a label is none
   * @throws IOException if writing fails
   */
  public void finish(SequencedMap<String, String> info) throws IOException {
    StringBuilder told = new StringBuilder();
    info.forEach((label, value) -> tell(told, label, value));
    tell(told, "Bagging-Date", made.atZone(Window.TAIPEI).toLocalDate().toString());
    tell(told, "Payload-Oxum", bytes + "." + files);
    tag("bag-info.txt", told.toString());
    tag("manifest-sha256.txt", payload.sha256.toString());
    tag("manifest-md5.txt", payload.md5.toString());
    // Of themselves they tell nothing.
    String sha256 = tags.sha256.toString();
    String md5 = tags.md5.toString();
    tag("tagmanifest-sha256.txt", sha256);
    tag("tagmanifest-md5.txt", md5);
    archive.finish();
  }

  private static void tell(StringBuilder told, String label, String value) {
    if (!LABEL.matcher(label).matches()) {
      throw new IllegalArgumentException("A bag is described under labels of letters and hyphens");
    }
    told.append(label).append(": ");
    told.append(LINE_BREAKS.matcher(value.strip()).replaceAll(" ")).append('\n');
  }

  private void tag(String path, String text) throws IOException {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    Checksums sums = ChecksumReader.of(content);
    write(path, content, sums, made);
    tags.add(sums, path);
  }

  private void write(String path, byte[] content, Checksums sums, Instant modified)
      throws IOException {
    archive.add(
        new StoredEntry(name + "/" + path, content.length, sums.crc32().value(), modified),
        content);
  }

  /** RFC 8493 (2.1.3) encodes this and line breaks, which no entry's name has; and nothing else. */
  private static String encoded(String path) {
    return path.replace("%", "%25");
  }
}
