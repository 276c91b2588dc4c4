package tw.portfolio.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.samples.OddTexts;

class IncomingTextTest {
  static final List<String> UNSOUND = OddTexts.UNSOUND;
  static final List<String> NOTHING = OddTexts.SHOWING_NOTHING;

  @ParameterizedTest
  @FieldSource("UNSOUND")
  void shouldRefuseWhatNobodyCanShowAsItWasMeant(String text) {
    assertThat(IncomingText.sound(text)).isFalse();
    assertThat(IncomingText.words(text)).isEmpty();
    assertThat(IncomingText.code(text)).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("NOTHING")
  void shouldTakeForEmptyWhatShowsNothing(String text) {
    assertThat(IncomingText.words(text)).contains("");
    assertThat(IncomingText.code(text)).contains("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"𠮷野家", "👩‍🔬", "葛\uDB40\uDD00", "瓦歷斯．諾幹", "한국", "Ａ１", "ㄅㄆˊ"})
  void shouldKeepWordsAsTheyWereWritten(String text) {
    assertThat(IncomingText.words(text)).contains(text);
  }

  @Test
  void shouldComposeWords() {
    assertThat(IncomingText.words("e\u0301tude")).contains("\u00e9tude");
    assertThat(IncomingText.words("\uF9D1")).as("compatibility ideograph").contains("六");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" a b ", "\u00a0a b\u202f", "\u3000a b\n", "\u3164a b\u2800", "\ufeffa b\u200b"})
  void shouldTrimBlanksOfEveryKind(String text) {
    assertThat(IncomingText.words(text)).contains("a b");
    assertThat(IncomingText.code(text)).contains("a b");
  }

  @ParameterizedTest
  @CsvSource({
    "⾼一01班, 高一01班",
    "高一０１班, 高一01班",
    "ＡＢｃ－1, ABc-1",
    "\uF9D1年1班, 六年1班",
    "１１５\u3000甲, 115 甲"
  })
  void shouldFoldCodesAndClassNames(String written, String kept) {
    assertThat(IncomingText.code(written)).contains(kept);
    assertThat(IncomingText.code(kept)).contains(kept);
  }
}
