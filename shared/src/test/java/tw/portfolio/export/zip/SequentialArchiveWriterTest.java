package tw.portfolio.export.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class SequentialArchiveWriterTest {
  private static final byte[] ONE = "第一份".getBytes(StandardCharsets.UTF_8);
  private static final byte[] TWO = "second".getBytes(StandardCharsets.UTF_8);

  private static StoredEntry entry(String name, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return new StoredEntry(
        name, content.length, crc.getValue(), Instant.parse("2026-11-20T12:00:00Z"));
  }

  @Test
  void shouldWriteWhatALayoutKnownBeforehandGives() throws IOException {
    List<StoredEntry> entries = List.of(entry("班/一.pdf", ONE), entry("班/二.pdf", TWO));
    ByteArrayOutputStream planned = new ByteArrayOutputStream();
    StoredArchiveWriter before = new StoredArchiveWriter(ArchiveLayout.of(entries), planned);
    before.entry(0, ONE);
    before.entry(1, TWO);
    before.finish();

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SequentialArchiveWriter writer = new SequentialArchiveWriter(out);
    writer.add(entries.getFirst(), ONE);
    writer.add(entries.getLast(), TWO);
    writer.finish();

    assertThat(out.toByteArray()).isEqualTo(planned.toByteArray());
    assertThat(writer.entries()).isEqualTo(2);
  }

  @Test
  void shouldRefuseContentOfAnotherSizeBeforeWritingAnything() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SequentialArchiveWriter writer = new SequentialArchiveWriter(out);

    assertThatThrownBy(() -> writer.add(entry("a.pdf", ONE), TWO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(out.size()).isZero();
  }
}
