package tw.portfolio.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.receipt.ReceiptScene.MING;
import static tw.portfolio.receipt.ReceiptScene.MINGS_ID;
import static tw.portfolio.receipt.ReceiptZip.student;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobState;
import tw.portfolio.samples.Students;

/** 內容刻意不合理的收訖明細：說明原因，什麼都不寫入。 */
class HostileReceiptsTest {
  private final ReceiptScene scene = new ReceiptScene();

  @ParameterizedTest
  @ValueSource(strings = {"1e999", "-1e999", "1E+400", "{\"a\":1e999}"})
  void shouldRefuseANumberThatIsTooLargeForOne(String number) {
    assertThat(refusal(scene.prepared(withCell(number)))).isEqualTo("receipt-malformed");
  }

  @Test
  void shouldRefuseALongRunOfDigits() {
    assertThat(refusal(scene.prepared(withCell("9".repeat(5_000))))).isEqualTo("receipt-malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "'x'", "01", "+1", "\"\t\""})
  void shouldRefuseWhatIsNoJson(String cell) {
    assertThat(refusal(scene.prepared(withCell(cell)))).isEqualTo("receipt-malformed");
  }

  @Test
  void shouldRefuseListsInListsWithoutEnd() {
    String deep = "[".repeat(10_000) + "]".repeat(10_000);

    assertThat(refusal(scene.prepared(withCell(deep)))).isEqualTo("receipt-malformed");
  }

  @Test
  void shouldShowNothingForWhatIsNotSaidInAListOfTexts() {
    scene.imported(withCell("[\"甲\",null,\"乙\"]"));

    assertThat(scene.receipt(MING).rows().getFirst().content().cells())
        .containsEntry("成果簡述", "甲、乙");
  }

  /** What the school has handed in and did not come back is kept with it. */
  @Test
  void shouldRefuseMoreOfAStudentThanOneRecordHolds() {
    IntStream.range(0, 70)
        .forEach(at -> scene.handedIn(Students.MING, "B" + at, "字".repeat(1_000)));
    String[] rows =
        IntStream.range(0, 60)
            .boxed()
            .flatMap(at -> Stream.of("C" + at, "字".repeat(1_000)))
            .toArray(String[]::new);

    assertThat(refusal(scene.prepared(ReceiptZip.ofOutcomes(115, student(MINGS_ID, rows)))))
        .isEqualTo("receipt-malformed");
  }

  private static ReceiptZip withCell(String json) {
    return ReceiptZip.empty()
        .with(
            "213303_課程學習成果.json",
            ReceiptZip.outcomes("213303", 115, student(MINGS_ID, "A1", "一"))
                .replace("\"成果簡述\":\"一\"", "\"成果簡述\":" + json));
  }

  private static String refusal(Job job) {
    assertThat(job.state()).isInstanceOf(JobState.Refused.class);
    return ((JobState.Refused) job.state()).refusal().code();
  }
}
