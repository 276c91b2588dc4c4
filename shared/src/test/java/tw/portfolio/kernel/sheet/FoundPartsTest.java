package tw.portfolio.kernel.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of workbooks are found by relationships, and count by their name spaces. */
class FoundPartsTest {
  private static final String TEXTS = "<sst><si><t>學號</t></si></sst>";
  private static final String STYLES =
      "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"000\"/></numFmts>"
          + "<cellXfs><xf/><xf numFmtId=\"170\"/></cellXfs>"
          + "<dxfs><dxf><numFmt numFmtId=\"170\" formatCode=\"yyyy\"/></dxf></dxfs></styleSheet>";
  private static final Map<String, String> MAIN =
      Map.of(
          "transitional", "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "strict", "http://purl.oclc.org/ooxml/spreadsheetml/main");

  private static RawWorkbook workbook(String number) {
    return new RawWorkbook(
        "<row><c t=\"s\"><v>0</v></c></row><row><c s=\"1\"><v>" + number + "</v></c></row>");
  }

  private static String number(RawWorkbook workbook) throws UnreadableSheetException {
    return Sheets.onlyNumber(workbook);
  }

  @ParameterizedTest
  @CsvSource({
    "styles2.xml, xl/styles2.xml",
    "Styles.XML, xl/styles.xml",
    "STYLES/a.xml, XL/Styles/A.xml",
    "\\xl\\s.xml, xl/s.xml",
    "..\\other\\s.xml, other/s.xml",
    "../s.xml, s.xml",
    "/xl/../s.xml, /s.xml",
    "./a/./s.xml, xl\\a\\s.xml",
    "a%20b.xml, xl/a b.xml",
    "樣式.xml, xl/樣式.xml"
  })
  void shouldFindAPartUnderWhateverNameItHas(String target, String part) throws Exception {
    RawWorkbook workbook =
        workbook("7")
            .with(
                "xl/_rels/workbook.xml.rels",
                "<Relationships>"
                    + RawWorkbook.relation("rId1", "worksheet", "worksheets/sheet1.xml")
                    + RawWorkbook.relation("b", "sharedStrings", "t.xml")
                    + RawWorkbook.relation("c", "styles", target)
                    + "</Relationships>")
            .with("xl/t.xml", TEXTS)
            .with(part, STYLES);

    assertThat(number(workbook)).isEqualTo("007");
  }

  @Test
  void shouldFindTheWorkbookItselfWhereverItLies() throws Exception {
    RawWorkbook workbook =
        workbook("7")
            .with(
                "_rels/.rels",
                "<Relationships>"
                    + RawWorkbook.relation("a", "officeDocument", "/Deep\\In/Book.xml")
                    + "</Relationships>")
            .with(
                "deep/in/book.xml",
                "<workbook xmlns:q=\"q\"><sheets><sheet q:id=\"x\"/></sheets></workbook>")
            .with(
                "Deep/In/_rels/Book.xml.rels",
                "<Relationships>"
                    + RawWorkbook.relation("x", "worksheet", "../../xl/worksheets/sheet1.xml")
                    + RawWorkbook.relation("y", "sharedStrings", "/xl/t.xml")
                    + RawWorkbook.relation("z", "styles", "s.xml")
                    + "</Relationships>")
            .with("xl/workbook.xml", "<workbook/>")
            .with("xl/t.xml", TEXTS)
            .with("deep/in/s.xml", STYLES);

    assertThat(number(workbook)).isEqualTo("007");
  }

  @ParameterizedTest
  @ValueSource(strings = {"transitional", "strict"})
  void shouldTakeTheOtherEpochFromTheRightElementOnly(String set) throws Exception {
    String top =
        "<s:workbook xmlns:s=\"%s\" xmlns:r=\"r\" xmlns:x=\"x15\">".formatted(MAIN.get(set));
    String sheets = "<s:sheets><s:sheet r:id=\"rId1\"/></s:sheets>";
    String foreign =
        "<s:extLst><s:ext><x:workbookPr x:date1904=\"1\" chartTrackingRefBase=\"1\"/>"
            + "<s:workbookPr date1904=\"%s\"/></s:ext></s:extLst><x:workbookPr date1904=\"%s\"/>";
    String styles = "<styleSheet><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
    String end = "</s:workbook>";

    assertThat(
            number(
                workbook("38974")
                    .with("xl/sharedStrings.xml", TEXTS)
                    .with("xl/styles.xml", styles)
                    .with(
                        "xl/workbook.xml",
                        top
                            + "<s:workbookPr x:date1904=\"0\" date1904=\" true \"/>"
                            + sheets
                            + foreign.formatted("0", "0")
                            + end)))
        .isEqualTo("2010-09-15");
    assertThat(
            number(
                workbook("38974")
                    .with("xl/sharedStrings.xml", TEXTS)
                    .with("xl/styles.xml", styles)
                    .with(
                        "xl/workbook.xml",
                        top
                            + "<s:workbookPr x:date1904=\"1\"/>"
                            + sheets
                            + foreign.formatted("1", "1")
                            + end)))
        .isEqualTo("2006-09-14");
  }

  @Test
  void shouldRefuseMacrosWhateverTheirPartIsCalled() {
    byte[] content =
        workbook("7").relations(RawWorkbook.relation("m", "vbaProject", "m.bin")).bytes();

    assertThat(Sheets.refusal(content, SheetType.XLSX).code()).isEqualTo("macros");
  }

  @Test
  void shouldRefuseTwoPartsOfOneName() {
    byte[] content = workbook("7").with("XL\\Workbook.xml", "<workbook/>").bytes();

    assertThat(Sheets.refusal(content, SheetType.XLSX).code()).isEqualTo("damaged-xlsx");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "王小明_x000D_;王小明",
        "_x0041_B;AB",
        "_x005F_x000D_;_x000D_",
        "_xD83D__xDE00_;\uD83D\uDE00",
        "a_x00e9_;aé",
        "_x41_;_x41_",
        "a_xZZZZ_;a_xZZZZ_"
      })
  void shouldReadWhatXmlCannotSay(String kept, String text) throws Exception {
    for (String cell :
        new String[] {
          "<c t=\"s\"><v>1</v></c>",
          "<c t=\"str\"><v>" + kept + "</v></c>",
          "<c t=\"inlineStr\"><is><t>" + kept + "</t></is></c>",
          "<c t=\"inlineStr\"><is><r><rPr/><t>" + kept + "</t></r><rPh><t>x</t></rPh></is></c>"
        }) {
      RawWorkbook workbook =
          new RawWorkbook("<row><c t=\"s\"><v>0</v></c></row><row>" + cell + "</row>")
              .with(
                  "xl/sharedStrings.xml",
                  TEXTS.replace("</sst>", "<si><t>" + kept + "</t></si></sst>"));
      assertThat(number(workbook)).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2010-09-15, 2010-09-15",
    "2010-09-15T00:00:00, 2010-09-15",
    "2010-09-15T00:00:00.000Z, 2010-09-15",
    "2010-09-15T08:30:00, 2010-09-15T08:30:00"
  })
  void shouldReadDaysThatAreKeptAsDays(String kept, String text) throws Exception {
    RawWorkbook workbook =
        new RawWorkbook(
                "<row><c t=\"s\"><v>0</v></c></row><row><c t=\"d\"><v>" + kept + "</v></c></row>")
            .with("xl/sharedStrings.xml", TEXTS);

    assertThat(number(workbook)).isEqualTo(text);
  }
}
