package tw.portfolio.kernel.files.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.files.inspect.Samples.file;
import static tw.portfolio.kernel.files.inspect.Samples.join;
import static tw.portfolio.kernel.files.inspect.Samples.latin1;
import static tw.portfolio.kernel.files.inspect.Samples.slice;
import static tw.portfolio.kernel.files.inspect.Verdict.assertGenuine;
import static tw.portfolio.kernel.files.inspect.Verdict.assertRefused;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.inspect.Problem.Kind;

class Mp4ContentTest {
  private static final byte[] FTYP = box("ftyp", latin1("mp42\0\0\0\0isommp42"));
  private static final byte[] MOOV =
      box("moov", box("mvhd", new byte[100]), box("trak", new byte[8]));
  private static final byte[] MDAT = box("mdat", new byte[64]);

  private static byte[] box(String type, byte[]... body) {
    byte[] content = join(body);
    return join(sized(content.length + 8, type), content);
  }

  private static byte[] sized(int size, String type) {
    return join(ByteBuffer.allocate(4).putInt(size).array(), latin1(type));
  }

  private static byte[] brands(String brands) {
    return join(box("ftyp", latin1(brands)), MOOV, MDAT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"clip.mp4", "faststart.mp4", "fragmented.mp4"})
  void shouldAcceptWhatRealSoftwareWrites(String name) {
    assertGenuine(file(name), FileType.MP4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "isom\0\0\0\0",
        "mp42\0\0\0\0",
        "M4V \0\0\0\0",
        "3gp5\0\0\0\0isom",
        "XAVC\0\0\0\0abcdmp42"
      })
  void shouldAcceptEveryBrandOfMp4(String brands) {
    assertGenuine(brands(brands), FileType.MP4);
  }

  @Test
  void shouldAcceptBoxesInAnyOrder() {
    assertGenuine(join(FTYP, MDAT, MOOV), FileType.MP4);
    assertGenuine(join(FTYP, box("free"), MOOV, box("uuid", new byte[20]), MDAT), FileType.MP4);
    assertGenuine(join(FTYP, MOOV, MDAT, box("sefd", new byte[20])), FileType.MP4);
  }

  @Test
  void shouldAcceptALongSizeAndASizeUpToTheEnd() {
    byte[] large = join(sized(1, "mdat"), ByteBuffer.allocate(8).putLong(80).array(), new byte[64]);

    assertGenuine(join(FTYP, large, MOOV), FileType.MP4);
    assertGenuine(join(FTYP, MOOV, sized(0, "mdat"), new byte[64]), FileType.MP4);
  }

  @Test
  void shouldAcceptAZeroThatEndsTheMovie() {
    byte[] moov = box("moov", box("mvhd", new byte[100]), box("trak"), new byte[4]);

    assertGenuine(join(FTYP, moov, MDAT), FileType.MP4);
  }

  @Test
  void shouldTellHowToConvertAnIphoneMov() {
    Problem problem = assertRefused(file("quicktime.mov"), FileType.MP4, Kind.TYPE_MISMATCH);

    assertThat(problem.chinese()).contains("MOV").contains("MP4").contains("iPhone");
    assertRefused(brands("qt  \0\0\0\0mp42"), FileType.MP4, Kind.TYPE_MISMATCH);
    assertRefused(join(MDAT, MOOV), FileType.MP4, Kind.TYPE_MISMATCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"heic\0\0\0\0mif1heic", "M4A \0\0\0\0", "abcd\0\0\0\0efgh"})
  void shouldRefuseOtherBrands(String brands) {
    assertRefused(brands(brands), FileType.MP4, Kind.TYPE_MISMATCH);
  }

  @Test
  void shouldRefuseAFilmWithoutEnd() {
    byte[] film = join(FTYP, MOOV, MDAT);

    assertRefused(slice(film, 0, film.length - 1), FileType.MP4, Kind.TRUNCATED);
    assertRefused(join(FTYP, MDAT), FileType.MP4, Kind.TRUNCATED);
    assertRefused(join(FTYP, MOOV), FileType.MP4, Kind.TRUNCATED);
    assertRefused(join(film, latin1("\1\2\3\4\5")), FileType.MP4, Kind.TRUNCATED);
  }

  @Test
  void shouldRefuseAMovieWithoutTrack() {
    assertRefused(
        join(FTYP, box("moov", box("mvhd", new byte[100])), MDAT), FileType.MP4, Kind.DAMAGED);
    assertRefused(join(FTYP, box("moov", new byte[30]), MDAT), FileType.MP4, Kind.DAMAGED);
  }

  @Test
  void shouldTakeWhatIsNoBoxAfterTheLastAsPlayersDo() {
    for (int zeros : new int[] {1, 3, 5, 7, 8, 40, 5000}) {
      assertGenuine(join(FTYP, MOOV, MDAT, new byte[zeros]), FileType.MP4);
    }
    assertGenuine(join(FTYP, MOOV, MDAT, sized(4, "free"), new byte[9]), FileType.MP4);
    assertRefused(join(FTYP, MOOV, new byte[40]), FileType.MP4, Kind.TRUNCATED);
  }
}
