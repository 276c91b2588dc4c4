package tw.portfolio.kernel.files.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Zip64Test {

  private static final long GIB = 1L << 30;

  /** More than 4 GiB in all, and a name as long as can be behind them. */
  @Test
  void shouldBeReadableBeyondFourGib(@TempDir Path folder) throws IOException {
    byte[] quarter = new byte[(int) (GIB / 4)];
    StoredEntry first = Entries.of("f0", quarter);
    Path file = folder.resolve("sparse.zip");
    String longest = "n".repeat(ArchiveNames.MAX_BYTES);
    byte[] last = {1, 2, 3};
    try (Holed out = new Holed(file)) {
      ArchiveWriter writer = new ArchiveWriter(out);
      for (int i = 0; i < 16; i++) {
        writer.add(
            new StoredEntry("f" + i, first.size(), first.crc32(), first.modified()), quarter);
      }
      writer.add(Entries.of(longest, last), last);
      writer.finish();
    }

    assertThat(Files.size(file)).isGreaterThan(4 * GIB);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.size()).isEqualTo(17);
      assertThat(zip.getEntry("f15").getSize()).isEqualTo(GIB / 4);
      assertThat(zip.getInputStream(zip.getEntry("f15")).readNBytes(10)).containsOnly(0);
      assertThat(zip.getInputStream(zip.getEntry(longest)).readAllBytes()).isEqualTo(last);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {65_534, 65_535, 65_536, 70_000})
  void shouldHoldMoreFilesThanAPlainZip(int count, @TempDir Path folder) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ArchiveWriter writer = new ArchiveWriter(out);
    for (int i = 0; i < count; i++) {
      byte[] content = {(byte) i};
      writer.add(Entries.of("班/" + i, content), content);
    }
    writer.finish();

    assertThat(contains(out.toByteArray(), 'P', 'K', 6, 6)).isEqualTo(count >= 65_535);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      int read = 0;
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        assertThat(in.read()).isEqualTo(read & 0xFF);
        read++;
      }
      assertThat(read).isEqualTo(count);
    }
    Path file = Files.write(folder.resolve("many.zip"), out.toByteArray());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.size()).isEqualTo(count);
      assertThat(zip.getEntry("班/" + (count - 1))).isNotNull();
    }
  }

  private static boolean contains(byte[] bytes, int... sought) {
    // the end records are in the last 98 bytes
    return IntStream.rangeClosed(bytes.length - 98, bytes.length - sought.length)
        .anyMatch(
            at -> IntStream.range(0, sought.length).allMatch(i -> bytes[at + i] == sought[i]));
  }

  /** A file with a hole in place of every big content: zeros that take no room on the disk. */
  private static final class Holed extends OutputStream {
    private final FileChannel channel;

    Holed(Path file) throws IOException {
      this.channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.WRITE,
              StandardOpenOption.SPARSE);
    }

    @Override
    public void write(int single) throws IOException {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (length >= GIB / 4) {
        channel.position(channel.position() + length);
      } else {
        channel.write(ByteBuffer.wrap(bytes, offset, length));
      }
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
