package tw.portfolio.kernel.files.zip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveWriterTest {
  private static final byte[] REPORT = "探究報告".repeat(50_000).getBytes(UTF_8);
  private static final byte[] NOTE = "note".getBytes(UTF_8);
  private static final byte[] NONE = {};

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ArchiveWriter writer = new ArchiveWriter(out);

  @Test
  void shouldWriteWhatTheJdkReadsBack(@TempDir Path folder) throws IOException {
    writer.add(Entries.of("高二01班/王小明/國語文.pdf", REPORT), REPORT);
    writer.add(Entries.of("note.txt", NOTE), NOTE);
    writer.add(Entries.of("空的.txt", NONE), NONE);
    writer.finish();

    assertThat(writer.entries()).isEqualTo(3);
    Path file = Files.write(folder.resolve("a.zip"), out.toByteArray());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .containsExactly("高二01班/王小明/國語文.pdf", "note.txt", "空的.txt");
      ZipEntry first = zip.getEntry("高二01班/王小明/國語文.pdf");
      assertThat(first.getMethod()).isEqualTo(ZipEntry.STORED);
      assertThat(first.getCrc()).isEqualTo(Entries.crc(REPORT));
      assertThat(first.getLastModifiedTime().toInstant()).isEqualTo(Entries.MODIFIED);
      assertThat(zip.getInputStream(first).readAllBytes()).isEqualTo(REPORT);
      assertThat(zip.getInputStream(zip.getEntry("note.txt")).readAllBytes()).isEqualTo(NOTE);
      assertThat(zip.getInputStream(zip.getEntry("空的.txt")).readAllBytes()).isEmpty();
    }
  }

  @Test
  void shouldWriteTheSameBytesForTheSameEntries() throws IOException {
    writer.add(Entries.of("高二01班/王小明/國語文.pdf", REPORT), REPORT);
    writer.add(Entries.of("note.txt", NOTE), NOTE);
    writer.finish();
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    ArchiveWriter second = new ArchiveWriter(again);
    second.add(Entries.of("高二01班/王小明/國語文.pdf", REPORT), REPORT);
    second.add(Entries.of("note.txt", NOTE), NOTE);
    second.finish();

    assertThat(again.toByteArray()).isEqualTo(out.toByteArray());
  }

  @Test
  void shouldSayThatNamesAreUtf8AndContentIsStoredWithSizeAndChecksumInFront() throws IOException {
    ByteBuffer header = headerOf(Entries.of("名", NOTE), NOTE);

    assertThat(header.getInt(0)).isEqualTo(0x04034b50);
    assertThat(header.getShort(6)).as("UTF-8, no data descriptor").isEqualTo((short) (1 << 11));
    assertThat(header.getShort(8)).as("method").isZero();
    assertThat(header.getInt(14)).isEqualTo((int) Entries.crc(NOTE));
    assertThat(header.getInt(18)).as("size stored").isEqualTo(NOTE.length);
    assertThat(header.getInt(22)).as("size").isEqualTo(NOTE.length);
    assertThat(new String(out.toByteArray(), 30, 3, UTF_8)).isEqualTo("名");
  }

  @Test
  void shouldTellTheTimeInTaipeiToToolsThatKnowLocalTimeOnly() throws IOException {
    ByteBuffer header = headerOf(Entries.of("a", NOTE), NOTE);

    assertThat(header.getShort(10)).as("16:20:30").isEqualTo((short) (16 << 11 | 20 << 5 | 15));
    assertThat(header.getShort(12))
        .as("2025-01-15")
        .isEqualTo((short) ((2025 - 1980) << 9 | 1 << 5 | 15));
    assertThat(header.getInt(30 + 1 + 5)).as("exact").isEqualTo(second(Entries.MODIFIED));
  }

  @Test
  void shouldLeaveOutTheExactTimeWhereItDoesNotFit() throws IOException {
    Instant late = Instant.parse("2200-01-01T00:00:00Z");
    ByteBuffer header = headerOf(new StoredEntry("a", 0, 0, late), NONE);

    assertThat(header.getShort(12) >> 9 & 127).as("years from 1980").isEqualTo(127);
    assertThat(header.getShort(28)).as("bytes of extra fields").isZero();
  }

  @Test
  void shouldTellTheFirstYearOfWhatIsOlder() throws IOException {
    ByteBuffer header = headerOf(new StoredEntry("a", 0, 0, Instant.EPOCH), NONE);

    assertThat(header.getShort(12)).as("1980-01-01").isEqualTo((short) (1 << 5 | 1));
    assertThat(header.getInt(30 + 1 + 5)).as("exact").isZero();
  }

  @Test
  void shouldWriteAnEmptyArchive(@TempDir Path folder) throws IOException {
    writer.finish();

    assertThat(out.size()).isEqualTo(22);
    try (ZipFile zip =
        new ZipFile(Files.write(folder.resolve("e.zip"), out.toByteArray()).toFile())) {
      assertThat(zip.size()).isZero();
    }
  }

  @Test
  void shouldRefuseContentOfAnotherSizeBeforeWritingAnything() throws IOException {
    assertThatThrownBy(() -> writer.add(Entries.of("a.pdf", REPORT), NOTE))
        .isInstanceOf(IllegalArgumentException.class);
    writer.finish();
    assertThat(out.size()).as("an empty archive").isEqualTo(22);
  }

  @Test
  void shouldRefuseANameThatIsInTheWayBeforeWritingIt(@TempDir Path folder) throws IOException {
    writer.add(Entries.of("班/a.pdf", NOTE), NOTE);
    assertThatThrownBy(() -> writer.add(Entries.of("班/A.pdf", REPORT), REPORT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("archive entries 0 and 1 have the same name");
    writer.finish();

    Path file = Files.write(folder.resolve("one.zip"), out.toByteArray());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("班/a.pdf");
    }
  }

  @Test
  void shouldRefuseContentOfAnotherChecksum() {
    StoredEntry other = new StoredEntry("a", NOTE.length, 1, Entries.MODIFIED);
    assertThatThrownBy(() -> writer.add(other, NOTE)).isInstanceOf(IOException.class);
  }

  private ByteBuffer headerOf(StoredEntry entry, byte[] content) throws IOException {
    writer.add(entry, content);
    writer.finish();
    return ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int second(Instant instant) {
    return (int) instant.getEpochSecond();
  }
}
