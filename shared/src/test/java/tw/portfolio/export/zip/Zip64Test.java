package tw.portfolio.export.zip;

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
import java.util.List;
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
  private static final long ONE_AND_A_HALF_GIB = 3 * GIB / 2;

  @Test
  void shouldLayOutFiveFilesOfOneAndAHalfGib() {
    ArchiveLayout layout = fiveOf(ONE_AND_A_HALF_GIB);

    // 30 bytes, 5 of name, 9 of time: no size needs ZIP64, so no local header has it
    long step = ONE_AND_A_HALF_GIB + 44;
    for (int i = 0; i < 5; i++) {
      assertThat(layout.headerOffset(i)).isEqualTo(i * step);
      assertThat(layout.contentOffset(i)).isEqualTo(i * step + 44);
      assertThat(layout.localHeader(i)).hasSize(44);
    }
    assertThat(layout.directoryOffset()).isEqualTo(5 * step);
    // the last two start behind 4 GiB: 12 bytes more each; then ZIP64 end, locator and end
    assertThat(layout.directory()).hasSize(5 * 60 + 2 * 12 + 56 + 20 + 22);
    assertThat(layout.totalSize()).isEqualTo(5 * step + layout.directory().length);
  }

  @Test
  void shouldWriteBeyondFourGibAsLaidOut() throws IOException {
    byte[] quarter = new byte[(int) (GIB / 4)];
    List<StoredEntry> entries =
        IntStream.range(0, 18).mapToObj(i -> Entries.sized("f" + i, quarter.length)).toList();
    ArchiveLayout layout = ArchiveLayout.of(entries);
    Counting out = new Counting();
    SequentialArchiveWriter writer = new SequentialArchiveWriter(out);
    for (int i = 0; i < entries.size(); i++) {
      assertThat(out.count).isEqualTo(layout.headerOffset(i));
      writer.add(entries.get(i), quarter);
    }
    assertThat(out.count).isEqualTo(layout.directoryOffset()).isGreaterThan(4 * GIB);
    writer.finish();

    assertThat(out.count).isEqualTo(layout.totalSize());
  }

  /** Headers and directory in a file that is otherwise a hole, read back from its zeros. */
  @ParameterizedTest
  @ValueSource(longs = {0xFFFF_FFFEL, 0xFFFF_FFFFL, 0x1_0000_0005L})
  void shouldBeReadableAroundFourGib(long size, @TempDir Path folder) throws IOException {
    ArchiveLayout layout =
        ArchiveLayout.of(
            List.of(
                new StoredEntry("big", size, 0x1234_5678L, Entries.MODIFIED),
                Entries.of("behind", new byte[] {0, 0, 0}),
                new StoredEntry("big too", size, 0x8765_4321L, Entries.MODIFIED)));
    Path file = holed(layout, folder);

    assertThat(file).hasSize(layout.totalSize());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getSize)).containsExactly(size, 3L, size);
      assertThat(zip.getEntry("big too").getCrc()).isEqualTo(0x8765_4321L);
      assertThat(zip.getInputStream(zip.getEntry("behind")).readAllBytes())
          .containsExactly(0, 0, 0);
      assertThat(zip.getInputStream(zip.getEntry("big too")).readNBytes(10)).hasSize(10);
    }
  }

  @Test
  void shouldBeReadableWithTheLongestNameAndAllOfZip64(@TempDir Path folder) throws IOException {
    String longest = "n".repeat(EntryName.MAX_BYTES);
    ArchiveLayout layout =
        ArchiveLayout.of(List.of(Entries.sized("big", 5 * GIB), Entries.sized(longest, 5 * GIB)));

    try (ZipFile zip = new ZipFile(holed(layout, folder).toFile())) {
      assertThat(zip.getEntry(longest).getSize()).isEqualTo(5 * GIB);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {65_534, 65_535, 65_536, 70_000})
  void shouldHoldMoreFilesThanAPlainZip(int count, @TempDir Path folder) throws IOException {
    ArchiveLayout layout =
        ArchiveLayout.of(
            IntStream.range(0, count)
                .mapToObj(i -> Entries.of("班/" + i, new byte[] {(byte) i}))
                .toList());
    ByteArrayOutputStream out = new ByteArrayOutputStream((int) layout.totalSize());
    SequentialArchiveWriter writer = new SequentialArchiveWriter(out);
    for (int i = 0; i < count; i++) {
      writer.add(layout.entries().get(i), new byte[] {(byte) i});
    }
    writer.finish();

    assertThat(out.size()).isEqualTo((int) layout.totalSize());
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

  /** The archive with a hole in place of every content: zeros that take no room on the disk. */
  private static Path holed(ArchiveLayout layout, Path folder) throws IOException {
    Path file = folder.resolve("sparse.zip");
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            StandardOpenOption.SPARSE)) {
      for (int i = 0; i < layout.entries().size(); i++) {
        channel.write(ByteBuffer.wrap(layout.localHeader(i)), layout.headerOffset(i));
      }
      channel.write(ByteBuffer.wrap(layout.directory()), layout.directoryOffset());
    }
    return file;
  }

  private static boolean contains(byte[] bytes, int... sought) {
    // the end records are in the last 98 bytes
    return IntStream.rangeClosed(bytes.length - 98, bytes.length - sought.length)
        .anyMatch(
            at -> IntStream.range(0, sought.length).allMatch(i -> bytes[at + i] == sought[i]));
  }

  private static ArchiveLayout fiveOf(long size) {
    return ArchiveLayout.of(
        IntStream.range(0, 5).mapToObj(i -> Entries.sized("f" + i + ".00", size)).toList());
  }

  private static final class Counting extends OutputStream {
    private long count;

    @Override
    public void write(int b) {
      count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      count += length;
    }
  }
}
