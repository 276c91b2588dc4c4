package tw.portfolio.local.sample;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SampleFilesTest {
  private static final SampleFiles FILES = SampleFiles.load();

  static Stream<LongFunction<SampleFile>> formats() {
    return Stream.of(FILES::pdf, FILES::jpg, FILES::png, FILES::mp3, FILES::mp4);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void shouldKeepEveryCopySound(LongFunction<SampleFile> format) {
    for (long serial : new long[] {0, 1, 42, 1_500_000, Long.MAX_VALUE}) {
      SampleFile copy = format.apply(serial);

      assertThat(FileStructure.faultsOf(copy)).as(copy.toString()).isEmpty();
      assertThat(new String(copy.content(), ISO_8859_1))
          .containsOnlyOnce("SERIAL-" + "%020d".formatted(serial));
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void shouldGiveEverySerialOtherBytesAndTheSameSerialTheSame(LongFunction<SampleFile> format) {
    Set<String> contents =
        LongStream.range(0, 200)
            .mapToObj(serial -> HexFormat.of().formatHex(format.apply(serial).content()))
            .collect(Collectors.toSet());

    assertThat(contents).hasSize(200);
    assertThat(format.apply(7)).isEqualTo(format.apply(7)).isNotEqualTo(format.apply(8));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void shouldNoticeJunkBehindTheEnd(LongFunction<SampleFile> format) {
    SampleFile copy = format.apply(3);
    byte[] longer = Arrays.copyOf(copy.content(), copy.size() + 16);
    longer[copy.size()] = 'x';

    assertThat(FileStructure.faultsOf(new SampleFile(copy.name(), copy.mediaType(), longer)))
        .isNotEmpty();
  }

  @Test
  void shouldStillDecodeAsPictures() throws IOException {
    var poster = ImageIO.read(new ByteArrayInputStream(FILES.jpg(5).content()));
    var diagram = ImageIO.read(new ByteArrayInputStream(FILES.png(5).content()));

    assertThat(List.of(poster.getWidth(), poster.getHeight())).containsExactly(800, 1100);
    assertThat(List.of(diagram.getWidth(), diagram.getHeight())).containsExactly(900, 560);
  }

  @Test
  void shouldMixTheAllowedTypes() {
    assertThat(LongStream.range(0, 10).mapToObj(FILES::document).map(SampleFile::mediaType))
        .containsOnly("application/pdf", "image/jpeg", "image/png")
        .filteredOn("application/pdf"::equals)
        .hasSize(6);
    assertThat(LongStream.range(0, 4).mapToObj(FILES::media).map(SampleFile::mediaType))
        .containsExactly("audio/mpeg", "video/mp4", "audio/mpeg", "video/mp4");
    assertThat(LongStream.range(0, 10).mapToObj(FILES::document))
        .allSatisfy(file -> assertThat(file.name()).matches(".*\\p{IsHan}.*\\.(pdf|jpg|png)"));
  }

  @ParameterizedTest
  @EnumSource(RefusalReason.class)
  void shouldSpoilRefusableFilesInContentOnly(RefusalReason reason) {
    SampleFile bad = FILES.refusable(reason, 9);

    assertThat(FileStructure.faultsOf(bad)).isNotEmpty();
    assertThat(bad.name()).endsWith(bad.mediaType().equals("image/jpeg") ? ".jpg" : ".pdf");
    assertThat(bad).isEqualTo(FILES.refusable(reason, 9)).isNotEqualTo(FILES.refusable(reason, 10));
  }

  @Test
  void shouldRefuseANegativeSerial() {
    assertThatIllegalArgumentException().isThrownBy(() -> FILES.png(-1));
  }

  @Test
  void shouldNotLetCallersChangeAFile() {
    SampleFile file = FILES.png(1);
    file.content()[0] = 0;

    assertThat(file).isEqualTo(FILES.png(1));
  }
}
