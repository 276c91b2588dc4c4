package tw.portfolio.submission.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultCauseTest {
  @Test
  void shouldTellCausesApartByCodeAndByName() {
    assertThat(FaultCause.values()).extracting(FaultCause::code).doesNotHaveDuplicates();
    assertThat(FaultCause.values()).extracting(FaultCause::chinese).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void shouldSayWhatIsWrongAndWhatToDoInBothLanguages(FaultCause cause) {
    assertThat(cause.code()).matches("[a-z]+(-[a-z]+)*");
    assertThat(cause.chinese()).containsPattern("\\p{IsHan}");
    assertThat(cause.english()).doesNotContainPattern("\\p{IsHan}");
    assertThat(cause.remedy().chinese()).containsPattern("\\p{IsHan}").endsWith("。");
    assertThat(cause.remedy().english()).doesNotContainPattern("\\p{IsHan}").endsWith(".");
  }

  @Test
  void shouldKeepARowBackForAFaultThatRefusesItOnly() {
    Fault doubt = Fault.of(FaultCause.CREDITS_DIFFER);
    Fault refusal = Fault.of(FaultCause.NO_NATIONAL_ID);

    assertThat(Fault.refuse(List.of())).isFalse();
    assertThat(Fault.refuse(List.of(doubt))).isFalse();
    assertThat(Fault.refuse(List.of(doubt, refusal))).isTrue();
  }

  @Test
  void shouldSayWhatWasFoundBehindTheCause() {
    assertThat(new Fault(FaultCause.CREDITS_DIFFER, "登錄 4、課程計畫 3").chinese())
        .isEqualTo("學分數與課程計畫不同（登錄 4、課程計畫 3）");
    assertThat(Fault.of(FaultCause.NO_NATIONAL_ID).chinese()).isEqualTo("沒有身分證號");
    assertThat(new Fault(FaultCause.FILE_MISSING, "a.pdf").english())
        .isEqualTo("The file is gone (a.pdf)");
  }
}
