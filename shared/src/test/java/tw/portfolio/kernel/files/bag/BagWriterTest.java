package tw.portfolio.kernel.files.bag;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.kernel.files.Checksums;
import tw.portfolio.kernel.files.inspect.ChecksumReader;

class BagWriterTest {
  /** Already the day after, in Taipei. */
  private static final Instant MADE = Instant.parse("2026-06-30T18:00:00Z");

  private static final Instant UPLOADED = Instant.parse("2026-01-15T08:20:31Z");
  private static final Path UNZIP = Path.of("/usr/bin/unzip");
  private static final byte[] REPORT = "探究報告".getBytes(UTF_8);
  private static final byte[] NOTE = "note".getBytes(UTF_8);

  @TempDir private Path folder;

  @Test
  void shouldWriteABagThatAnotherLibraryFindsWhole() throws IOException {
    ReadBag bag = ReadBag.of(bag("213303_115_101", "01_王小明/國 語.pdf", "02_李大同/發表.mp3"));

    assertThat(bag.name()).isEqualTo("213303_115_101");
    assertThat(bag.files())
        .containsExactly(entry("01_王小明/國 語.pdf", REPORT), entry("02_李大同/發表.mp3", REPORT));
    assertThat(bag.info())
        .containsExactly(
            entry("Source-Organization", "213303 某某高中"),
            entry("External-Description", "一行 又一行"),
            entry("Bagging-Date", "2026-07-01"),
            entry("Payload-Oxum", 2 * REPORT.length + ".2"));
  }

  @Test
  void shouldWriteABagThatUnzipFindsWhole() throws Exception {
    assumeThat(UNZIP).isExecutable();
    Path file = Files.write(folder.resolve("bag.zip"), bag("101", "a.pdf", "b/c.pdf"));

    Process unzip =
        new ProcessBuilder(UNZIP.toString(), "-t", file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(unzip.getInputStream().readAllBytes(), UTF_8);

    assertThat(unzip.waitFor()).as(said).isZero();
    assertThat(said).contains("No errors detected");
  }

  @Test
  void shouldHaveNothingButOneFolderWithAllThatABagNeeds() throws IOException {
    assertThat(names(bag("101", "a.pdf")))
        .containsExactly(
            "101/bagit.txt",
            "101/data/a.pdf",
            "101/bag-info.txt",
            "101/manifest-sha256.txt",
            "101/manifest-md5.txt",
            "101/tagmanifest-sha256.txt",
            "101/tagmanifest-md5.txt");
  }

  @Test
  void shouldEncodeAPercentSignInManifestsAndNothingElse() throws IOException {
    Checksums sums = ChecksumReader.of(REPORT);

    assertThat(text(bag("101", "100%/國 語#?.pdf"), "101/manifest-sha256.txt"))
        .isEqualTo(sums.sha256().hex() + "  data/100%25/國 語#?.pdf\n");
    assertThat(text(bag("101", "100%/國 語#?.pdf"), "101/manifest-md5.txt"))
        .isEqualTo(sums.md5().hex() + "  data/100%25/國 語#?.pdf\n");
  }

  @Test
  void shouldWriteNamesInOneNormalForm() throws IOException {
    String apart = Normalizer.normalize("Café.pdf", Normalizer.Form.NFD);

    assertThat(ReadBag.of(bag("101", apart)).files()).containsOnlyKeys("Café.pdf");
  }

  @Test
  void shouldWriteTheSameBytesForTheSameFiles() throws IOException {
    assertThat(bag("101", "a.pdf", "b.pdf")).isEqualTo(bag("101", "a.pdf", "b.pdf"));
  }

  @Test
  void shouldKeepTheTimeOfAFileAndGiveItsOwnToWhatTellsOfIt() throws IOException {
    Path file = Files.write(folder.resolve("bag.zip"), bag("101", "a.pdf"));

    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.getEntry("101/data/a.pdf").getLastModifiedTime().toInstant())
          .isEqualTo(UPLOADED);
      assertThat(zip.getEntry("101/bagit.txt").getLastModifiedTime().toInstant()).isEqualTo(MADE);
    }
  }

  @Test
  void shouldHashWhatWasMadeWithTheBag() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BagWriter writer = new BagWriter(out, "school", MADE);
    writer.add("index.csv", NOTE);
    writer.finish(new LinkedHashMap<>());

    assertThat(writer.files()).isEqualTo(1);
    assertThat(ReadBag.of(out.toByteArray()).files()).containsExactly(entry("index.csv", NOTE));
  }

  @Test
  void shouldRefuseALabelThatNoReaderTakes() throws IOException {
    BagWriter writer = new BagWriter(new ByteArrayOutputStream(), "101", MADE);
    SequencedMap<String, String> info = new LinkedHashMap<>();
    info.put("Source: Organization", "213303");

    assertThatIllegalArgumentException().isThrownBy(() -> writer.finish(info));
  }

  private static byte[] bag(String name, String... paths) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BagWriter writer = new BagWriter(out, name, MADE);
    for (String path : paths) {
      writer.add(path, REPORT, ChecksumReader.of(REPORT), UPLOADED);
    }
    SequencedMap<String, String> info = new LinkedHashMap<>();
    info.put("Source-Organization", "213303 某某高中");
    info.put("External-Description", "一行\r\n又一行");
    writer.finish(info);
    return out.toByteArray();
  }

  private List<String> names(byte[] archive) throws IOException {
    Path file = Files.write(folder.resolve("names.zip"), archive);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return Collections.list(zip.entries()).stream().map(entry -> entry.getName()).toList();
    }
  }

  private String text(byte[] archive, String name) throws IOException {
    Path file = Files.write(folder.resolve("text.zip"), archive);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry found = zip.getEntry(name);
      return new String(zip.getInputStream(found).readAllBytes(), UTF_8);
    }
  }
}
