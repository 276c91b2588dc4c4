package tw.portfolio.record.nationalid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

class NationalIdKeyTest {
  private static final SchoolCode SCHOOL = SchoolBuilder.SCHOOL;
  private static final PersonId MING = Ids.person(1);
  private static final NationalId IDENTITY = NationalId.of("A123456789").orElseThrow();
  private static final NationalIdKey KEY = key(1);

  private static NationalIdKey key(int filledWith) {
    byte[] bytes = new byte[NationalIdKey.BYTES];
    Arrays.fill(bytes, (byte) filledWith);
    return new NationalIdKey(bytes);
  }

  @Test
  void shouldOpenWhatItHasSealed() {
    String sealed = KEY.seal(SCHOOL, MING, IDENTITY);

    assertThat(sealed).doesNotContain("A123456789");
    assertThat(KEY.open(SCHOOL, MING, sealed)).isEqualTo(IDENTITY);
    assertThat(KEY.seal(SCHOOL, MING, IDENTITY)).isNotEqualTo(sealed);
  }

  @Test
  void shouldNotOpenItForAnybodyElse() {
    String sealed = KEY.seal(SCHOOL, MING, IDENTITY);

    assertThatThrownBy(() -> KEY.open(SCHOOL, Ids.person(2), sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> KEY.open(new SchoolCode("000001"), MING, sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> key(2).open(SCHOOL, MING, sealed))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void shouldNotOpenWhatWasAltered() {
    String sealed = KEY.seal(SCHOOL, MING, IDENTITY);
    char other = sealed.charAt(20) == 'A' ? 'B' : 'A';
    String altered = sealed.substring(0, 20) + other + sealed.substring(21);

    assertThatThrownBy(() -> KEY.open(SCHOOL, MING, altered))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void shouldTellEqualIdsByAHashThatNeedsTheKey() {
    assertThat(KEY.mark(IDENTITY)).hasSize(64).isEqualTo(KEY.mark(IDENTITY));
    assertThat(KEY.mark(IDENTITY))
        .isNotEqualTo(KEY.mark(NationalId.of("B123456780").orElseThrow()))
        .isNotEqualTo(key(2).mark(IDENTITY));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 32, 63, 65})
  void shouldTakeNoKeyOfAnotherLength(int bytes) {
    assertThatThrownBy(() -> new NationalIdKey(new byte[bytes]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
