package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.samples.OddTexts;

class DescriptionTest {
  static final List<String> UNSOUND = OddTexts.UNSOUND;
  static final List<String> NOTHING = OddTexts.SHOWING_NOTHING;

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

  @Test
  void shouldLeaveOutMarksThatTurnTextAround() {
    assertThat(new Description("\uFEFF報告\u202Efdp.\u2066x\u2069\u200B").text())
        .isEqualTo("報告fdp.x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200B", "\uFEFF \u202E", "\u2060\u200F"})
  void shouldRefuseWhatNobodyCanSee(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Description(text));
  }

  @Test
  void shouldRefuseAccentsHeapedWithoutEnd() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Description("a" + "\u0301".repeat(100)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Description("\u0301".repeat(32_000)));
  }

  @Test
  void shouldTakeAsManyAccentsAsUnicodeAllowsAText() {
    String heaped = "q" + "\u0301".repeat(30);

    assertThat(new Description(heaped).characters()).isEqualTo(1);
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

  @ParameterizedTest
  @FieldSource({"UNSOUND", "NOTHING"})
  void shouldRefuseWhatNobodyCanShowAndWhatShowsNothing(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Description(text));
  }
}
