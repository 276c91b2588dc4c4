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
  /**
   * A file that has to be in an archive.
   *
   * @param studentNumber whose it is (學號)
   * @param sha256 as its owner computed it
   */
  record Expected(String studentNumber, String piece, String sha256) {}

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
  static List<String> findings(Path folder, List<String> archives, List<Expected> expected)
      throws IOException {
    ArchiveCheck check = new ArchiveCheck(folder);
    for (String archive : archives) {
      check.open(archive);
    }
    check.manifest();
    check.sums();
    check.index(expected);
    return List.copyOf(check.findings);
  }

  private void open(String archive) throws IOException {
    try (ZipFile zip = new ZipFile(folder.resolve(archive).toFile(), StandardCharsets.UTF_8)) {
      for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
        read(zip, archive, entry);
      }
    } catch (ZipException e) {
      findings.add("封存檔打不開：" + archive + " (does not open) " + e.getMessage());
    }
  }

  private void read(ZipFile zip, String archive, ZipEntry entry) throws IOException {
    // The stream checks the CRC-32 only in the entry's header; the SHA-256 is the proof.
    try (var content = zip.getInputStream(entry)) {
      found.put(archive + "/" + entry.getName(), Sha256.of(content.readAllBytes()));
    } catch (ZipException e) {
      findings.add("讀不出 (unreadable) " + archive + "/" + entry.getName() + "：" + e.getMessage());
    }
  }

  /** Archives and indexes are those of which the manifest tells. */
  private void manifest() throws IOException {
    for (Map.Entry<String, String> line : lines("manifest.sha256").entrySet()) {
      Path file = folder.resolve(line.getKey());
      if (!Files.exists(file)) {
        findings.add("清單中的檔案不在：" + line.getKey() + " (not there)");
      } else if (!Sha256.of(Files.readAllBytes(file)).equals(line.getValue())) {
        findings.add("檔案與清單不符：" + line.getKey() + " (differs from the manifest)");
      }
    }
  }

  /** The files' own manifest tells of exactly what is in the archives. */
  private void sums() throws IOException {
    Map<String, String> read = new TreeMap<>();
    found.forEach((place, sum) -> read.put(place.substring(place.indexOf('/') + 1), sum));
    if (!lines("files.sha256").equals(read)) {
      findings.add("files.sha256 與封存檔內容不符 (differs from the archives)");
    }
  }

  private Map<String, String> lines(String name) throws IOException {
    Map<String, String> lines = new TreeMap<>();
    for (String line : Files.readAllLines(folder.resolve(name), StandardCharsets.UTF_8)) {
      lines.put(line.substring(66), line.substring(0, 64));
    }
    return lines;
  }

  private void index(List<Expected> expected) throws IOException {
    Map<String, Integer> missing = new HashMap<>();
    for (Expected file : expected) {
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
      findings.add("index.csv 的列數 (rows)：%d，應為 %d".formatted(rows, expected.size()));
    }
    if (found.size() != rows) {
      findings.add("封存檔的檔案數 (files)：%d，index.csv 有 %d 列".formatted(found.size(), rows));
    }
    for (Expected file : expected) {
      if (missing.getOrDefault(file.studentNumber() + " " + file.sha256(), 0) > 0) {
        findings.add(
            "學生 %s 成果 %s 的檔案遺失或被更動 (missing or altered)"
                .formatted(file.studentNumber(), file.piece()));
      }
    }
  }

  private void row(NamedCsvRecord row, Map<String, Integer> missing) {
    String place = row.getField("封存檔 (archive)") + "/" + row.getField("檔案 (path in archive)");
    String told = row.getField("SHA-256");
    String read = found.getOrDefault(place, "");
    if (!read.equals(told)) {
      findings.add("封存檔內容與索引不符：" + place + " (differs from the index)");
    }
    String key = row.getField("學號 (student number)") + " " + read;
    if (missing.computeIfPresent(key, (_, left) -> left - 1) == null || missing.get(key) < 0) {
      findings.add("不該匯出的檔案：" + place + " (exported, but not selected)");
    }
  }
}
