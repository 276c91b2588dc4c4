package tw.portfolio.local.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private static final String BYTE_ORDER_MARK = "\uFEFF";

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
   * @param folder with all of its bags
   * @param classes names of the archives of the classes' bags
   * @param school name of the archive of the school's own bag
   * @param expected every file that has to be there
   * @throws IOException if an archive can't be read at all
   */
  static List<String> findings(
      Path folder, List<String> classes, String school, List<Expected> expected)
      throws IOException {
    ArchiveCheck check = new ArchiveCheck(folder);
    for (String archive : classes) {
      BagCheck bag = BagCheck.of(folder.resolve(archive));
      check.findings.addAll(bag.findings());
      bag.files().forEach((path, sum) -> check.found.put(archive + "/" + path, sum));
    }
    check.findings.addAll(BagCheck.of(folder.resolve(school)).findings());
    check.sums(school, classes);
    check.index(school, expected);
    return List.copyOf(check.findings);
  }

  /** The archives are those of which the school's bag tells. */
  private void sums(String school, List<String> classes) throws IOException {
    Map<String, String> actual = new TreeMap<>();
    for (String archive : classes) {
      actual.put(archive, Sha256.of(Files.readAllBytes(folder.resolve(archive))));
    }
    Map<String, String> named = new TreeMap<>();
    for (String line : text(school, "bags.sha256").lines().toList()) {
      named.put(line.substring(66), line.substring(0, 64));
    }
    named.forEach(
        (archive, sum) -> {
          if (!sum.equals(actual.get(archive))) {
            findings.add("封存檔與清單不符：" + archive + " (differs from bags.sha256)");
          }
        });
    if (!named.keySet().containsAll(actual.keySet())) {
      findings.add("bags.sha256 沒有列出每個封存檔 (does not name every archive)");
    }
  }

  private String text(String school, String name) throws IOException {
    try (ZipFile zip = new ZipFile(folder.resolve(school).toFile(), StandardCharsets.UTF_8)) {
      Optional<ZipEntry> entry =
          Optional.ofNullable(zip.getEntry(school.replaceFirst("\\.zip$", "/data/" + name)));
      if (entry.isEmpty()) {
        findings.add("全校的包沒有 " + name + " (not in the school's bag)");
        return "";
      }
      try (InputStream in = zip.getInputStream(entry.get())) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(BYTE_ORDER_MARK, "");
      }
    } catch (ZipException _) {
      // That it does not open is told already.
      return "";
    }
  }

  private void index(String school, List<Expected> expected) throws IOException {
    Map<String, Integer> missing = new HashMap<>();
    for (Expected file : expected) {
      missing.merge(file.studentNumber() + " " + file.sha256(), 1, Integer::sum);
    }
    int rows = 0;
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(text(school, "index.csv"))) {
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
