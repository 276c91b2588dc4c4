package tw.portfolio.kernel.files.inspect;

import static tw.portfolio.kernel.files.inspect.Samples.file;
import static tw.portfolio.kernel.files.inspect.Samples.indexOf;
import static tw.portfolio.kernel.files.inspect.Samples.join;
import static tw.portfolio.kernel.files.inspect.Samples.latin1;
import static tw.portfolio.kernel.files.inspect.Samples.overwrite;
import static tw.portfolio.kernel.files.inspect.Samples.slice;
import static tw.portfolio.kernel.files.inspect.Verdict.assertGenuine;
import static tw.portfolio.kernel.files.inspect.Verdict.assertRefused;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.inspect.Problem.Kind;

class PngContentTest {
  private static final byte[] PICTURE = file("gradient.png");
  private static final byte[] SIGNATURE = latin1(PngContent.SIGNATURE);
  private static final byte[] HEADER = chunk("IHDR", latin1("\0\0\0\1\0\0\0\1\010\0\0\0\0"));
  private static final byte[] DATA = chunk("IDAT", new byte[4]);
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
  void shouldRefuseTheRemainsOfAnEarlierPictureAfterTheEnd() {
    byte[] remains = slice(PICTURE, PICTURE.length - 60, PICTURE.length);

    assertRefused(join(PICTURE, remains), FileType.PNG, Kind.TRAILING_DATA);
  }
}
