package tw.portfolio.submission.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SafeSegmentTest {
  @Test
  void shouldKeepChineseAsItIs() {
    assertThat(SafeSegment.of("王小明 (一)", 100)).isEqualTo("王小明 (一)");
  }

  @Test
  void shouldTurnWhatFileSystemsRefuseIntoItsTwin() {
    assertThat(SafeSegment.of("a/b\\c:d*e?f\"g<h>i|j", 100)).isEqualTo("a／b＼c：d＊e？f＂g＜h＞i｜j");
  }

  @Test
  void shouldLeaveNoWayUpAndNothingEmpty() {
    assertThat(SafeSegment.of("..", 100)).isEqualTo("_");
    assertThat(SafeSegment.of(" . ", 100)).isEqualTo("_");
    assertThat(SafeSegment.of("", 100)).isEqualTo("_");
    assertThat(SafeSegment.of("../../etc", 100)).isEqualTo("..／..／etc");
  }

  @Test
  void shouldAvoidTheNamesOfDevices() {
    assertThat(SafeSegment.of("con", 100)).isEqualTo("_con");
    assertThat(SafeSegment.of("LPT1.物理", 100)).isEqualTo("_LPT1.物理");
  }

  @Test
  void shouldDropWhatCannotBeSeen() {
    assertThat(SafeSegment.of("a\u202Eb\u0000c", 100)).isEqualTo("a b c");
  }

  @Test
  void shouldCutBetweenCharactersAndKeepTheExtension() {
    String cut = SafeSegment.ofFile("學".repeat(100) + ".pdf", "pdf", 50);

    assertThat(cut).endsWith("學.pdf");
    assertThat(cut.getBytes(StandardCharsets.UTF_8).length).isBetween(45, 50);
  }

  @Test
  void shouldTellTwinsApart() {
    UniqueNames names = new UniqueNames();

    assertThat(names.give("01_王小明")).isEqualTo("01_王小明");
    assertThat(names.give("01_王小明")).isEqualTo("01_王小明_2");
    assertThat(names.give("ABC")).isEqualTo("ABC");
    assertThat(names.give("abc")).isEqualTo("abc_2");
  }
}
