package tw.portfolio.kernel.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in formats as schools have them. */
class NumberFormatTest {
  private static String shown(String formats, int id, String number) throws Exception {
    RawWorkbook workbook =
        new RawWorkbook(
                "<row><c t=\"str\"><v>學號</v></c></row><row><c s=\"1\"><v>"
                    + number
                    + "</v></c></row>")
            .styles(formats, 0, id);
    return Sheets.onlyNumber(workbook);
  }

  private static String defined(int id, String code) {
    return "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
        .formatted(id, code.replace("\"", "&quot;").replace("<", "&lt;"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[DBNum1][$-404]General|901|901",
        "[DBNum2][$-404]General;[DBNum2]-General|901|901",
        "[Red][<60]General;General|901|901",
        "[Color10]General|901|901",
        "[>=60]General;[Red]General|55|55",
        "GENERAL|901|901",
        "G/通用格式|901|901",
        "G/通用格式\"班\"|901|901班",
        "General\"班\"|901|901班",
        "\"day\"0|7|day7",
        "\"Sec\"000|7|Sec007",
        "\\d\\a\\y000|7|day007",
        "_d0_m|7|7",
        "*y0|7|7",
        "\"M\"00000|115|M00115",
        "[Red]000;[Blue]-000|7|007",
        "[<100]000;0|7|007",
        "[<100]000;0|107|107",
        "0000000000|912345678|0912345678",
        "0000-000-000|912345678|0912-345-678",
        "#,##0|12345|12345",
        "0.0|84.5|84.5",
        "0|84.6|84.6",
        "0%|0.85|85%",
        "[$NT$-404]#,##0|100|NT$100",
        "0.00E+00|901|901",
        "# ?/?|1.5|1.5",
        "yyyy/m/d|40436|2010-09-15",
        "yyyy/m/d;@|40436.75|2010-09-15",
        "[$-404]e/m/d|40436|2010-09-15",
        "[$-404]ggge\"年\"m\"月\"d\"日\"|40436|2010-09-15",
        "[$-F800]dddd\\, mmmm dd\\, yyyy|40436|2010-09-15",
        "[Red][>=0]yyyy\\年m\\月d\\日|40436|2010-09-15",
        "aaaa|40436|2010-09-15",
        "m|40436|2010-09-15",
        "mm:ss|0.5|12:00",
        "[h]:mm|0.5|12:00",
        "上午/下午 h:mm|0.5|12:00"
      })
  void shouldShowANumberAsTheFormatDoes(String code, String number, String text) throws Exception {
    assertThat(shown(defined(170, code), 170, number)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58})
  void shouldKnowTheDaysOfTheFarEastUnlessTheWorkbookSaysOtherwise(int id) throws Exception {
    assertThat(shown("", id, "40436")).isEqualTo("2010-09-15");
    assertThat(shown(defined(id, "General"), id, "961")).isEqualTo("961");
    assertThat(shown(defined(id, "000"), id, "7")).isEqualTo("007");
    assertThat(shown(defined(id, "[$-404]e/m/d"), id, "40436")).isEqualTo("2010-09-15");
  }

  @Test
  void shouldShowNoughtAndLessThanNoughtAsNumbers() throws Exception {
    assertThat(shown(defined(170, "0;0;;@"), 170, "-1")).isEqualTo("-1");
    assertThat(shown(defined(170, "#"), 170, "0")).isEqualTo("0");
    assertThat(shown(defined(170, "000"), 170, "0")).isEqualTo("000");
    assertThat(shown(defined(170, ";;;"), 170, "5")).isEqualTo("5");
  }
}
