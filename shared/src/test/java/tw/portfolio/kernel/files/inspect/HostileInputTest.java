package tw.portfolio.kernel.files.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static tw.portfolio.kernel.files.inspect.Samples.file;
import static tw.portfolio.kernel.files.inspect.Samples.join;
import static tw.portfolio.kernel.files.inspect.Samples.latin1;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.PictureLimits;

/** Whatever the bytes, an answer comes, and soon. */
class HostileInputTest {
  private static final int LARGEST = 10 * 1024 * 1024;
  private static final int DOCUMENT = 4 * 1024 * 1024;

  private final Random random = new Random(20_210_922);

  private static Finding inspect(byte[] content, FileType type) {
    return Verdict.inspection().inspect(content, type, PictureLimits.USUAL);
  }

  @Test
  void shouldRefuseRandomBytes() {
    for (int i = 0; i < 3000; i++) {
      byte[] content = new byte[random.nextInt(400)];
      random.nextBytes(content);
      for (FileType type : FileType.values()) {
        assertThat(inspect(content, type)).isInstanceOf(Finding.Refused.class);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "gradient.jpg, JPEG",
    "progressive.jpg, JPEG",
    "gradient.png, PNG",
    "tone.mp3, MP3",
    "variable.mp3, MP3",
    "clip.mp4, MP4",
    "fragmented.mp4, MP4",
    "ghostscript.pdf, PDF",
    "object-streams.pdf, PDF",
    "permission-lock-40.pdf, PDF",
    "permission-lock-256.pdf, PDF"
  })
  void shouldNeverThrowOnASpoiltFile(String name, FileType type) {
    byte[] whole = file(name);
    for (int i = 0; i < 500; i++) {
      byte[] spoilt = whole.clone();
      for (int change = random.nextInt(8); change >= 0; change--) {
        int limit = random.nextBoolean() ? spoilt.length : Math.min(spoilt.length, 200);
        spoilt[random.nextInt(limit)] = (byte) random.nextInt();
      }
      assertThatCode(() -> inspect(spoilt, type)).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PDF, %PDF-1.7, /ObjStm stream",
    "PDF, %PDF-1.7, /ObjStm",
    "PDF, %PDF-1.7, /F(",
    "PDF, %PDF-1.7, /",
    "PDF, %PDF-1.7, /S/Launc",
    "PDF, %PDF-1.7, startxref %%EOF",
    "PDF, %PDF-1.7, 1 0 obj",
    "MP3, ID3, \u00FF\u00FB",
    "MP3, ID3, TAG",
    "MP4, ftyp, ftyp",
    "JPEG, x, <",
    "PNG, x, <"
  })
  void shouldTakeTimeInProportionToTheLength(FileType type, String start, String filling) {
    StringBuilder text = new StringBuilder(LARGEST).append(start).append("\n");
    while (text.length() < LARGEST - 200) {
      text.append(filling);
    }
    byte[] content =
        switch (type) {
          case PDF -> {
            int xref = text.length();
            text.append("\nxref\ntrailer<</Encrypt 1 0 R>>");
            yield latin1(text + "\nstartxref\n" + xref + "\n%%EOF");
          }
          case JPEG -> join(file("gradient.jpg"), latin1(text.toString()));
          case PNG -> join(file("gradient.png"), latin1(text.toString()));
          case MP3 -> join(file("tone.mp3"), latin1(text.toString()));
          case MP4 -> join(file("clip.mp4"), latin1(text.toString()));
        };

    ProcessorTime.assertAtMost(Duration.ofSeconds(8), () -> inspect(content, type));
  }

  @Test
  void shouldTakeLittleTimeForManySmallBoxes() {
    byte[] boxes = new byte[LARGEST];
    for (int at = 0; at + 8 <= boxes.length; at += 8) {
      boxes[at + 3] = 8;
      boxes[at + 4] = 'f';
      boxes[at + 5] = 'r';
      boxes[at + 6] = 'e';
      boxes[at + 7] = 'e';
    }

    ProcessorTime.assertAtMost(
        Duration.ofSeconds(8), () -> inspect(join(file("clip.mp4"), boxes), FileType.MP4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ObjStm", "/ObjStm stream\n"})
  void shouldTakeLittleTimeForManyNamesOfObjectStreams(String filling) {
    String object =
        "<<>>\n" + filling.repeat(DOCUMENT / filling.length()) + "stream\nnot deflated\nendstream";

    // Each inflating for itself took many times as long.
    ProcessorTime.assertAtMost(
        Duration.ofSeconds(3),
        () -> inspect(PdfBuilder.onePage().object(object).build(), FileType.PDF));
  }

  @Test
  void shouldGiveUpOnACompressionBomb() {
    Deflater deflater = new Deflater();
    deflater.setInput(new byte[200 * 1024 * 1024]);
    deflater.finish();
    byte[] bomb = new byte[1024 * 1024];
    int length = deflater.deflate(bomb);
    deflater.end();
    String stream = new String(bomb, 0, length, StandardCharsets.ISO_8859_1);
    byte[] content =
        PdfBuilder.onePage()
            .object("<</Type/ObjStm>>\nstream\n" + stream + "\nendstream")
            .object("<</Type/ObjStm>>\nstream\n" + stream + "\nendstream")
            .build();

    ProcessorTime.assertAtMost(Duration.ofSeconds(8), () -> inspect(content, FileType.PDF));
  }
}
