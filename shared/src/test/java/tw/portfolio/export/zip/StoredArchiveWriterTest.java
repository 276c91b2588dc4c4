package tw.portfolio.export.zip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredArchiveWriterTest {

  private static final byte[] REPORT = "探究報告".repeat(50_000).getBytes(UTF_8);
  private static final byte[] NOTE = "note".getBytes(UTF_8);
  private static final byte[] NONE = {};

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void shouldWriteWhatTheJdkReadsBack(@TempDir Path folder) throws IOException {
    ArchiveLayout layout =
        ArchiveLayout.of(
            List.of(
                Entries.of("高二01班/王小明/國語文.pdf", REPORT),
                Entries.of("note.txt", NOTE),
                Entries.of("空的.txt", NONE)));
    StoredArchiveWriter writer = new StoredArchiveWriter(layout, out);
    writer.entry(0, dripping(REPORT));
    assertThat(out.size()).isEqualTo(layout.headerOffset(1));
    writer.entry(1, NOTE);
    writer.entry(2, NONE);
    assertThat(out.size()).isEqualTo(layout.directoryOffset());
    writer.finish();

    assertThat(out.size()).isEqualTo(layout.totalSize());
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
  void shouldPutContentsWhereTheLayoutSays() throws IOException {
    ArchiveLayout layout =
        ArchiveLayout.of(List.of(Entries.of("a", REPORT), Entries.of("b", NOTE)));
    StoredArchiveWriter writer = new StoredArchiveWriter(layout, out);
    writer.entry(0, REPORT);
    writer.entry(1, NOTE);
    writer.finish();

    int at = (int) layout.contentOffset(1);
    assertThat(Arrays.copyOfRange(out.toByteArray(), at, at + NOTE.length)).isEqualTo(NOTE);
    assertThat(Arrays.copyOfRange(out.toByteArray(), (int) layout.headerOffset(1), at))
        .isEqualTo(layout.localHeader(1));
    assertThat(Arrays.copyOfRange(out.toByteArray(), (int) layout.directoryOffset(), out.size()))
        .isEqualTo(layout.directory());
  }

  @Test
  void shouldWriteAnEmptyArchive(@TempDir Path folder) throws IOException {
    ArchiveLayout layout = ArchiveLayout.of(List.of());
    new StoredArchiveWriter(layout, out).finish();

    assertThat(out.size()).isEqualTo(22).isEqualTo((int) layout.totalSize());
    try (ZipFile zip =
        new ZipFile(Files.write(folder.resolve("e.zip"), out.toByteArray()).toFile())) {
      assertThat(zip.size()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"not, SHORT", "'', SHORT", "notes, LONG", "nota, ALTERED"})
  void shouldRefuseContentThatIsNotWhatItsRecordSays(
      String content, ContentMismatchException.Kind kind) throws IOException {
    StoredArchiveWriter writer =
        new StoredArchiveWriter(
            ArchiveLayout.of(List.of(Entries.of("a", REPORT), Entries.of("王小明", NOTE))), out);
    writer.entry(0, REPORT);

    ContentMismatchException e =
        catchThrowableOfType(
            ContentMismatchException.class, () -> writer.entry(1, content.getBytes(UTF_8)));
    assertThat(e.index()).isEqualTo(1);
    assertThat(e.kind()).isEqualTo(kind);
    assertThat(e).hasMessageStartingWith("archive entry 1: ");
    assertThat(e.getMessage()).doesNotContain("王小明");
  }

  @Test
  void shouldNotGoOnAfterAMismatch() {
    StoredArchiveWriter writer =
        new StoredArchiveWriter(ArchiveLayout.of(List.of(Entries.of("a", NOTE))), out);
    assertThatExceptionOfType(ContentMismatchException.class)
        .isThrownBy(() -> writer.entry(0, REPORT));

    assertThatIllegalStateException().isThrownBy(() -> writer.entry(0, NOTE));
    assertThatIllegalStateException().isThrownBy(writer::finish);
  }

  @Test
  void shouldWriteEachEntryInItsTurn() throws IOException {
    StoredArchiveWriter writer =
        new StoredArchiveWriter(
            ArchiveLayout.of(List.of(Entries.of("a", NOTE), Entries.of("b", NOTE))), out);

    assertThatIllegalStateException().isThrownBy(() -> writer.entry(1, NOTE));
    writer.entry(0, NOTE);
    assertThatIllegalStateException().isThrownBy(() -> writer.entry(0, NOTE));
    assertThatIllegalStateException()
        .isThrownBy(writer::finish)
        .withMessage("archive entry 1 hasn't been written");
    writer.entry(1, NOTE);
    assertThatIllegalStateException().isThrownBy(() -> writer.entry(2, NOTE));
    writer.finish();
    assertThatIllegalStateException().isThrownBy(writer::finish);
  }

  /** Gives a few bytes a time, as a network does. */
  private static InputStream dripping(byte[] content) {
    return new ByteArrayInputStream(content) {
      @Override
      public synchronized int read(byte[] bytes, int offset, int length) {
        return super.read(bytes, offset, Math.min(length, 1_000));
      }
    };
  }
}
