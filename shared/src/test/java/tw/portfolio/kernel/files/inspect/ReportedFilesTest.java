package tw.portfolio.kernel.files.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.files.inspect.PdfStreams.stream;
import static tw.portfolio.kernel.files.inspect.Samples.file;
import static tw.portfolio.kernel.files.inspect.Samples.join;
import static tw.portfolio.kernel.files.inspect.Samples.latin1;
import static tw.portfolio.kernel.files.inspect.Samples.slice;
import static tw.portfolio.kernel.files.inspect.Verdict.assertGenuine;
import static tw.portfolio.kernel.files.inspect.Verdict.assertNoticed;
import static tw.portfolio.kernel.files.inspect.Verdict.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.kernel.files.FileNotice;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.PictureLimits;
import tw.portfolio.kernel.files.inspect.Problem.Kind;

/** What real telephones, editors and offices make, which opens everywhere. */
class ReportedFilesTest {
  private static final byte[] PHOTO = file("gradient.jpg");

  @ParameterizedTest
  @ValueSource(strings = {"m1-trailing-512-nul.mp4", "m2-trailing-3-nul.mp4"})
  void shouldTakeAFilmWithZerosBehindIt(String name) {
    assertGenuine(file(name), FileType.MP4);
  }

  @Test
  void shouldTakeAPictureThatWasCroppedInPlaceAndTellItsOwner() {
    assertNoticed(file("n2-cropped-in-place.png"), FileType.PNG, FileNotice.BYTES_AFTER_END);
  }

  @Test
  void shouldTakeSoundThatAnEditorHasCut() {
    assertNoticed(file("s1-trimmed-xing-kept.mp3"), FileType.MP3, FileNotice.ENDS_EARLY);
  }

  @Test
  void shouldSayOfAVoiceMemoWhatItIsAndHowToSaveIt() {
    Problem problem =
        assertRefused(file("s2-voice-memo-m4a.mp3"), FileType.MP3, Kind.TYPE_MISMATCH);

    assertThat(problem.chinese()).contains("M4A", "語音備忘錄", "MP3", "只改副檔名沒有用");
    assertThat(problem.english()).contains("M4A", "voice memo", "MP3");
  }

  @Test
  void shouldNotSendFilmersToASettingThatDoesNotHelp() {
    Problem problem = assertRefused(file("quicktime.mov"), FileType.MP4, Kind.TYPE_MISMATCH);

    assertThat(problem.chinese()).contains("選「最相容」，錄下來的還是 MOV").contains("轉成 MP4");
  }

  @Test
  void shouldSayThatAFileIsEmpty() {
    assertThat(assertRefused(new byte[0], FileType.PDF, Kind.EMPTY).chinese()).startsWith("檔案是空的");
  }

  @Test
  void shouldTakeAPhotoWithStrayBytesBetweenItsSegments() {
    for (String stray : List.of("\0", "\0\0\0", "abc", "\377\0abc")) {
      assertGenuine(
          join(slice(PHOTO, 0, 20), latin1(stray), slice(PHOTO, 20, PHOTO.length)), FileType.JPEG);
    }
  }

  @Test
  void shouldTakeAPhotoWithADamagedApplicationSegment() {
    for (String damaged :
        List.of("\377\341\0\0", "\377\341\0\1xyz", "\377\355\0\7Photo", "\377\341\0\10Exif\1\1")) {
      assertGenuine(
          join(slice(PHOTO, 0, 20), latin1(damaged), slice(PHOTO, 20, PHOTO.length)),
          FileType.JPEG);
    }
  }

