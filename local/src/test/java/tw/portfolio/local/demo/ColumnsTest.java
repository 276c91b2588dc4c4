package tw.portfolio.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  @Test
  void shouldCountTwoPlacesForAChineseCharacterAndFullWidthPunctuation() {
    assertThat(Columns.width("認證 ok：")).isEqualTo(4 + 1 + 2 + 2);
  }

  @Test
  void shouldCountTwoPlacesForACharacterOutsideTheBasicPlane() {
    assertThat(Columns.width("𠮷")).isEqualTo(2);
  }

  @Test
  void shouldAlignMixedTextAndSetTheLastColumnToTheRight() {
    List<String> lines = Columns.table(List.of(List.of("上傳", "5"), List.of("a", "12")));

    assertThat(lines).containsExactly("上傳   5", "a     12");
  }
}
