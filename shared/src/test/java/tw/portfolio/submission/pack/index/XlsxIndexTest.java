package tw.portfolio.submission.pack.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class XlsxIndexTest {

  private static final String DESCRIPTION = "K2";

  @TempDir private Path folder;

  @Test
  void shouldHaveAHeaderRowThatIsBoldAndFrozen() throws Exception {
    Map<String, byte[]> book = book(IndexRows.of("001", "一"));
    Document sheet = xml(book, "xl/worksheets/sheet1.xml");

    Map<String, Element> cells = cells(sheet);
    assertThat(cells.get("A1").getTextContent()).isEqualTo("班級 (class)");
    assertThat(cells.get("T1").getTextContent()).isEqualTo("多元表現 (achievement)");
    Element pane = (Element) sheet.getElementsByTagName("pane").item(0);
    assertThat(pane.getAttribute("ySplit")).isEqualTo("1");
    assertThat(pane.getAttribute("state")).isEqualTo("frozen");
    Document styles = xml(book, "xl/styles.xml");
    Element style = style(styles, cells.get("A1"));
    Element font = (Element) styles.getElementsByTagName("font").item(number(style, "fontId"));
    assertThat(font.getElementsByTagName("b").getLength()).isEqualTo(1);
    assertThat(sheet.getElementsByTagName("col").getLength()).isEqualTo(IndexRows.COLUMNS);
    Element filter = (Element) sheet.getElementsByTagName("autoFilter").item(0);
    assertThat(filter.getAttribute("ref")).isEqualTo("A1:T2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+886", "-5", "@x", "00123", "<b>&\"'", "一😀", "1e5"})
  void shouldWriteTextAsTextWhateverItLooksLike(String text) throws Exception {
    Map<String, byte[]> book = book(IndexRows.of("001", text));
    Element cell = cells(xml(book, "xl/worksheets/sheet1.xml")).get(DESCRIPTION);

    assertThat(cell.getTextContent()).isEqualTo(text);
    assertThat(cell.getAttribute("t")).isEqualTo("inlineStr");
    assertThat(cell.getElementsByTagName("f").getLength()).isZero();
    assertThat(format(xml(book, "xl/styles.xml"), cell)).as("the text format").isEqualTo("@");
  }

  @Test
  void shouldKeepLeadingZerosOfStudentNumbersAndWriteNumbersAsNumbers() throws Exception {
    Map<String, Element> cells =
        cells(xml(book(IndexRows.of("0011", "一")), "xl/worksheets/sheet1.xml"));

    assertThat(cells.get("C2").getAttribute("t")).isEqualTo("inlineStr");
    assertThat(cells.get("C2").getTextContent()).isEqualTo("0011");
    assertThat(cells.get("Q2").getAttribute("t")).isEqualTo("n");
    assertThat(cells.get("Q2").getTextContent()).isEqualTo("4194304");
    assertThat(cells).as("no semester").doesNotContainKey("F2");
  }

  @Test
  void shouldWriteTextThatExcelCanOpen() throws Exception {
    Map<String, Element> cells =
        cells(
            xml(
                book(IndexRows.of("x\u0001y", "一\r\n二" + "長".repeat(40_000))),
                "xl/worksheets/sheet1.xml"));

    assertThat(cells.get("C2").getTextContent()).isEqualTo("xy");
    assertThat(cells.get(DESCRIPTION).getTextContent()).hasSize(32_767);
    assertThat(cells.get(DESCRIPTION).getTextContent()).startsWith("一 二長").endsWith("長…");
  }

  @Test
  void shouldWriteEveryRowOfManyBatches() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XlsxIndex index = new XlsxIndex(out)) {
      for (int i = 0; i < 1_500; i++) {
        index.add(IndexRows.of("%05d".formatted(i), "一"));
      }
    }

    Map<String, Element> cells = cells(xml(unzipped(out), "xl/worksheets/sheet1.xml"));
    for (int i = 0; i < 1_500; i++) {
      assertThat(cells.get("C" + (i + 2)).getTextContent()).isEqualTo("%05d".formatted(i));
    }
    assertThat(cells).doesNotContainKey("C1502");
  }

  @Test
  void shouldGoOnOnAFurtherSheetWhereOneIsFull() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XlsxIndex index = new XlsxIndex(out, 3)) {
      for (int i = 0; i < 5; i++) {
        index.add(IndexRows.of("" + i, "一"));
      }
    }

    Map<String, byte[]> book = unzipped(out);
    Map<String, Element> last = cells(xml(book, "xl/worksheets/sheet3.xml"));
    assertThat(last.get("A1").getTextContent()).isEqualTo("班級 (class)");
    assertThat(last.get("C2").getTextContent()).isEqualTo("4");
    assertThat(last).doesNotContainKey("C3");
    assertThat(cells(xml(book, "xl/worksheets/sheet1.xml")).get("C3").getTextContent())
        .isEqualTo("1");
  }

  private Map<String, byte[]> book(IndexRow row) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XlsxIndex index = new XlsxIndex(out)) {
      index.add(row);
    }
    return unzipped(out);
  }

  /** Through the directory: the library's data descriptors are Excel's, which no stream reads. */
  private Map<String, byte[]> unzipped(ByteArrayOutputStream out) throws IOException {
    Path file = Files.write(folder.resolve("index.xlsx"), out.toByteArray());
    Map<String, byte[]> files = new HashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return files;
  }

  private static Document xml(Map<String, byte[]> book, String name)
      throws ParserConfigurationException, IOException, SAXException {
    assertThat(book).containsKey(name);
    assertThat(new String(book.get(name), UTF_8)).startsWith("<?xml");
    try (InputStream in = new ByteArrayInputStream(book.get(name))) {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    }
  }

  private static Map<String, Element> cells(Document sheet) {
    Map<String, Element> cells = new LinkedHashMap<>();
    NodeList all = sheet.getElementsByTagName("c");
    for (int i = 0; i < all.getLength(); i++) {
      Element cell = (Element) all.item(i);
      cells.put(cell.getAttribute("r"), cell);
    }
    return cells;
  }

  private static Element style(Document styles, Element cell) {
    Element all = (Element) styles.getElementsByTagName("cellXfs").item(0);
    return (Element) all.getElementsByTagName("xf").item(number(cell, "s"));
  }

  private static String format(Document styles, Element cell) {
    String id = style(styles, cell).getAttribute("numFmtId");
    NodeList formats = styles.getElementsByTagName("numFmt");
    return IntStream.range(0, formats.getLength())
        .mapToObj(i -> (Element) formats.item(i))
        .filter(format -> format.getAttribute("numFmtId").equals(id))
        .map(format -> format.getAttribute("formatCode"))
        .collect(Collectors.joining());
  }

  private static int number(Element element, String attribute) {
    return Integer.parseInt(element.getAttribute(attribute));
  }
}
