package tw.portfolio.kernel.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.kernel.sheet.cell.RowPlace;
import tw.portfolio.samples.OddTexts;

class CsvSheetTest {
  static final List<String> NOTHING = OddTexts.SHOWING_NOTHING;

  private static final String LIST = "學號,姓名\r\n011001,王小明\r\n011002,許功蓋\r\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "x-windows-950", "Big5-HKSCS"})
  void shouldReadAListInTheEncodingsThatSchoolsUse(String charset) throws Exception {
    List<FilledRow> rows = Sheets.read(LIST.getBytes(Charset.forName(charset)), SheetType.CSV);

    assertThat(rows)
        .containsExactly(
            new FilledRow(RowPlace.of(2), Map.of("學號", "011001", "姓名", "王小明"), List.of()),
            // Half of each of these characters is a backslash or a bar in Big5.
            new FilledRow(RowPlace.of(3), Map.of("學號", "011002", "姓名", "許功蓋"), List.of()));
  }

  @Test
  void shouldPassOverTheByteOrderMark() throws Exception {
    assertThat(Sheets.csv("\uFEFF" + LIST)).hasSize(2);
  }

  @Test
  void shouldGuessNoCharactersThatHongKongAddedToBig5() throws Exception {
    byte[] list = "學號,姓名\n1,王喆\n2,陳堃\n3,林着\n4,許功\n".getBytes(Charset.forName("Big5-HKSCS"));

    assertThat(Sheets.read(list, SheetType.CSV))
        .extracting(row -> row.number() + " " + row.flaws().size())
        .containsExactly("2 1", "3 1", "4 1", "5 0");
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0xFA40, 0xFEFE, 0x8E40, 0xA0FE, 0x8140, 0x8DFE, 0xC6A1, 0xC8FE, 0xFC7E, 0x9BA1})
  void shouldTakeASchoolsOwnCharacterForAWrongCell(int own) throws Exception {
    byte[] list = "學號,姓名\n1,王??\n2,林\n".getBytes(Charset.forName("x-windows-950"));
    int at = new String(list, StandardCharsets.ISO_8859_1).indexOf("??");
    list[at] = (byte) (own >> 8);
    list[at + 1] = (byte) own;

    List<FilledRow> rows = Sheets.read(list, SheetType.CSV);

    assertThat(rows.getFirst().flaws())
        .singleElement()
        .satisfies(flaw -> assertThat(flaw.chinese()).contains("造字").contains("〓"));
    assertThat(rows.getLast().flaws()).isEmpty();
  }

  @Test
  void shouldRefuseAnyOtherEncodingInsteadOfGuessing() {
    for (byte[] content :
        List.of(
            LIST.getBytes(StandardCharsets.UTF_16),
            LIST.getBytes(StandardCharsets.UTF_16LE),
            "學號,姓名\n1,\uFEFF".getBytes(StandardCharsets.UTF_16LE),
            new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'},
            new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xA4, (byte) 0x40})) {
      assertThat(Sheets.refusal(content, SheetType.CSV).code()).isIn("wrong-encoding", "not-csv");
    }
    assertThat(Sheets.refusal(LIST.getBytes(Charset.forName("GBK")), SheetType.CSV).code())
        .isIn("wrong-encoding", "wrong-headers");
  }

  @Test
  void shouldKeepQuotedCommasAndLineBreaksInTheirCells() throws Exception {
    assertThat(Sheets.csv("姓名,學號\n\"王,\"\"小\"\"\n明\",1\n林,2\n"))
        .extracting(row -> row.number() + row.cells().get("學號") + row.cells().get("姓名"))
        .containsExactly("21王,\"小\"\n明", "32林");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "學號,姓名\n\"1\"x,王\n",
        "學號,姓名\n1,\"王\n2,林\n3,陳\n",
        "學號,姓名\n1,王\n2,\"林",
        "\"學號,姓名\n1,王\n"
      })
  void shouldRefuseQuotesThatDoNotMatch(String csv) {
    assertThat(Sheets.refusal(Sheets.utf8(csv), SheetType.CSV).code()).isEqualTo("broken-csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"學號,姓名\n1,王\n2,\"林\"", "學號,姓名\r\n1,王\"\r\n2,林\r\n", "學號,姓名\n1,王\n2,"})
  void shouldReadToTheEndHoweverTheLastLineEnds(String csv) throws Exception {
    assertThat(Sheets.csv(csv)).extracting(row -> row.cells().get("學號")).containsExactly("1", "2");
  }

  @Test
  void shouldNumberRowsAsTheSpreadsheetDoesAndPassOverEmptyOnes() throws Exception {
    assertThat(Sheets.csv("學號,姓名\n\n,,\n1,王\n  , \n2,林\n,,\n"))
        .extracting(FilledRow::number)
        .containsExactly(4, 6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "@SUM(1)",
        "+cmd",
        "-2+cmd|x",
        "＝1+1",
        "=\"011001\"",
        "-abc"
      })
  void shouldMarkWhatASpreadsheetWouldRun(String text) throws Exception {
    FilledRow row = Sheets.csv("學號,姓名\n1,\"" + text.replace("\"", "\"\"") + "\"\n").getFirst();

    assertThat(row.flaws())
        .singleElement()
        .satisfies(
            flaw -> {
              assertThat(flaw.row()).isEqualTo(2);
              assertThat(flaw.column()).isEqualTo("姓名");
              assertThat(flaw.value()).isEqualTo(text);
              assertThat(flaw.chinese()).contains("公式");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "+886-6-2617123", "-", "-0.5", "+886 6 261 7123"})
  void shouldTakeSignedNumbersAndTelephoneNumbersForWhatTheyAre(String text) throws Exception {
    assertThat(Sheets.csv("學號,姓名\n" + text + ",王\n").getFirst().flaws()).isEmpty();
  }

  @Test
  void shouldMarkCharactersThatNobodyElseCanSee() throws Exception {
    assertThat(Sheets.csv("學號,姓名\n1,王\uE000\n2,王\u0007\n3,王\u202E\n4,王\uFFFD\n5,王𠀀\n"))
        .extracting(row -> row.flaws().size())
        .containsExactly(1, 1, 1, 1, 0);
  }

  @Test
  void shouldMarkWhatNobodyCanShowAsItWasMeant() throws Exception {
    for (String text : OddTexts.UNSOUND.stream().filter(CsvSheetTest::canBeBytes).toList()) {
      assertThat(Sheets.csv("學號,姓名\n1,a" + text + "\n").getFirst().flaws()).hasSize(1);
    }
  }

  private static boolean canBeBytes(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  @ParameterizedTest
  @FieldSource("NOTHING")
  void shouldTakeForBlankWhatShowsNothing(String text) throws Exception {
    assertThat(Sheets.csv("學號,姓名\n1,王\n" + text + "," + text + "\n2," + text + "\n"))
        .containsExactly(
            new FilledRow(RowPlace.of(2), Map.of("學號", "1", "姓名", "王"), List.of()),
            new FilledRow(RowPlace.of(4), Map.of("學號", "2", "姓名", ""), List.of()));
  }

  @Test
  void shouldComposeTextAndTrimBlanksOfEveryKind() throws Exception {
    assertThat(Sheets.csv("學號,姓名\n1,\u00A0Rene\u0301\u3164\n2,Ａ１\n"))
        .extracting(row -> row.cells().get("姓名"))
        .containsExactly("Ren\u00e9", "Ａ１");
  }

  @Test
  void shouldTrimTheBlanksOfBig5() throws Exception {
    byte[] list = "學號,姓名\n1,\u3000王小明\u3000\n".getBytes(Charset.forName("x-windows-950"));

    assertThat(Sheets.read(list, SheetType.CSV))
        .extracting(row -> row.cells().get("姓名"))
        .containsExactly("王小明");
  }

  @Test
  void shouldMarkWhatStandsInAColumnWithoutAHeader() throws Exception {
    FilledRow row = Sheets.csv("學號,姓名,\n1,王,,備註\n").getFirst();

    assertThat(row.flaws()).singleElement().extracting(flaw -> flaw.column()).isEqualTo("第 4 欄");
  }

  @Test
  void shouldMarkACellThatIsFarTooLong() throws Exception {
    FilledRow row = Sheets.csv("學號,姓名\n1," + "王".repeat(2001) + "\n").getFirst();

    assertThat(row.flaws()).singleElement().extracting(flaw -> flaw.value().length()).isEqualTo(21);
  }
}
