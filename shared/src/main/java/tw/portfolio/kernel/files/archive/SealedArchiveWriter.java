package tw.portfolio.kernel.files.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.CompressionMethod;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import tw.portfolio.kernel.files.zip.ArchiveNames;

/**
 * Writes an archive with a password for somebody outside: AES-256 as WinZip and 7-Zip know it,
 * stored, names in UTF-8, entry by entry without knowing the later ones. The password hides what is
 * in the files, not their names. The output is left open. For one thread at a time.
 */
public final class SealedArchiveWriter {
  private static final int BUFFER = 64 * 1024;

  private final ZipOutputStream zip;
  private final ArchiveNames names = new ArchiveNames();

  /**
   * A writer to {@code out}, which stands where the archive shall start.
   *
   * @throws IOException if writing fails
   */
  public SealedArchiveWriter(OutputStream out, ArchivePassword password) throws IOException {
    this.zip =
        new ZipOutputStream(
            new BufferedOutputStream(new LeftOpen(out)),
            password.characters(),
            StandardCharsets.UTF_8);
  }

  /**
   * Writes the next file.
   *
   * @throws IllegalArgumentException if it would be in the way of an earlier one, see {@link
   *     ArchiveNames#add}; then nothing was written
   * @throws IOException if writing fails
   */
  public void add(String name, byte[] content) throws IOException {
    names.add(name);
    ZipParameters entry = new ZipParameters();
    entry.setFileNameInZip(name);
    entry.setCompressionMethod(CompressionMethod.STORE);
    entry.setEntrySize(content.length);
    entry.setEncryptFiles(true);
    entry.setEncryptionMethod(EncryptionMethod.AES);
    entry.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
    zip.putNextEntry(entry);
    write(content);
    zip.closeEntry();
  }

  /** A piece at a time of its own, since the library encrypts in the array that it is given. */
  private void write(byte[] content) throws IOException {
    for (int from = 0; from < content.length; from += BUFFER) {
      zip.write(Arrays.copyOfRange(content, from, Math.min(content.length, from + BUFFER)));
    }
  }

  /**
   * Writes the directory, with which the archive is whole, and flushes the output.
   *
   * @throws IOException if writing fails
   */
  public void finish() throws IOException {
    zip.close();
  }

  /** The library finishes an archive only by closing what it writes to. */
  private static final class LeftOpen extends OutputStream {
    private final OutputStream out;

    LeftOpen(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int single) throws IOException {
      out.write(single);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
