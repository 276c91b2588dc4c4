package tw.portfolio.kernel.files.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import tw.portfolio.kernel.files.Checksums;
import tw.portfolio.kernel.files.Crc32;
import tw.portfolio.kernel.files.Md5;
import tw.portfolio.kernel.files.Sha256;

class ChecksumReaderTest {
  /** The standard check input, whose checksums are published. */
  private static final byte[] CHECK = Samples.latin1("123456789");

  private static final Checksums CHECKSUMS =
      new Checksums(
          new Sha256("15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225"),
          new Md5("25f9e794323b453885f5181f1b624d0b"),
          new Crc32("cbf43926"));

  @Test
  void shouldComputeAllThreeOfAnArray() {
    assertThat(ChecksumReader.of(CHECK)).isEqualTo(CHECKSUMS);
  }

  @Test
  void shouldTakeAnMd5ThatIsKnownAndComputeTheOthers() {
    Md5 known = new Md5("0123456789abcdef0123456789abcdef");

    assertThat(ChecksumReader.of(CHECK, known))
        .isEqualTo(new Checksums(CHECKSUMS.sha256(), known, CHECKSUMS.crc32()));
  }

  @Test
  void shouldComputeAllThreeOfAStream() throws IOException {
    byte[] large = new byte[200_000];
    large[150_000] = 1;

    assertThat(ChecksumReader.of(new ByteArrayInputStream(CHECK))).isEqualTo(CHECKSUMS);
    assertThat(ChecksumReader.of(new ByteArrayInputStream(large)))
        .isEqualTo(ChecksumReader.of(large));
  }

  @Test
  void shouldComputeTheSameFromPieces() {
    ChecksumReader reader = new ChecksumReader();
    ByteBuffer direct = ByteBuffer.allocateDirect(16).put(CHECK, 4, 5).flip();

    reader.update(CHECK, 0, 3).update(CHECK, 3, 1).update(direct);

    assertThat(direct.hasRemaining()).isFalse();
    assertThat(reader.length()).isEqualTo(9);
    assertThat(reader.finish()).isEqualTo(CHECKSUMS);
  }

  @Test
  void shouldNotGoOnAfterTheEnd() {
    ChecksumReader reader = new ChecksumReader();
    reader.finish();

    assertThatIllegalStateException().isThrownBy(reader::finish);
    assertThatIllegalStateException().isThrownBy(() -> reader.update(CHECK, 0, 1));
  }
}
