package tw.portfolio.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.Sha256;

/**
 * A file that stands up to inspection, as a student declares and sends it.
 *
 * @param resource its name among {@code src/test/resources/files}
 * @param name what the student called it
 * @param type what it is
 */
public record RealFile(String resource, String name, FileType type) {
  /** A report. */
  public static final RealFile REPORT =
      new RealFile("libreoffice.pdf", "光電效應🔬報告.pdf", FileType.PDF);

  /** A mended report. */
  public static final RealFile MENDED_REPORT =
      new RealFile("ghostscript.pdf", "光電效應報告（修正）.pdf", FileType.PDF);

  /** A picture, which is a document too. */
  public static final RealFile PICTURE = new RealFile("gradient.jpg", "海報.jpg", FileType.JPEG);

  /** A recording. */
  public static final RealFile RECORDING = new RealFile("tone.mp3", "發表.mp3", FileType.MP3);

  /** Its bytes; an array of its own every time. */
  public byte[] bytes() {
    try (InputStream in = RealFile.class.getResourceAsStream("/files/" + resource)) {
      return Objects.requireNonNull(in, resource).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the student says of it. */
  public DeclaredFile declared() {
    return declaring(bytes());
  }

  /** This name and type, said of other bytes. */
  public DeclaredFile declaring(byte[] content) {
    return new DeclaredFile(new FileName(name), type, content.length, sha256(content));
  }

  /** This file, said to be of another size. */
  public DeclaredFile declaredAs(long size) {
    return new DeclaredFile(new FileName(name), type, size, sha256(bytes()));
  }

  private static Sha256 sha256(byte[] content) {
    return Sha256.of(content);
  }
}
