package tw.portfolio.kernel.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together part by part, so that a test can make any part as wrong as it likes. */
public final class RawWorkbook {
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  /** A workbook whose first sheet has these rows, as XML. */
  public RawWorkbook(String rows) {
    with(
        "xl/workbook.xml",
        XML
            + "<workbook xmlns:r=\"r\"><sheets>"
            + "<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    with(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"rId1\" Type=\"/officeDocument\""
            + " Target=\"xl/workbook.xml\"/></Relationships>");
    relations("");
    with(
        "xl/worksheets/sheet1.xml",
        XML + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
  }

  /**
   * A workbook of these sheets.
   *
   * @param sheets each by its name, behind which {@code :hidden} may stand, and its rows as XML
   */
  public static RawWorkbook of(Map<String, String> sheets) {
    RawWorkbook workbook = new RawWorkbook("");
    StringBuilder list = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    int number = 10;
    for (Map.Entry<String, String> sheet : sheets.entrySet()) {
      String[] name = sheet.getKey().split(":", -1);
      list.append(
          "<sheet name=\"%s\" state=\"%s\" r:id=\"s%d\"/>"
              .formatted(name[0], name.length > 1 ? name[1] : "visible", number));
      relations.append(relation("s" + number, "worksheet", "sheet" + number + ".xml"));
      workbook.with(
          "xl/sheet" + number + ".xml",
          "<worksheet><sheetData>" + sheet.getValue() + "</sheetData></worksheet>");
      number++;
    }
    return workbook
        .relations(relations.toString())
        .with(
            "xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets>" + list + "</sheets></workbook>");
  }

  /** A row of texts, as XML. */
  public static String row(String... texts) {
    return hiddenRow("", texts);
  }

  /** A row of texts with further attributes, as XML. */
  public static String hiddenRow(String attributes, String... texts) {
    StringBuilder row = new StringBuilder("<row " + attributes + ">");
    for (String text : texts) {
      row.append("<c t=\"str\"><v>").append(text).append("</v></c>");
    }
    return row.append("</row>").toString();
  }

  /** Lets the workbook refer to its first sheet, its texts, its styles and these others, as XML. */
  public RawWorkbook relations(String others) {
    return with(
        "xl/_rels/workbook.xml.rels",
        "<Relationships>"
            + relation("rId1", "worksheet", "worksheets/sheet1.xml")
            + relation("rId101", "sharedStrings", "sharedStrings.xml")
            + relation("rId102", "styles", "styles.xml")
            + others
            + "</Relationships>");
  }

  /** A part that the workbook refers to. */
  public static String relation(String id, String kind, String target) {
    return "<Relationship Id=\"%s\" Type=\"http://a/%s\" Target=\"%s\"/>"
        .formatted(id, kind, target);
  }

  /** Replaces or adds a part. */
  public RawWorkbook with(String name, String content) {
    return with(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Replaces or adds a part. */
  public RawWorkbook with(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  /** The styles of cells, by the format of each. */
  public RawWorkbook styles(String numFmts, int... formats) {
    StringBuilder styles =
        new StringBuilder("<styleSheet><numFmts>" + numFmts + "</numFmts><cellXfs>");
    for (int format : formats) {
      styles.append("<xf numFmtId=\"").append(format).append("\"/>");
    }
    return with("xl/styles.xml", styles.append("</cellXfs></styleSheet>").toString());
  }

  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A few kilobytes that swell to that many megabytes of one sheet. */
  public static byte[] bomb(int megabytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      RawWorkbook rest = new RawWorkbook("");
      rest.parts.remove("xl/worksheets/sheet1.xml");
      rest.parts.forEach((name, content) -> put(zip, name, content));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
      fill(zip, megabytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void fill(OutputStream out, int megabytes) throws IOException {
    String row = "<row>" + " ".repeat(1024 - "<row></row>".length()) + "</row>";
    byte[] rows = row.repeat(1024).getBytes(StandardCharsets.UTF_8);
    for (int megabyte = 0; megabyte < megabytes; megabyte++) {
      out.write(rows);
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) {
    try {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
