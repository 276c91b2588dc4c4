package tw.portfolio.kernel.files.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.kernel.files.RangedBytes;

class SealedArchiveWriterTest {
  private static final ArchivePassword PASSWORD = ArchivePassword.of("Nanning-2026-歷程");
  private static final ArchiveLimits LIMITS = ArchiveLimits.ofFiles(100, 100, 50);

  @Test
  void shouldBeReadBackWithItsPassword() throws IOException {
    OutsideArchive archive =
        OutsideArchive.open(RangedBytes.of(written()), Optional.of(PASSWORD), LIMITS);

    assertThat(archive.encryption()).isEqualTo(ArchiveEncryption.AES);
    assertThat(archive.entries())
        .extracting(ArchiveEntry::name, ArchiveEntry::encoding, ArchiveEntry::size)
        .containsExactly(
            tuple("A123456789/課程學習成果/C01.pdf", NameEncoding.UTF_8, 300_000L),
            tuple("空.json", NameEncoding.UTF_8, 0L),
            tuple("清單.json", NameEncoding.UTF_8, 6L));
    assertThat(archive.content(archive.entry("清單.json").orElseThrow()))
        .isEqualTo("歷程".getBytes(StandardCharsets.UTF_8));
    assertThat(archive.content(archive.entries().getFirst())).isEqualTo(new byte[300_000]);
  }

  @Test
  void shouldNotOpenWithAnotherPassword() throws IOException {
    byte[] written = written();

    assertThatThrownBy(
            () ->
                OutsideArchive.open(
                    RangedBytes.of(written), Optional.of(ArchivePassword.of("other")), LIMITS))
        .isInstanceOf(RefusedArchiveException.class);
    assertThat(new String(written, StandardCharsets.UTF_8)).doesNotContain("歷程\n");
  }

  @Test
  void shouldLeaveWhatItIsGivenAsItIs() throws IOException {
    byte[] content = "歷程".getBytes(StandardCharsets.UTF_8);
    SealedArchiveWriter writer = new SealedArchiveWriter(new ByteArrayOutputStream(), PASSWORD);

    writer.add("a.json", content);
    writer.finish();

    assertThat(content).isEqualTo("歷程".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void shouldRefuseAFileInTheWayOfAnother() throws IOException {
    SealedArchiveWriter writer = new SealedArchiveWriter(new ByteArrayOutputStream(), PASSWORD);
    writer.add("a/b.json", new byte[1]);

    assertThatThrownBy(() -> writer.add("a/B.json", new byte[1]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Whoever gets it has 7-Zip, not this program. */
  @Test
  void shouldBeTakenBySevenZip(@TempDir Path folder) throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve("out.zip"), written());
    Path log = folder.resolve("log");
    Optional<Process> test =
        Stream.of("7z", "7za", "7zz")
            .flatMap(
                program ->
                    started(List.of(program, "t", "-p" + PASSWORD.text(), file.toString()), log)
                        .stream())
            .findFirst();
    assumeThat(test).as("7-Zip is installed").isPresent();

    assertThat(test.orElseThrow().waitFor()).as(Files.readString(log)).isZero();
  }

  private static Optional<Process> started(List<String> command, Path log) {
    try {
      return Optional.of(
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start());
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static byte[] written() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SealedArchiveWriter writer = new SealedArchiveWriter(out, PASSWORD);
    writer.add("A123456789/課程學習成果/C01.pdf", new byte[300_000]);
    writer.add("空.json", new byte[0]);
    writer.add("清單.json", "歷程".getBytes(StandardCharsets.UTF_8));
    writer.finish();
    return out.toByteArray();
  }
}
