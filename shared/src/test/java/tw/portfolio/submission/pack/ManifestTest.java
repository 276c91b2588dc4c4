package tw.portfolio.submission.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ManifestTest {

  private static final String DIGEST = "0123456789abcdef".repeat(4);

  @Test
  void shouldWriteLinesThatSha256sumReads() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Manifest manifest = new Manifest(out);
    manifest.add(DIGEST, "高二01班/國 語.pdf");
    manifest.add("AB".repeat(32), "b.pdf");

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(DIGEST + "  高二01班/國 語.pdf\n" + "ab".repeat(32) + "  b.pdf\n");
  }

  @Test
  void shouldRefuseWhatWouldMakeAnotherLineOfIt() {
    assertThatIllegalArgumentException().isThrownBy(() -> Manifest.line(DIGEST, "a\nb"));
    assertThatIllegalArgumentException().isThrownBy(() -> Manifest.line(DIGEST, "a\\b"));
    assertThatIllegalArgumentException().isThrownBy(() -> Manifest.line(DIGEST, ""));
    assertThatIllegalArgumentException().isThrownBy(() -> Manifest.line(DIGEST + "0", "a"));
    assertThatIllegalArgumentException().isThrownBy(() -> Manifest.line("g" + DIGEST, "a"));
  }
}
