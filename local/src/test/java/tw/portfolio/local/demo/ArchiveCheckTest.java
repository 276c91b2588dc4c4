package tw.portfolio.local.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.kernel.files.bag.BagWriter;
import tw.portfolio.local.client.Sha256;
import tw.portfolio.submission.pack.index.CsvIndex;
import tw.portfolio.submission.pack.index.Index;
import tw.portfolio.submission.pack.index.IndexRow;

/** An export of one class with one file, and what may happen to it. */
class ArchiveCheckTest {
  private static final String ARCHIVE = "高一01班.zip";
  private static final String SCHOOL = "213303_115_全校.zip";
  private static final String PATH = "10101/報告.pdf";
  private static final byte[] CONTENT = "成果".getBytes(UTF_8);
  private static final ArchiveCheck.Expected EXPECTED =
      new ArchiveCheck.Expected("1130001", "piece-1", Sha256.of(CONTENT));

  @TempDir private Path folder;

  @BeforeEach
  void export() throws IOException {
    bag(ARCHIVE, Map.of(PATH, CONTENT));
    school(Sha256.of(Files.readAllBytes(folder.resolve(ARCHIVE))));
  }

  private void school(String sum) throws IOException {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    try (Index index = new CsvIndex(csv)) {
      index.add(row());
    }
    byte[] sums = (sum + "  " + ARCHIVE + "\n").getBytes(UTF_8);
    bag(SCHOOL, Map.of("index.csv", csv.toByteArray(), "bags.sha256", sums));
  }

  private void bag(String archive, Map<String, byte[]> files) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve(archive))) {
      BagWriter bag = new BagWriter(out, archive.replace(".zip", ""), Instant.EPOCH);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        bag.add(file.getKey(), file.getValue());
      }
      bag.finish(new LinkedHashMap<>());
    }
  }

  private static IndexRow row() {
    return new IndexRow(
        "高一01班",
        OptionalInt.of(1),
        "1130001",
        "王小明",
        OptionalInt.of(115),
        OptionalInt.of(1),
        "code",
        "國語文",
        "學期修課",
        OptionalInt.of(4),
        "",
        "簡述",
        "林老師",
        "2026-11-23 08:00",
        PATH,
        ARCHIVE,
        "application/pdf",
        CONTENT.length,
        EXPECTED.sha256(),
        "md5");
  }

  private List<String> findings(ArchiveCheck.Expected... expected) throws IOException {
    return ArchiveCheck.findings(folder, List.of(ARCHIVE), SCHOOL, List.of(expected));
  }

  @Test
  void shouldFindNothingInAnExportThatIsAsItShouldBe() throws IOException {
    assertThat(findings(EXPECTED)).isEmpty();
  }

  @Test
  void shouldFindAFileThatWasAlteredInTheArchive() throws IOException {
    bag(ARCHIVE, Map.of(PATH, "別的".getBytes(UTF_8)));

    assertThat(findings(EXPECTED))
        .anyMatch(finding -> finding.contains("封存檔與清單不符：" + ARCHIVE))
        .anyMatch(finding -> finding.contains("學生 1130001 成果 piece-1 的檔案遺失或被更動"));
  }

  @Test
  void shouldFindABagWhoseManifestTellsOfAnotherFile() throws IOException {
    byte[] archive = Files.readAllBytes(folder.resolve(ARCHIVE));
    String text = new String(archive, ISO_8859_1);
    // Stored, so the digest stands in the manifest as it is.
    String other = "0".repeat(64);
    Files.write(
        folder.resolve(ARCHIVE), text.replace(EXPECTED.sha256(), other).getBytes(ISO_8859_1));

    assertThat(findings(EXPECTED))
        .anyMatch(finding -> finding.contains("高一01班.zip/manifest-sha256.txt"))
        .anyMatch(finding -> finding.contains("高一01班.zip/tagmanifest-sha256.txt"));
  }

  @Test
  void shouldFindAnArchiveThatIsNoBag() throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve(ARCHIVE)), UTF_8)) {
      zip.putNextEntry(new ZipEntry("高一01班/data/" + PATH));
      zip.write(CONTENT);
    }

    assertThat(findings(EXPECTED)).anyMatch(finding -> finding.contains("高一01班.zip/bagit.txt"));
  }

  @Test
  void shouldFindAFileThatIsMissing() throws IOException {
    ArchiveCheck.Expected other =
        new ArchiveCheck.Expected("1130002", "piece-2", Sha256.of(new byte[] {1}));

    assertThat(findings(EXPECTED, other))
        .anyMatch(finding -> finding.contains("學生 1130002 成果 piece-2"));
  }

  @Test
  void shouldFindAFileThatNobodySelected() throws IOException {
    assertThat(findings()).anyMatch(finding -> finding.contains("不該匯出的檔案"));
  }

  @Test
  void shouldFindAnotherStudentsName() throws IOException {
    ArchiveCheck.Expected another =
        new ArchiveCheck.Expected("1130009", "piece-1", EXPECTED.sha256());

    assertThat(findings(another)).anyMatch(finding -> finding.contains("不該匯出的檔案"));
  }

  @Test
  void shouldFindAnArchiveThatDoesNotOpen() throws IOException {
    Files.write(folder.resolve(ARCHIVE), new byte[] {1, 2, 3});

    assertThat(findings(EXPECTED)).anyMatch(finding -> finding.contains("封存檔打不開"));
  }
}
