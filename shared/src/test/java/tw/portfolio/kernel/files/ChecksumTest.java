package tw.portfolio.kernel.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksumTest {
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void shouldWriteASha256AsTheStoreDoes() {
    assertThat(new Sha256(ABC).base64()).isEqualTo("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    assertThat(Sha256.ofBase64("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=").hex())
        .isEqualTo(ABC);
    assertThatIllegalArgumentException().isThrownBy(() -> Sha256.ofBase64("YWJj"));
    assertThatIllegalArgumentException().isThrownBy(() -> Sha256.ofBase64("not base 64"));
  }

  @Test
  void shouldTakeTheSha256OfAContentAndOfAText() {
    assertThat(Sha256.of("abc").hex()).isEqualTo(ABC);
    assertThat(Sha256.of("abc".getBytes(UTF_8))).isEqualTo(Sha256.of("abc"));
    assertThat(Sha256.of("林")).isEqualTo(Sha256.of("林".getBytes(UTF_8)));
  }

  @Test
  void shouldKeepLeadingZerosOfACrc() {
    CRC32 crc32 = new CRC32();
    crc32.update("123456789".getBytes(UTF_8));

    assertThat(Crc32.ofValue(crc32.getValue()).hex()).isEqualTo("cbf43926");
    assertThat(Crc32.ofValue(1).hex()).isEqualTo("00000001");
    assertThat(new Crc32("ffffffff").value()).isEqualTo(4_294_967_295L);
    assertThatIllegalArgumentException().isThrownBy(() -> Crc32.ofValue(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> Crc32.ofValue(0x1_0000_0000L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "00", "900150983CD24FB0D6963F7D28E17F72", "g00150983cd24fb0d6963f7d28e17f72"})
  void shouldHaveOneFormOnly(String hex) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Md5(hex));
  }

  @Test
  void shouldTellSealsApartByEveryPart() {
    Instant modified = Instant.parse("2026-11-20T12:00:00Z");
    Seal seal = new Seal("abc", 3, modified, "v1");

    assertThat(seal.text())
        .isEqualTo(new Seal("abc", 3, modified.plusMillis(900), "v1").text())
        .isNotEqualTo(new Seal("abd", 3, modified, "v1").text())
        .isNotEqualTo(new Seal("abc", 4, modified, "v1").text())
        .isNotEqualTo(new Seal("abc", 3, modified.plusSeconds(1), "v1").text())
        .isNotEqualTo(new Seal("abc", 3, modified, "").text());
  }
}
