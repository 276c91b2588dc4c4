package tw.portfolio.kernel.files.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.files.inspect.Samples.file;
import static tw.portfolio.kernel.files.inspect.Samples.indexOf;
import static tw.portfolio.kernel.files.inspect.Samples.join;
import static tw.portfolio.kernel.files.inspect.Samples.latin1;
import static tw.portfolio.kernel.files.inspect.Samples.overwrite;
import static tw.portfolio.kernel.files.inspect.Samples.slice;
import static tw.portfolio.kernel.files.inspect.Verdict.assertGenuine;
import static tw.portfolio.kernel.files.inspect.Verdict.assertNoticed;
import static tw.portfolio.kernel.files.inspect.Verdict.assertRefused;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.kernel.files.FileNotice;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.PictureLimits;
import tw.portfolio.kernel.files.inspect.Problem.Kind;

class PngContentTest {
  private static final byte[] PICTURE = file("gradient.png");
  private static final byte[] SIGNATURE = latin1(PngContent.SIGNATURE);
  private static final byte[] HEADER = chunk("IHDR", latin1("\0\0\0\1\0\0\0\1\010\0\0\0\0"));
  private static final byte[] DATA = pixels(2);
  private static final byte[] END = chunk("IEND", new byte[0]);

  private static byte[] chunk(String type, byte[] body) {
    byte[] typed = join(latin1(type), body);
    CRC32 crc = new CRC32();
    crc.update(typed);
    return join(
        ByteBuffer.allocate(4).putInt(body.length).array(),
        typed,
        ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  @Test
  void shouldAcceptAPicture() {
    assertGenuine(PICTURE, FileType.PNG);
    assertGenuine(join(SIGNATURE, HEADER, DATA, END), FileType.PNG);
  }

  @Test
  void shouldAcceptPaddingAfterTheEnd() {
    assertGenuine(join(PICTURE, latin1("\0\0\r\n")), FileType.PNG);
  }

  @Test
  void shouldRefuseAPictureWithoutEnd() {
    assertRefused(slice(PICTURE, 0, PICTURE.length - 12), FileType.PNG, Kind.TRUNCATED);
    assertRefused(slice(PICTURE, 0, PICTURE.length - 1), FileType.PNG, Kind.TRUNCATED);
  }

  @Test
  void shouldRefuseAChangedByte() {
    int data = indexOf(PICTURE, "IDAT") + 10;

    assertRefused(overwrite(PICTURE, data, (byte) (PICTURE[data] ^ 1)), FileType.PNG, Kind.DAMAGED);
  }

  @Test
  void shouldRefuseChunksInTheWrongOrder() {
    assertRefused(join(SIGNATURE, DATA, HEADER, END), FileType.PNG, Kind.DAMAGED);
    assertRefused(join(SIGNATURE, HEADER, END), FileType.PNG, Kind.DAMAGED);
    assertRefused(
        join(SIGNATURE, HEADER, DATA, chunk("IEND", new byte[1])), FileType.PNG, Kind.DAMAGED);
  }

  @Test
  void shouldRefuseAnImpossibleHeader() {
    byte[] noWidth = chunk("IHDR", latin1("\0\0\0\0\0\0\0\1\010\0\0\0\0"));

    assertRefused(join(SIGNATURE, noWidth, DATA, END), FileType.PNG, Kind.DAMAGED);
    assertRefused(
        join(SIGNATURE, chunk("IHDR", new byte[1]), DATA, END), FileType.PNG, Kind.DAMAGED);
    assertRefused(join(SIGNATURE, latin1("\377\377\377\377IHDR")), FileType.PNG, Kind.DAMAGED);
  }

  @Test
  void shouldTakeTheRemainsOfAnEarlierPictureAfterTheEndAndTellItsOwner() {
    byte[] remains = slice(PICTURE, PICTURE.length - 60, PICTURE.length);

    assertNoticed(join(PICTURE, remains), FileType.PNG, FileNotice.BYTES_AFTER_END);
    assertNoticed(join(PICTURE, latin1("\1\2\3")), FileType.PNG, FileNotice.BYTES_AFTER_END);
    assertNoticed(PICTURE, FileType.PNG);
  }

  @ParameterizedTest
  @CsvSource({"0, 3", "0, 32", "1, 8", "2, 4", "3, 16", "4, 2", "5, 8", "6, 1", "7, 8", "2, 0"})
  void shouldRefuseColoursThatDoNotExist(int colour, int depth) {
    byte[] header =
        chunk("IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, (byte) depth, (byte) colour, 0, 0, 0});

    assertRefused(join(SIGNATURE, header, DATA, END), FileType.PNG, Kind.DAMAGED);
  }

  @Test
  void shouldRefuseAPictureOfMorePixelsThanAnybodyShows() {
    byte[] header =
        chunk("IHDR", new byte[] {0, 0, (byte) 0xEA, 0x60, 0, 0, (byte) 0xEA, 0x60, 8, 2, 0, 0, 0});

    Problem problem =
        assertRefused(join(SIGNATURE, header, DATA, END), FileType.PNG, Kind.TOO_MANY_PIXELS);

    assertThat(problem.chinese()).contains("60000×60000").contains("12000 萬像素").contains("縮小");
  }

  @Test
  void shouldRefuseAPictureOfMorePixelsThanTheSchoolTakes() {
    assertThat(
            Verdict.inspection()
                .inspect(PICTURE, FileType.PNG, new PictureLimits(64 * 48 - 1, false)))
        .isInstanceOf(Finding.Refused.class);
    assertThat(
            Verdict.inspection().inspect(PICTURE, FileType.PNG, new PictureLimits(64 * 48, false)))
        .isInstanceOf(Finding.Genuine.class);
  }

  @Test
  void shouldRefuseAPictureWhoseRowsAreNotAllThere() {
    byte[] header = chunk("IHDR", new byte[] {0, 0, 0, 2, 0, 0, 0, 2, 8, 0, 0, 0, 0});

    assertGenuine(join(SIGNATURE, header, pixels(6), END), FileType.PNG);
    assertRefused(join(SIGNATURE, header, pixels(5), END), FileType.PNG, Kind.TRUNCATED);
    assertRefused(
        join(SIGNATURE, header, chunk("IDAT", latin1("no data")), END), FileType.PNG, Kind.DAMAGED);
  }

  @Test
  void shouldRefuseAPictureWithoutItsPalette() {
    byte[] header = chunk("IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 3, 0, 0, 0});

    assertRefused(join(SIGNATURE, header, pixels(2), END), FileType.PNG, Kind.DAMAGED);
    assertGenuine(
        join(SIGNATURE, header, chunk("PLTE", new byte[3]), pixels(2), END), FileType.PNG);
  }

  private static byte[] pixels(int bytes) {
    return chunk("IDAT", latin1(PdfStreams.deflated("\0".repeat(bytes))));
  }
}
