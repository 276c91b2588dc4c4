package tw.portfolio.kernel.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {
  @ParameterizedTest
  @ValueSource(strings = {"學號,姓名", "姓名,學號", " 學 號* ,姓名＊", "學號,姓名,檢查結果,說明"})
  void shouldKnowTheHeadersInAnyOrderAndDress(String header) throws Exception {
    assertThat(Sheets.csv("\n" + header + "\n1,1\n").getFirst().cells())
        .containsEntry("學號", "1")
        .containsEntry("姓名", "1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"姓名;缺少「學號」", "學號,姓名,學號;「學號」這一欄重複", "姓名,身高;範本沒有「身高」這一欄", "a,b;缺少「學號」"})
  void shouldSayWhichHeadersAreWrong(String header, String words) {
    FileRefusal refusal = Sheets.refusal(Sheets.utf8(header + "\n1,2,3\n"), SheetType.CSV);

    assertThat(refusal.code()).isEqualTo("wrong-headers");
    assertThat(refusal.chinese()).contains(words).contains("請下載範本");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"'';empty-file", "' \n,,\n';empty-file", "學號,姓名;no-rows"})
  void shouldRefuseAFileWithNothingInIt(String text, String code) {
    assertThat(Sheets.refusal(Sheets.utf8(text), SheetType.CSV).code()).isEqualTo(code);
  }

  @Test
  void shouldTakeTwentyThousandRowsAndStopAtTheNext() throws Exception {
    StringBuilder list = new StringBuilder("學號,姓名\n");
    for (int row = 1; row <= 20_000; row++) {
      list.append(row).append(",王\n");
    }
    assertThat(Sheets.csv(list.toString())).hasSize(20_000);

    list.append("1,王\n".repeat(180_000));
    assertThat(Sheets.refusal(Sheets.utf8(list.toString()), SheetType.CSV).code())
        .isEqualTo("too-many-rows");
  }

  @Test
  void shouldRefuseMoreColumnsThanAnyList() {
    assertThat(Sheets.refusal(Sheets.utf8("學號,姓名" + ",x".repeat(300)), SheetType.CSV).code())
        .isEqualTo("too-many-columns");
  }
}