  @Test
  void shouldRefuseAPhotoThatNobodyShows() {
    int frame = Samples.indexOf(PHOTO, "\377\300");

    assertRefused(
        Samples.overwrite(PHOTO, frame + 5, (byte) 0, (byte) 0), FileType.JPEG, Kind.DAMAGED);
    assertRefused(
        Samples.overwrite(PHOTO, frame + 7, (byte) 0, (byte) 0), FileType.JPEG, Kind.DAMAGED);
    assertRefused(Samples.overwrite(PHOTO, frame + 4, (byte) 12), FileType.JPEG, Kind.DAMAGED);
    assertRefused(
        Samples.overwrite(PHOTO, frame + 5, (byte) 0xEA, (byte) 0x60, (byte) 0xEA, (byte) 0x60),
        FileType.JPEG,
        Kind.TOO_MANY_PIXELS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gradient.jpg", "progressive.jpg"})
  void shouldRefuseAPhotoWhoseDataBreaksOffThoughItHasAnEnd(String name) {
    byte[] photo = file(name);
    int data = new String(photo, StandardCharsets.ISO_8859_1).indexOf("\377\332") + 14;
    byte[] cut = join(slice(photo, 0, data + 4), latin1("\377\331"));

    assertGenuine(photo, FileType.JPEG);
    assertRefused(cut, FileType.JPEG, Kind.TRUNCATED);
  }

  @ParameterizedTest
  @CsvSource({"II", "MM"})
  void shouldTellTheOwnerOfAPhotoThatItSaysWhereItWasTaken(String order) {
    byte[] located = withSegment("Exif\0\0" + exif(order, 25));

    assertNoticed(located, FileType.JPEG, FileNotice.LOCATION);
    assertNoticed(withSegment("Exif\0\0" + exif(order, 0)), FileType.JPEG);
    assertNoticed(
        withSegment("http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='25,2N'/>"),
        FileType.JPEG,
        FileNotice.LOCATION);
    assertThat(FileNotice.LOCATION.message()).contains("GPS", "移除位置", "iPhone", "Android");
  }

  @Test
  void shouldRefuseALocationWhereTheSchoolSaysSo() {
    PictureLimits strict = new PictureLimits(1_000_000, true);

    assertThat(
            Verdict.inspection()
                .inspect(withSegment("Exif\0\0" + exif("II", 25)), FileType.JPEG, strict))
        .isInstanceOfSatisfying(
            Finding.Refused.class,
            refused -> assertThat(refused.problem().kind()).isEqualTo(Kind.LOCATION));
    assertThat(Verdict.inspection().inspect(PHOTO, FileType.JPEG, strict))
        .isInstanceOf(Finding.Genuine.class);
  }

  @Test
  void shouldTellTheOwnerOfAFilmToo() {
    String film = new String(file("clip.mp4"), StandardCharsets.ISO_8859_1);
    int place = film.indexOf("udta");

    assertThat(place).isPositive();
    assertNoticed(
        latin1(film.substring(0, place + 8) + "\251xyz" + film.substring(place + 12)),
        FileType.MP4,
        FileNotice.LOCATION);
  }

  @Test
  void shouldTakeAPdfWhoseAttachmentsAloneAreEncryptedWhenThereAreNone() {
    String hash = "<" + "5a".repeat(32) + ">";
    String encrypted =
        "<</Filter/Standard/V 4/R 4/Length 128/P -4/O"
            + hash
            + "/U"
            + hash
            + "/EFF/StdCF/StmF/Identity/StrF/Identity"
            + "/CF<</StdCF<</CFM/AESV2/AuthEvent/EFOpen/Length 16>>>>>>";

    assertGenuine(locked(encrypted, "<<>>"), FileType.PDF);
    assertRefused(
        locked(encrypted, "<</F(report.odt)/EF<</F 5 0 R>>>>"), FileType.PDF, Kind.ENCRYPTED);
    assertRefused(
        locked(encrypted.replace("/StmF/Identity", "/StmF/StdCF"), "<<>>"),
        FileType.PDF,
        Kind.ENCRYPTED);
  }

  private static byte[] locked(String encryption, String object) {
    String whole =
        new String(
            PdfBuilder.onePage()
                .object(object)
                .object(stream("", "data"))
                .object(encryption)
                .build(),
            StandardCharsets.ISO_8859_1);
    return latin1(whole.replace("/Root 1 0 R", "/Root 1 0 R/Encrypt 6 0 R/ID[<0102><0102>]"));
  }

  private static byte[] withSegment(String data) {
    int length = data.length() + 2;
    return join(
        slice(PHOTO, 0, 2),
        latin1("\377\341" + (char) (length >> 8) + (char) (length & 255) + data),
        slice(PHOTO, 2, PHOTO.length));
  }

  /** One directory with a way to another of a latitude, as cameras write it. */
  private static String exif(String order, int degrees) {
    boolean little = order.equals("II");
    return order
        + number(little, 42, 2)
        + number(little, 8, 4)
        + number(little, 1, 2)
        + entry(little, 0x8825, 4, 1, 26)
        + number(little, 0, 4)
        + number(little, 1, 2)
        + entry(little, 2, 5, 3, 44)
        + number(little, 0, 4)
        + (number(little, degrees, 4) + number(little, 1, 4)).repeat(3);
  }

  private static String entry(boolean little, int tag, int type, int count, int value) {
    return number(little, tag, 2)
        + number(little, type, 2)
        + number(little, count, 4)
        + number(little, value, 4);
  }

  private static String number(boolean little, int value, int bytes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes; i++) {
      text.append((char) ((value >> (8 * (little ? i : bytes - 1 - i))) & 255));
    }
    return text.toString();
  }
}
