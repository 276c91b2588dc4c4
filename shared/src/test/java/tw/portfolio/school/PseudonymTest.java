package tw.portfolio.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymTest {
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  @Test
  void shouldKeepAll128Bits() {
    Random random = new Random(1);
    for (int round = 0; round < 200; round++) {
      long high = random.nextLong();
      long low = random.nextLong();

      String text = Pseudonym.of(high, low);

      assertThat(Pseudonym.matches(text)).isTrue();
      assertThat(number(text).shiftRight(64).longValue()).isEqualTo(high);
      assertThat(number(text).longValue()).isEqualTo(low);
    }
    assertThat(Pseudonym.of(-1, -1)).isEqualTo("7" + "z".repeat(25));
    assertThat(Pseudonym.of(0, 0)).isEqualTo("0".repeat(26));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0000000000000000000000000",
        "000000000000000000000000000",
        "0000000000000000000000000A",
        "0000000000000000000000000i",
        "0000000000000000000000000l",
        "0000000000000000000000000o",
        "0000000000000000000000000u",
        "../00000000000000000000000",
        "00000000000000000000000000\n"
      })
  void shouldRefuseAnythingElse(String text) {
    assertThat(Pseudonym.matches(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new PersonId(text));
  }

  private static BigInteger number(String text) {
    BigInteger number = BigInteger.ZERO;
    for (int at = 0; at < text.length(); at++) {
      number = number.shiftLeft(5).add(BigInteger.valueOf(ALPHABET.indexOf(text.charAt(at))));
    }
    return number;
  }
}
