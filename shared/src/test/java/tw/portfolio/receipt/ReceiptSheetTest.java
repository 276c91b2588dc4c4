package tw.portfolio.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.receipt.ReceiptScene.MING;
import static tw.portfolio.receipt.ReceiptScene.MINGS_ID;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobState;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.samples.Students;

/** A receipt that came as a plain sheet. */
class ReceiptSheetTest {
  private static final SheetMapping MAPPING =
      new SheetMapping(
          ReceiptKind.OUTCOMES,
          0,
          "身分證字號",
          Optional.of("學期課程學習成果"),
          Map.of("代碼", "課程代碼", "簡述", "成果簡述"));

  private final ReceiptScene scene = new ReceiptScene();

  @Test
  void shouldCompareItsRowsByTheNamesThatTheOfficeGives() {
    scene.handedIn(Students.MING, "A1", "單擺實驗");
    String sheet = "身分證字號,代碼,簡述\n" + MINGS_ID + ",A1,單擺實驗\n" + MINGS_ID + ",A2,別的\n";

    Job prepared =
        scene.prepared(sheet.getBytes(Charset.forName("x-windows-950")), SheetType.CSV, MAPPING);
    scene.carriedOut(prepared);

    assertThat(scene.receipt(MING).rows())
        .extracting(ReceiptRow::match)
        .containsExactly(RowMatch.ARRIVED, RowMatch.UNKNOWN);
    assertThat(scene.receipt(MING).toString()).doesNotContain(MINGS_ID);
  }

  @Test
  void shouldRefuseASheetWithoutTheColumnOrOfAnotherSchool() {
    assertThat(refusal("學號,代碼\ns1,A1\n")).isEqualTo("receipt-column-missing");
    assertThat(refusal("身分證字號,代碼\n")).isEqualTo("receipt-column-missing");
    assertThat(refusal("身分證字號,學校代碼\n" + MINGS_ID + ",190301\n"))
        .isEqualTo("receipt-of-another-school-or-year");
  }

  private String refusal(String sheet) {
    Job job = scene.prepared(sheet.getBytes(StandardCharsets.UTF_8), SheetType.CSV, MAPPING);
    return ((JobState.Refused) job.state()).refusal().code();
  }
}
