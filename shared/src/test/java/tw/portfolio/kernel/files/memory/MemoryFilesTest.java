package tw.portfolio.kernel.files.memory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SampleFiles;
import tw.portfolio.samples.SchoolBuilder;

class MemoryFilesTest {
  private static final ObjectKey KEY =
      new ObjectKey(SchoolBuilder.SCHOOL, Ids.nth(1), 1, FilePart.DOCUMENT);
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00.987Z");

  private final MemoryFiles files = new MemoryFiles();

  @Test
  void shouldSealWhatWasPutWithItsMd5AndTheSecond() {
    assertThat(files.put(KEY, "abc".getBytes(UTF_8), NOW)).isTrue();

    assertThat(files.seal(KEY))
        .contains(
            new Seal(
                "900150983cd24fb0d6963f7d28e17f72", 3, Instant.parse("2026-11-20T12:00:00Z"), "1"));
  }

  @Test
  void shouldGiveTheWholeFileBackWithItsSeal() throws IOException {
    files.put(KEY, "abc".getBytes(UTF_8), NOW);

    assertThat(files.read(KEY).orElseThrow().content()).isEqualTo("abc".getBytes(UTF_8));
    assertThat(files.read(KEY).orElseThrow().seal()).isEqualTo(files.seal(KEY).orElseThrow());
    try (InputStream stream = files.open(KEY).orElseThrow()) {
      assertThat(stream.readAllBytes()).isEqualTo("abc".getBytes(UTF_8));
    }
  }

  @Test
  void shouldKeepTheFirstOfTwoPuts() {
    files.put(KEY, "abc".getBytes(UTF_8), NOW);

    assertThat(files.put(KEY, "xyz".getBytes(UTF_8), NOW)).isFalse();

    assertThat(files.read(KEY).orElseThrow().content()).isEqualTo("abc".getBytes(UTF_8));
  }

  @Test
  void shouldHaveAnotherSealOnceAltered() {
    files.put(KEY, "abc".getBytes(UTF_8), NOW);
    Seal before = files.seal(KEY).orElseThrow();

    files.alter(KEY, "abd".getBytes(UTF_8));

    assertThat(files.seal(KEY).orElseThrow().text()).isNotEqualTo(before.text());
    assertThat(files.read(KEY).orElseThrow().content()).isEqualTo("abd".getBytes(UTF_8));
  }

  @Test
  void shouldHaveNothingOnceLostOrDeleted() {
    files.put(KEY, "abc".getBytes(UTF_8), NOW);
    files.lose(KEY);
    files.delete(KEY);

    assertThat(files.seal(KEY)).isEmpty();
    assertThat(files.read(KEY)).isEmpty();
    assertThat(files.open(KEY)).isEmpty();
    assertThatIllegalStateException().isThrownBy(() -> files.lose(KEY));
    assertThatIllegalStateException().isThrownBy(() -> files.alter(KEY, new byte[1]));
  }

  @Test
  void shouldLinkToTheDeclaredFileOnly() {
    DeclaredFile declared = SampleFiles.declared(FilePart.DOCUMENT);

    var link = files.put(KEY, declared, Duration.ofMinutes(15), NOW);

    assertThat(link.url()).hasHost("files.test").hasPath("/" + KEY);
    assertThat(link.headers())
        .containsOnlyKeys(
            "content-disposition",
            "content-type",
            "content-length",
            "x-amz-checksum-sha256",
            "if-none-match")
        .containsEntry("content-type", "application/pdf")
        .containsEntry("content-length", Long.toString(declared.bytes()))
        .containsEntry("x-amz-checksum-sha256", declared.sha256().base64());
    assertThat(link.expires()).isEqualTo(NOW.plusSeconds(900));
    assertThat(files.get(SampleFiles.verified(KEY, NOW), Duration.ofMinutes(5), NOW).expires())
        .isEqualTo(NOW.plusSeconds(300));
  }

  @Test
  void shouldSealTheSampleAsItsRecordSays() {
    files.put(KEY, SampleFiles.bytes(FilePart.DOCUMENT), NOW);

    RecordedFile.Verified verified = SampleFiles.verified(KEY, NOW);

    assertThat(files.seal(KEY)).contains(verified.seal());
    assertThat(verified.md5().hex()).isEqualTo(verified.seal().eTag());
  }
}
