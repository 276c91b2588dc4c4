package tw.portfolio.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingRowsTest {
  @ParameterizedTest
  @CsvSource({
    "2, 2.0, ARRIVED",
    "2025/1/5, 2025-01-05, ARRIVED",
    "1140105, 2025/01/05, ARRIVED",
    "ＡＢ１, AB1, ARRIVED",
    "'一 二', 一二, ARRIVED",
    "2, 3, DIFFERENT",
    "2025/1/5, 2025/1/6, DIFFERENT"
  })
  void shouldCompareWhatTextsMean(String handedIn, String received, RowMatch expected) {
    assertThat(
            MatchingRows.of(
                ReceiptKind.ACHIEVEMENTS,
                "26",
                List.of(named("淨灘", handedIn)),
                List.of(named("淨灘", received))))
        .extracting(ReceiptRow::match)
        .containsExactly(expected);
  }

  private static SheetRow named(String name, String value) {
    return new SheetRow("服務學習紀錄", ReceiptRows.cells("服務名稱", name, "值", value));
  }

  @Test
  void shouldFindTheSameRowBeforeOneThatIsOnlyAboutTheSame() {
    assertThat(
            MatchingRows.of(
                ReceiptKind.OUTCOMES,
                "26",
                List.of(ReceiptRows.outcome("A1", "一"), ReceiptRows.outcome("A1", "二")),
                List.of(ReceiptRows.outcome("A1", "二"), ReceiptRows.outcome("A1", "三"))))
        .extracting(ReceiptRow::match)
        .containsExactly(RowMatch.ARRIVED, RowMatch.DIFFERENT);
  }

  @Test
  void shouldCompareNoRowsOfDifferentSheets() {
    assertThat(
            MatchingRows.of(
                ReceiptKind.OUTCOMES,
                "26",
                List.of(new SheetRow("補修課程學習成果", ReceiptRows.cells("課程代碼", "A1"))),
                List.of(new SheetRow("學期課程學習成果", ReceiptRows.cells("課程代碼", "A1")))))
        .extracting(ReceiptRow::match)
        .containsExactly(RowMatch.UNKNOWN, RowMatch.MISSING);
  }

  @Test
  void shouldNotCompareHowFilesAreLinkedTo() {
    assertThat(
            MatchingRows.of(
                ReceiptKind.OUTCOMES,
                "26",
                List.of(
                    new SheetRow("學期課程學習成果", ReceiptRows.cells("課程代碼", "A1", "文件檔案連結", "C01.pdf"))),
                List.of(
                    new SheetRow(
                        "學期課程學習成果",
                        ReceiptRows.cells("課程代碼", "A1", "文件檔案連結", "https://nation/1")))))
        .extracting(ReceiptRow::match)
        .containsExactly(RowMatch.ARRIVED);
  }

  @Test
  void shouldTellTwoEqualRowsApart() {
    assertThat(
            MatchingRows.of(
                ReceiptKind.OUTCOMES,
                "26",
                List.of(),
                List.of(ReceiptRows.outcome("A1", "一"), ReceiptRows.outcome("A1", "一"))))
        .extracting(ReceiptRow::id)
        .doesNotHaveDuplicates();
  }
}
