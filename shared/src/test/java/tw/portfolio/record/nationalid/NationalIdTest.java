package tw.portfolio.record.nationalid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalIdTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        // national
        "A123456789",
        "B123456780",
        "F131104093",
        "Z184816108",
        "O158238845",
        "I136066684",
        "W187842216",
        // resident, since 2021
        "A800000014",
        "F900000002",
        // resident, before
        "AC01234567",
        "AB12345677",
        "FA12345689"
      })
  void shouldTakeNumbersWhoseCheckDigitIsRight(String number) {
    assertThat(NationalId.of(number)).map(NationalId::number).contains(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A123456788",
        "A132456789",
        "A213456789",
        "B123456789",
        "A800000024",
        "AC01234568",
        "BC01234567"
      })
  void shouldRefuseAWrongCheckDigit(String number) {
    assertThat(NationalId.of(number)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A12345678",
        "A1234567890",
        "1123456789",
        "A323456789",
        "AE01234567",
        "A12345678９",
        "Ａ123456789",
        "A1234 6789",
        "A123456789\n"
      })
  void shouldRefuseWhatHasNotTheForm(String text) {
    assertThat(NationalId.of(text)).isEmpty();
  }

  @Test
  void shouldTakeSmallLetters() {
    assertThat(NationalId.of("a123456789")).isEqualTo(NationalId.of("A123456789"));
    assertThat(NationalId.of("a123456789").orElseThrow())
        .hasSameHashCodeAs(NationalId.of("A123456789").orElseThrow())
        .isNotEqualTo(NationalId.of("B123456780").orElseThrow());
  }

  @Test
  void shouldNeverPrintTheNumber() {
    assertThat(NationalId.of("A123456789").orElseThrow()).hasToString("A12****789");
  }

  @ParameterizedTest
  @CsvSource({"A12345678, *********", "A12345678901, A12******901", "王, *", "'', ''"})
  void shouldMaskWhateverStandsInItsPlace(String text, String masked) {
    assertThat(NationalId.masked(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A123456789.zip", "轉出_a123456789_王小明.zip", "(A800000014)", "AC01234567 證明.xlsx"})
  void shouldBeFoundInsideOfOtherWords(String text) {
    assertThat(NationalId.isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "213303_2027_02_10_09_00_00.zip",
        "A123456788.zip",
        "XA123456789.zip",
        "A1234567890"
      })
  void shouldNotBeTakenForAnotherNumber(String text) {
    assertThat(NationalId.isIn(text)).isFalse();
  }
}
