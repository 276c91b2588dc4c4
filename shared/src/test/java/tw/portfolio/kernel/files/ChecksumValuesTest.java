package tw.portfolio.kernel.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ChecksumValuesTest {
  private static final String SHA_OF_NOTHING =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  @Test
  void shouldGoToBase64AndBack() {
    Sha256 sha256 = new Sha256(SHA_OF_NOTHING);

    assertThat(sha256.base64()).isEqualTo("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    assertThat(Sha256.ofBase64(sha256.base64())).isEqualTo(sha256);
    assertThat(sha256).hasToString(SHA_OF_NOTHING);
  }

  @Test
  void shouldRefuseWhatIsNoSha256() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Sha256(""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sha256(SHA_OF_NOTHING.replace('e', 'E')));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sha256(SHA_OF_NOTHING.replace('e', 'g')));
    assertThatIllegalArgumentException().isThrownBy(() -> Sha256.ofBase64("47DEQg=="));
    assertThatIllegalArgumentException().isThrownBy(() -> Sha256.ofBase64("not base64!"));
    assertThatIllegalArgumentException().isThrownBy(() -> Sha256.ofBytes(new byte[31]));
  }

  @Test
  void shouldRefuseWhatIsNoMd5() {
    assertThat(Md5.ofBytes(new byte[16]).hex()).isEqualTo("0".repeat(32));
    assertThatIllegalArgumentException().isThrownBy(() -> new Md5("0".repeat(31)));
    assertThatIllegalArgumentException().isThrownBy(() -> Md5.ofBytes(new byte[17]));
  }

  @Test
  void shouldKeepLeadingZerosOfACrc32() {
    assertThat(Crc32.ofValue(0x00AB_CDEFL).hex()).isEqualTo("00abcdef");
    assertThat(new Crc32("ffffffff").value()).isEqualTo(0xFFFF_FFFFL);
  }

  @Test
  void shouldRefuseWhatIsNoCrc32() {
    assertThatIllegalArgumentException().isThrownBy(() -> Crc32.ofValue(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> Crc32.ofValue(0x1_0000_0000L));
    assertThatIllegalArgumentException().isThrownBy(() -> new Crc32("ABCDEF00"));
  }
}
