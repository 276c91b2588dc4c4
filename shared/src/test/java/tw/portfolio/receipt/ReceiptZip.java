package tw.portfolio.receipt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.json.Json;

/** A receipt as the national database gives it, and such as it would not. */
public final class ReceiptZip {
  /** With what it is encrypted. */
  public static final String PASSWORD = "213303-收訖";

  private static final String MARK = "\uFEFF";

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final List<String> lines = new ArrayList<>();

  private ReceiptZip() {}

  /** One with nothing in it. */
  public static ReceiptZip empty() {
    return new ReceiptZip();
  }

  /** One of those students' course outcomes of a year, of the school that tests play in. */
  public static ReceiptZip ofOutcomes(int year, Json... students) {
    return empty().with("213303_課程學習成果.json", outcomes("213303", year, students));
  }

  /** One of a book (名冊別) of that year's course outcomes. */
  public static ReceiptZip ofBook(String book, int year, Json... students) {
    return empty().with("213303_課程學習成果.json", outcomes("213303", book, year, students));
  }

  /** A file's text. */
  public static String outcomes(String school, int year, Json... students) {
    return outcomes(school, "26", year, students);
  }

  private static String outcomes(String school, String book, int year, Json... students) {
    return Json.object()
        .put(
            "名冊資訊",
            Json.object().put("學校代碼", school).put("學年度", year).put("學期", "0").put("名冊別", book))
        .put("課程學習成果", List.of(students))
        .text();
  }

  /** A student in a file, with a row of 學期課程學習成果 for each pair of course and description. */
  public static Json student(String identity, String... coursesAndDescriptions) {
    List<Json> rows = new ArrayList<>();
    for (int at = 0; at < coursesAndDescriptions.length; at += 2) {
      rows.add(
          Json.object()
              .put("課程代碼", coursesAndDescriptions[at])
              .put("科目名稱", "物理")
              .put("修課學分", 2)
              .put("成果簡述", coursesAndDescriptions[at + 1]));
    }
    return Json.object().put("身分證號", identity).put("出生日期", "0990915").put("學期課程學習成果", rows);
  }

  /** The same with a file that is listed. */
  public ReceiptZip with(String name, String text) {
    byte[] content = (MARK + text).getBytes(StandardCharsets.UTF_8);
    // Every second line the other way round, as both are met with.
    String digest = Sha256.of(content).hex();
    lines.add(
        lines.size() % 2 == 0
            ? name + "," + digest
            : digest.toUpperCase(Locale.ROOT) + " , " + name);
    return unlisted(name, content);
  }

  /** The same with a file that is not listed. */
  public ReceiptZip unlisted(String name, byte[] content) {
    files.put(name, content);
    return this;
  }

  /** The same with another content of a file that stays listed as it was. */
  public ReceiptZip altered(String name) {
    byte[] content = files.get(name).clone();
    content[content.length - 2] ^= 1;
    files.put(name, content);
    return this;
  }

  /** The same with another line in the list. */
  public ReceiptZip listing(String line) {
    lines.add(line);
    return this;
  }

  /** The same without the list. */
  public byte[] withoutDigests() {
    return zip(files);
  }

  /** The archive. */
  public byte[] bytes() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("SHA.txt", String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
    all.putAll(files);
    return zip(all);
  }

  private static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, PASSWORD.toCharArray())) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipParameters parameters = new ZipParameters();
        parameters.setFileNameInZip(file.getKey());
        parameters.setEncryptFiles(true);
        parameters.setEncryptionMethod(EncryptionMethod.AES);
        parameters.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        zip.putNextEntry(parameters);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
