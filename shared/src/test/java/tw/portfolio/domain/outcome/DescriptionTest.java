package tw.portfolio.domain.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionTest {
  static Arguments[] lengths() {
    return new Arguments[] {
      Arguments.of("a", 1),
      Arguments.of("簡述，一百字。", 7),
      Arguments.of("𠮷野家", 3),
      Arguments.of("\uD869\uDED6\uD840\uDC0B", 2),
      Arguments.of("e\u0301", 1),
      Arguments.of("a\u0302\u0323\u0300", 1),
      Arguments.of("🙂", 1),
      Arguments.of("👍🏽", 1),
      Arguments.of("👨‍👩‍👧‍👦", 1),
      Arguments.of("👩‍🔬做實驗", 4),
      Arguments.of("🇹🇼🇯🇵", 2),
      Arguments.of("❤️", 1),
      Arguments.of("葛\uDB40\uDD00", 1),
      Arguments.of("한국", 2),
      Arguments.of("ㄅㄆˊ", 3),
      Arguments.of("一\n二", 3),
    };
  }

  @ParameterizedTest
  @MethodSource("lengths")
  void shouldCountWhatAPersonSees(String text, int characters) {
    assertThat(new Description(text).characters()).isEqualTo(characters);
  }

  @Test
  void shouldCountAHundredFamiliesAsAHundred() {
    assertThat(new Description("👨‍👩‍👧‍👦".repeat(100)).characters()).isEqualTo(100);
  }

  @Test
  void shouldComposeAccentsAndCutSpacesAtTheEnds() {
    assertThat(new Description("　 e\u0301tude\n").text()).isEqualTo("\u00e9tude");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "　",
        "\n\n",
        "a\u0000b",
        "a\tb",
        "a\rb",
        "a\u007fb",
        "a\u0085b",
        "a\uD83D",
        "\uDE00a"
      })
  void shouldRefuseNothingAndControlCharacters(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Description(text));
  }
}
