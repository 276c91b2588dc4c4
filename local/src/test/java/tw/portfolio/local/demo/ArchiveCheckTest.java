package tw.portfolio.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.local.client.Sha256;
import tw.portfolio.submission.pack.index.CsvIndex;
import tw.portfolio.submission.pack.index.Index;
import tw.portfolio.submission.pack.index.IndexRow;
import tw.portfolio.submission.pack.index.XlsxIndex;

/** An export of one class with one file, and what may happen to it. */
class ArchiveCheckTest {
  private static final String ARCHIVE = "高一01班.zip";
  private static final String PATH = "10101/報告.pdf";
  private static final byte[] CONTENT = "成果".getBytes(UTF_8);
  private static final ArchiveCheck.Expected EXPECTED =
      new ArchiveCheck.Expected("1130001", "piece-1", Sha256.of(CONTENT));

  @TempDir private Path folder;

  @BeforeEach
  void export() throws IOException {
    archive(PATH, CONTENT);
    try (OutputStream csv = Files.newOutputStream(folder.resolve("index.csv"));
        Index index = new CsvIndex(csv)) {
      index.add(row());
    }
    try (OutputStream xlsx = Files.newOutputStream(folder.resolve("index.xlsx"));
        Index index = new XlsxIndex(xlsx)) {
      index.add(row());
    }
    Files.writeString(folder.resolve("files.sha256"), EXPECTED.sha256() + "  " + PATH + "\n");
    String sum = Sha256.of(Files.readAllBytes(folder.resolve(ARCHIVE)));
    Files.writeString(folder.resolve("manifest.sha256"), sum + "  " + ARCHIVE + "\n");
  }

  private void archive(String path, byte[] content) throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve(ARCHIVE)), UTF_8)) {
      zip.putNextEntry(new ZipEntry(path));
      zip.write(content);
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
    return ArchiveCheck.findings(folder, List.of(ARCHIVE), List.of(expected));
  }

  @Test
  void shouldFindNothingInAnExportThatIsAsItShouldBe() throws IOException {
    assertThat(findings(EXPECTED)).isEmpty();
  }

  @Test
  void shouldFindAFileThatWasAlteredInTheArchive() throws IOException {
    archive(PATH, "別的".getBytes(UTF_8));

    assertThat(findings(EXPECTED))
        .anyMatch(finding -> finding.contains("檔案與清單不符：" + ARCHIVE))
        .anyMatch(finding -> finding.contains("學生 1130001 成果 piece-1 的檔案遺失或被更動"));
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
