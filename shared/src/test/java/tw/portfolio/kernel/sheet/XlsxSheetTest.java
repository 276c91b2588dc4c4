package tw.portfolio.kernel.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxSheetTest {
  private static final String HEADER =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>學號</t></is></c>"
          + "<c r=\"B1\" t=\"inlineStr\"><is><t>姓名</t></is></c></row>";

  private static String row(int number, String cells) {
    return "<row r=\"" + number + "\">" + cells + "</row>";
  }

  @Test
  void shouldReadEveryWayInWhichTextIsKept() throws Exception {
    RawWorkbook workbook =
        new RawWorkbook(
                HEADER
                    + row(3, "<c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" t=\"s\"><v>1</v></c>")
                    + row(
                        4,
                        "<c t=\"str\"><v>02</v></c><c"
                            + " t=\"inlineStr\"><is><r><t>林</t></r></is></c>"))
            .with(
                "xl/sharedStrings.xml",
                "<sst><si><t>01</t></si><si><r><t>王</t></r><r><t>小明</t></r>"
                    + "<rPh><t>ㄨㄤ</t></rPh></si></sst>");

    assertThat(Sheets.xlsx(workbook))
        .extracting(one -> one.number() + one.cells().get("學號") + one.cells().get("姓名"))
        .containsExactly("301王小明", "402林");
  }

  @ParameterizedTest
  @ValueSource(strings = {"n", "d", "x"})
  void shouldLookAtTextWhateverTheCellSaysThatItIs(String type) throws Exception {
    assertThat(
            List.of(
                "=cmd|' /C calc'!A0",
                "@SUM(1)",
                "王&#x202E;",
                "王&#xE000;",
                "王&#xFFFD;",
                "王".repeat(2001)))
        .allSatisfy(
            text -> {
              RawWorkbook workbook =
                  new RawWorkbook(HEADER + row(2, "<c t=\"" + type + "\"><v>" + text + "</v></c>"));
              assertThat(Sheets.xlsx(workbook).getFirst().flaws()).hasSize(1);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"&#xA0;王&#x3164;", "&#x3000;王&#x2800;", "王&#x200B;"})
  void shouldTrimBlanksOfEveryKind(String text) throws Exception {
    RawWorkbook workbook =
        new RawWorkbook(
            HEADER + row(2, "<c r=\"B2\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>"));

    assertThat(Sheets.xlsx(workbook).getFirst().cells()).containsEntry("姓名", "王");
    assertThat(Sheets.xlsx(workbook).getFirst().flaws()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "General;11001;11001",
        "General;1.1001E4;11001",
        "0.00;0.30000000000000004;0.3",
        "General;-1.5;-1.5",
        "000000;11001;011001",
        "yyyy/m/d;46096;2026-03-15",
        "[$-404]e/m/d;46096;2026-03-15",
        "yyyy-mm-dd hh:mm;46096.5;2026-03-15T12:00:00",
        "h:mm;0.375;09:00",
        "0.00E+00;12345;12345",
        "#,##0\"日\";46096;46096",
        "[Red]0;7;7",
        "General;1E+300;1",
        "m/d/yy;59;1900-02-28",
        "m/d/yy;61;1900-03-01"
      })
  void shouldReadNumbersAndDaysAsPeopleSeeThem(String format, String stored, String seen)
      throws Exception {
    RawWorkbook workbook =
        new RawWorkbook(HEADER + row(2, "<c r=\"A2\" s=\"1\"><v>" + stored + "</v></c>"))
            .styles("<numFmt numFmtId=\"170\" formatCode='" + format + "'/>", 0, 170);

    assertThat(Sheets.numbers(Sheets.xlsx(workbook)).getFirst()).startsWith(seen);
  }

  @Test
  void shouldKnowTheDaysOfBuiltInFormatsAndOfTheOtherEpoch() throws Exception {
    RawWorkbook workbook =
        new RawWorkbook(
                HEADER
                    + row(2, "<c s=\"0\"><v>0</v></c>")
                    + row(3, "<c s=\"1\"><v>44634</v></c>")
                    + row(4, "<c t=\"d\"><v>2026-03-15</v></c><c t=\"b\"><v>1</v></c>"))
            .with(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><workbookPr date1904=\"1\"/><sheets>"
                    + "<sheet r:id=\"rId1\"/></sheets></workbook>")
            .styles("", 0, 14);

    assertThat(Sheets.numbers(Sheets.xlsx(workbook)))
        .containsExactly("0", "2026-03-15", "2026-03-15");
  }

  @Test
  void shouldMarkFormulasAndErrorsWhateverTheyShow() throws Exception {
    RawWorkbook workbook =
        new RawWorkbook(
            HEADER
                + row(2, "<c r=\"A2\"><f>1+1</f><v>2</v></c><c r=\"B2\" t=\"e\"><v>#N/A</v></c>")
                + row(3, "<c r=\"A3\" t=\"inlineStr\"><is><t>=cmd|x</t></is></c>")
                + row(4, "<c r=\"A4\"><f t=\"shared\" si=\"0\"/></c>")
                + row(5, "<c r=\"A5\"><f>1+1</f><v></v></c>"));

    List<FilledRow> rows = Sheets.xlsx(workbook);

    assertThat(rows)
        .flatExtracting(FilledRow::flaws)
        .extracting(flaw -> flaw.row() + flaw.column() + flaw.value())
        .containsExactly("2學號2", "2姓名#N/A", "3學號=cmd|x", "4學號", "5學號=1+1");
  }

  @Test
  void shouldReadTheFirstSheetThatPeopleSee() throws Exception {
    RawWorkbook workbook =
        new RawWorkbook(HEADER + row(2, "<c><v>1</v></c>"))
            .with(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet state=\"veryHidden\" r:id=\"rId9\"/>"
                    + "<sheet r:id=\"rId1\"/><sheet r:id=\"rId2\"/></sheets></workbook>")
            .with(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"/xl/worksheets/sheet1.xml\"/>"
                    + "</Relationships>");

    assertThat(Sheets.numbers(Sheets.xlsx(workbook))).containsExactly("1");
  }

  @Test
  void shouldMarkCellsOfHiddenColumnsBeyondTheHeader() throws Exception {
    RawWorkbook workbook =
        new RawWorkbook(HEADER + row(2, "<c r=\"A2\"><v>1</v></c><c r=\"AB2\"><v>9</v></c>"));

    assertThat(Sheets.xlsx(workbook).getFirst().flaws())
        .singleElement()
        .extracting(flaw -> flaw.column())
        .isEqualTo("第 28 欄");
  }

  @Test
  void shouldReadAListWithManyAmpersands() throws Exception {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int number = 2; number <= 20_001; number++) {
      rows.append(row(number, "<c t=\"inlineStr\"><is><t>a&amp;b&lt;&#24373;</t></is></c>"));
    }

    List<FilledRow> read = Sheets.xlsx(new RawWorkbook(rows.toString()));

    assertThat(Sheets.numbers(read)).hasSize(20_000).containsOnly("a&b<張");
  }
}
