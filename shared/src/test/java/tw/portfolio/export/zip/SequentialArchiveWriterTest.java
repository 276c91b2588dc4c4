package tw.portfolio.export.zip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SequentialArchiveWriterTest {
  private static final byte[] REPORT = "探究報告".repeat(50_000).getBytes(UTF_8);
  private static final byte[] NOTE = "note".getBytes(UTF_8);
  private static final byte[] NONE = {};

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final SequentialArchiveWriter writer = new SequentialArchiveWriter(out);

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
  void shouldPutContentsWhereTheLayoutSays() throws IOException {
    List<StoredEntry> entries = List.of(Entries.of("a", REPORT), Entries.of("b", NOTE));
    ArchiveLayout layout = ArchiveLayout.of(entries);
    writer.add(entries.getFirst(), REPORT);
    assertThat(out.size()).isEqualTo((int) layout.headerOffset(1));
    writer.add(entries.getLast(), NOTE);
    assertThat(out.size()).isEqualTo((int) layout.directoryOffset());
    writer.finish();

    assertThat(out.size()).isEqualTo((int) layout.totalSize());
    int at = (int) layout.contentOffset(1);
    assertThat(Arrays.copyOfRange(out.toByteArray(), at, at + NOTE.length)).isEqualTo(NOTE);
    assertThat(Arrays.copyOfRange(out.toByteArray(), (int) layout.headerOffset(1), at))
        .isEqualTo(layout.localHeader(1));
    assertThat(Arrays.copyOfRange(out.toByteArray(), (int) layout.directoryOffset(), out.size()))
        .isEqualTo(layout.directory());
  }

  @Test
  void shouldWriteAnEmptyArchive(@TempDir Path folder) throws IOException {
    writer.finish();

    assertThat(out.size()).isEqualTo(22).isEqualTo((int) ArchiveLayout.of(List.of()).totalSize());
    try (ZipFile zip =
        new ZipFile(Files.write(folder.resolve("e.zip"), out.toByteArray()).toFile())) {
      assertThat(zip.size()).isZero();
    }
  }

  @Test
  void shouldRefuseContentOfAnotherSizeBeforeWritingAnything() {
    assertThatThrownBy(() -> writer.add(Entries.of("a.pdf", REPORT), NOTE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(out.size()).isZero();
  }
}
