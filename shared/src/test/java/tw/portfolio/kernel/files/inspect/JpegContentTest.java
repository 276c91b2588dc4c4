package tw.portfolio.kernel.files.inspect;

import static tw.portfolio.kernel.files.inspect.Samples.file;
import static tw.portfolio.kernel.files.inspect.Samples.join;
import static tw.portfolio.kernel.files.inspect.Samples.latin1;
import static tw.portfolio.kernel.files.inspect.Samples.slice;
import static tw.portfolio.kernel.files.inspect.Verdict.assertGenuine;
import static tw.portfolio.kernel.files.inspect.Verdict.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.inspect.Problem.Kind;

class JpegContentTest {
  private static final byte[] PHOTO = file("gradient.jpg");

  /** Puts a segment right after SOI, where EXIF, MPF and comments are. */
  private static byte[] withSegment(int marker, byte[] body) {
    int length = body.length + 2;
    byte[] header = {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length};
    return join(slice(PHOTO, 0, 2), header, body, slice(PHOTO, 2, PHOTO.length));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gradient.jpg", "progressive.jpg"})
  void shouldAcceptAPicture(String name) {
    assertGenuine(file(name), FileType.JPEG);
  }

  @Test
  void shouldAcceptAThumbnailInsideExif() {
    assertGenuine(withSegment(0xE1, join(latin1("Exif\0\0"), PHOTO)), FileType.JPEG);
  }

  @Test
  void shouldAcceptAMultiPicturePhoto() {
    byte[] first = withSegment(0xE2, latin1("MPF\0II*\0"));

    assertGenuine(join(first, PHOTO, PHOTO), FileType.JPEG);
    assertGenuine(join(first, new byte[31], PHOTO), FileType.JPEG);
  }

  @Test
  void shouldAcceptAMotionPhoto() {
    assertGenuine(join(PHOTO, file("clip.mp4")), FileType.JPEG);
  }

  @Test
  void shouldAcceptASamsungTrailer() {
    byte[] trailer = latin1("\0\0\001\n\016\0\0\0Image_UTC_Data1700000000000SEFHk\0\0\0SEFT");

    assertGenuine(join(PHOTO, trailer), FileType.JPEG);
    assertGenuine(join(PHOTO, file("clip.mp4"), trailer), FileType.JPEG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0\0\0\0\0\0\0\0", "\n", "\377\377", "vivo{\"a\":1}", "MZ no program"})
  void shouldAcceptPaddingAndMakersRecordsAfterTheEnd(String trailer) {
    assertGenuine(join(PHOTO, latin1(trailer)), FileType.JPEG);
  }

  @Test
  void shouldAcceptFillBytesBeforeAMarker() {
    assertGenuine(
        join(slice(PHOTO, 0, 2), latin1("\377\377"), slice(PHOTO, 2, PHOTO.length)), FileType.JPEG);
  }

  @Test
  void shouldAcceptRestartMarkersAndStuffedBytesInsideAScan() {
    byte[] scan = latin1("\377\320ab\377\0c\377\327");

    assertGenuine(join(slice(PHOTO, 0, PHOTO.length - 2), scan, latin1("\377\331")), FileType.JPEG);
  }

  @Test
  void shouldRefuseAPictureWithoutEnd() {
    assertRefused(slice(PHOTO, 0, PHOTO.length - 2), FileType.JPEG, Kind.TRUNCATED);
    assertRefused(
        join(slice(PHOTO, 0, PHOTO.length - 20), new byte[20]), FileType.JPEG, Kind.TRUNCATED);
  }

  @Test
  void shouldNotTakeTheEndOfTheThumbnailForTheEndOfThePhoto() {
    byte[] photo = withSegment(0xE1, join(latin1("Exif\0\0"), PHOTO));

    assertRefused(slice(photo, 0, photo.length - 2), FileType.JPEG, Kind.TRUNCATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\377\330\377\331",
        "\377\330\377\300\0\001",
        "\377\330\377\333\0\001",
        "\377\330\377\332\0\002\1\2\3\377\331",
        "\377\330\377\300\0\010\010\0\1\0\0\1\377\332\0\002\1\377\331"
      })
  void shouldRefuseABrokenStructure(String content) {
    assertRefused(latin1(content), FileType.JPEG, Kind.DAMAGED);
  }
}
