package tw.portfolio.kernel.files.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.files.inspect.Samples.file;
import static tw.portfolio.kernel.files.inspect.Samples.slice;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.PictureLimits;

/** Cuts every sample at about 200 places all over it and at every place near its end. */
class TruncationTest {
  private static final int CUTS = 200;
  private static final int NEAR_END = 150;

  /** Up to this many frames at the end of an MP3 may be missing, and one may be cut. */
  private static final int MP3_TOLERANCE = 3 * 418;

  @ParameterizedTest
  @CsvSource({
    "gradient.jpg, JPEG",
    "progressive.jpg, JPEG",
    "gradient.png, PNG",
    "tone.mp3, MP3",
    "variable.mp3, MP3",
    "clip.mp4, MP4",
    "faststart.mp4, MP4",
    "fragmented.mp4, MP4",
    "libreoffice.pdf, PDF",
    "ghostscript.pdf, PDF",
    "scanned-page.pdf, PDF",
    "linearized.pdf, PDF",
    "object-streams.pdf, PDF",
    "linearized-object-streams.pdf, PDF",
    "permission-lock-256.pdf, PDF"
  })
  void shouldRefuseEveryPrefixOrTellItsOwner(String name, FileType type) {
    byte[] whole = file(name);
    int end = endOfNeededPart(whole, name, type);
    int step = Math.max(1, end / CUTS);

    for (int cut = 0; cut < end; cut += end - cut <= NEAR_END ? 1 : step) {
      assertThat(Verdict.inspection().inspect(slice(whole, 0, cut), type, PictureLimits.USUAL))
          .as("%s cut at %d of %d", name, cut, whole.length)
          .isNotEqualTo(new Finding.Genuine(type, Set.of()));
    }
  }

  /** What may be lost without harm: blanks after a PDF's end, an MP3's last frames and tag. */
  private static int endOfNeededPart(byte[] whole, String name, FileType type) {
    return switch (type) {
      case PDF -> new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf("%%EOF") + 5;
      case MP3 -> whole.length - MP3_TOLERANCE - (name.equals("variable.mp3") ? 128 : 0);
      case MP4 -> name.equals("fragmented.mp4") ? endOfFragments(whole) : whole.length;
      case JPEG, PNG -> whole.length;
    };
  }

  /** The index that ffmpeg writes after the last fragment may be lost, at the box's very start. */
  private static int endOfFragments(byte[] whole) {
    return Samples.indexOf(whole, "mfra") - 4;
  }
}
