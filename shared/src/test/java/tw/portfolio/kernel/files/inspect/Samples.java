package tw.portfolio.kernel.files.inspect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Genuine files and the means to spoil them. */
final class Samples {
  private Samples() {}

  /** A file of {@code src/test/resources/files}; its README says how each was made. */
  static byte[] file(String name) {
    try (InputStream in = Samples.class.getResourceAsStream("/files/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One byte for each char. */
  static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] slice(byte[] content, int from, int to) {
    return Arrays.copyOfRange(content, from, to);
  }

  static int indexOf(byte[] content, String text) {
    return new String(content, StandardCharsets.ISO_8859_1).indexOf(text);
  }

  /** Puts other bytes over those at this place. */
  static byte[] overwrite(byte[] content, int at, byte... bytes) {
    byte[] copy = content.clone();
    System.arraycopy(bytes, 0, copy, at, bytes.length);
    return copy;
  }

  static byte[] zip(String entry) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(latin1("something"));
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The smallest header of a Windows program. */
  static byte[] windowsProgram() {
    byte[] program = new byte[256];
    program[0] = 'M';
    program[1] = 'Z';
    program[60] = (byte) 128;
    program[128] = 'P';
    program[129] = 'E';
    return program;
  }
}
