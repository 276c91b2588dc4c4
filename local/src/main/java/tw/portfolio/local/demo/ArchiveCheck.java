package tw.portfolio.local.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tw.portfolio.local.client.Sha256;

/** Reads an export back, file by file, and compares it with what students uploaded. */
final class ArchiveCheck {
  private final Path folder;
  private final List<String> findings = new ArrayList<>();

  /** By archive and path. */
  private final Map<String, String> found = new TreeMap<>();

  private ArchiveCheck(Path folder) {
    this.folder = folder;
  }

  /**
   * What is wrong with an export; nothing if it is as it should be.
   *
   * @param folder with the archives, {@code index.csv}, {@code index.xlsx}, {@code files.sha256}
   *     and {@code manifest.sha256}
   * @param archives names of the archives
   * @param expected every file that has to be there
   * @throws IOException if a list can't be read at all
   */
  static List<String> findings(Path folder, List<String> archives, List<ExpectedFile> expected)
      throws IOException {
    ArchiveCheck check = new ArchiveCheck(folder);
    for (String archive : archives) {
      check.open(archive);
    }
    check.manifest();
    check.sums();
    check.index(expected);
    check.workbook(expected.size());
    return List.copyOf(check.findings);
  }

  private void wrong(String chinese, String english) {
    findings.add(chinese + " (" + english + ")");
  }

  private void open(String archive) throws IOException {
    try (ZipFile zip = new ZipFile(folder.resolve(archive).toFile(), StandardCharsets.UTF_8)) {
      for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
        read(zip, archive, entry);
      }
    } catch (ZipException e) {
      wrong("封存檔打不開：" + archive, "the archive does not open: " + e.getMessage());
    }
  }

  private void read(ZipFile zip, String archive, ZipEntry entry) throws IOException {
    // The stream checks the CRC-32 only in the entry's header; the SHA-256 is the proof.
    try (var content = zip.getInputStream(entry)) {
      found.put(archive + "/" + entry.getName(), Sha256.of(content.readAllBytes()));
    } catch (ZipException e) {
      wrong(
          "讀不出 " + archive + " 中的 " + entry.getName(),
          "unreadable: " + entry.getName() + ", " + e.getMessage());
    }
  }

  /** Archives and indexes are those of which the manifest tells. */
  private void manifest() throws IOException {
    for (Map.Entry<String, String> line : lines("manifest.sha256").entrySet()) {
      Path file = folder.resolve(line.getKey());
      if (!Files.exists(file)) {
        wrong("清單中的檔案不在：" + line.getKey(), "not there: " + line.getKey());
      } else if (!Sha256.of(Files.readAllBytes(file)).equals(line.getValue())) {
        wrong("檔案與清單不符：" + line.getKey(), "differs from the manifest: " + line.getKey());
      }
    }
  }

  /** The files' own manifest tells of exactly what is in the archives. */
  private void sums() throws IOException {
    List<String> told =
        lines("files.sha256").entrySet().stream()
            .map(line -> line.getValue() + " " + line.getKey())
            .sorted()
            .toList();
    List<String> read =
        found.entrySet().stream()
            .map(file -> file.getValue() + " " + pathIn(file.getKey()))
            .sorted()
            .toList();
    if (!told.equals(read)) {
      wrong("files.sha256 與封存檔內容不符", "files.sha256 differs from the archives");
    }
  }

  private static String pathIn(String archiveAndPath) {
    return archiveAndPath.substring(archiveAndPath.indexOf('/') + 1);
  }

  private Map<String, String> lines(String name) throws IOException {
    Map<String, String> lines = new TreeMap<>();
    for (String line : Files.readAllLines(folder.resolve(name), StandardCharsets.UTF_8)) {
      lines.put(line.substring(66), line.substring(0, 64));
    }
    return lines;
  }

  private void index(List<ExpectedFile> expected) throws IOException {
    Map<String, Integer> missing = new HashMap<>();
    for (ExpectedFile file : expected) {
      missing.merge(file.studentNumber() + " " + file.sha256(), 1, Integer::sum);
    }
    int rows = 0;
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(folder.resolve("index.csv"))) {
      for (NamedCsvRecord row : csv) {
        rows++;
        row(row, missing);
      }
    }
    if (rows != expected.size()) {
      wrong(
          "index.csv 有 %d 列，應為 %d 列".formatted(rows, expected.size()),
          "index.csv has %d rows, not %d".formatted(rows, expected.size()));
    }
    if (found.size() != rows) {
      wrong(
          "封存檔共有 %d 個檔案，index.csv 有 %d 列".formatted(found.size(), rows),
          "%d files in the archives, %d rows".formatted(found.size(), rows));
    }
    for (ExpectedFile file : expected) {
      if (missing.getOrDefault(file.studentNumber() + " " + file.sha256(), 0) > 0) {
        wrong(
            "學生 %s 成果 %s 的檔案遺失或被更動".formatted(file.studentNumber(), file.piece()),
            "a file of student %s, piece %s is missing or altered"
                .formatted(file.studentNumber(), file.piece()));
      }
    }
  }

  private void row(NamedCsvRecord row, Map<String, Integer> missing) {
    String place = row.getField("封存檔 (archive)") + "/" + row.getField("檔案 (path in archive)");
    String told = row.getField("SHA-256");
    String read = found.getOrDefault(place, "");
    if (!read.equals(told)) {
      wrong("封存檔內容與索引不符：" + place, "differs from the index: " + place);
    }
    String key = row.getField("學號 (student number)") + " " + read;
    if (missing.computeIfPresent(key, (_, left) -> left - 1) == null || missing.get(key) < 0) {
      wrong("不該匯出的檔案：" + place, "exported, but not selected: " + place);
    }
  }

  /** The workbook has a row for each file below its header. */
  private void workbook(int files) throws IOException {
    try (ZipFile book = new ZipFile(folder.resolve("index.xlsx").toFile())) {
      ZipEntry sheet = book.getEntry("xl/worksheets/sheet1.xml");
      String xml =
          sheet == null
              ? ""
              : new String(book.getInputStream(sheet).readAllBytes(), StandardCharsets.UTF_8);
      int rows = xml.split("<row ", -1).length - 1;
      if (rows != files + 1) {
        wrong(
            "index.xlsx 有 %d 列，應為 %d 列".formatted(rows, files + 1),
            "index.xlsx has %d rows, not %d".formatted(rows, files + 1));
      }
    } catch (ZipException e) {
      wrong("index.xlsx 打不開", "index.xlsx does not open: " + e.getMessage());
    }
  }
}
