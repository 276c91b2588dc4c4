package tw.portfolio.kernel.files.inspect;

import static tw.portfolio.kernel.files.inspect.Samples.file;
import static tw.portfolio.kernel.files.inspect.Samples.join;
import static tw.portfolio.kernel.files.inspect.Samples.latin1;
import static tw.portfolio.kernel.files.inspect.Samples.overwrite;
import static tw.portfolio.kernel.files.inspect.Samples.slice;
import static tw.portfolio.kernel.files.inspect.Verdict.assertGenuine;
import static tw.portfolio.kernel.files.inspect.Verdict.assertNoticed;
import static tw.portfolio.kernel.files.inspect.Verdict.assertRefused;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.kernel.files.FileNotice;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.inspect.Problem.Kind;

class Mp3ContentTest {
  private static final int FRAME = 417;
  private static final byte[] TAG = join(latin1("TAG"), new byte[125]);

  /** Frames of MPEG-1 Layer III, 128 kbit/s, 44.1 kHz: 417 bytes each, and no frame count. */
  private static byte[] frames(int count) {
    byte[] frame = new byte[FRAME];
    Arrays.fill(frame, (byte) 0x55);
    byte[] whole = overwrite(frame, 0, (byte) 0xFF, (byte) 0xFB, (byte) 0x90, (byte) 0x00);
    byte[] all = new byte[0];
    for (int i = 0; i < count; i++) {
      all = join(all, whole);
    }
    return all;
  }

  private static byte[] ape(boolean header, int size) {
    return join(
        latin1("APETAGEX"),
        new byte[] {(byte) 0xD0, 7, 0, 0, (byte) size, 0, 0, 0, 0, 0, 0, 0},
        new byte[] {0, 0, 0, (byte) (header ? 0xA0 : 0x80)},
        new byte[8]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tone.mp3", "variable.mp3"})
  void shouldAcceptWhatRealSoftwareWrites(String name) {
    assertGenuine(file(name), FileType.MP3);
  }

  @Test
  void shouldAcceptFramesWithoutTags() {
    assertGenuine(frames(3), FileType.MP3);
  }

  @Test
  void shouldAcceptTagsBeforeAndAfter() {
    byte[] id3 = join(latin1("ID3\3\0\0\0\0\1\0"), new byte[128]);
    byte[] id3WithFooter =
        join(latin1("ID3\4\0\020\0\0\0\5"), new byte[5], latin1("3DI\4\0\020\0\0\0\5"));
    byte[] apeTag = join(ape(true, 40), new byte[8], ape(false, 40));

    assertGenuine(join(id3, frames(5), TAG), FileType.MP3);
    assertGenuine(join(id3WithFooter, frames(5)), FileType.MP3);
    assertGenuine(join(id3, id3, frames(5)), FileType.MP3);
    assertGenuine(join(frames(5), apeTag, TAG), FileType.MP3);
    assertGenuine(join(apeTag, frames(5)), FileType.MP3);
  }

  @Test
  void shouldAcceptAPieceOfAFrameAtEitherEnd() {
    assertGenuine(slice(frames(9), 100, 9 * FRAME), FileType.MP3);
    assertGenuine(slice(frames(9), 0, 9 * FRAME - 100), FileType.MP3);
    assertGenuine(join(slice(frames(9), 0, 9 * FRAME - 300), TAG), FileType.MP3);
  }

  @Test
  void shouldAcceptPaddingAndALittleJunk() {
    assertGenuine(join(new byte[500], frames(5), new byte[100_000]), FileType.MP3);
    assertGenuine(join(frames(5), latin1("a bad patch"), frames(5)), FileType.MP3);
    assertGenuine(join(frames(5), latin1("LYRICSBEGIN la la LYRICS200"), TAG), FileType.MP3);
  }

  @Test
  void shouldRefuseMoreJunkThanAPlayerForgives() {
    byte[] junk = new byte[70_000];
    Arrays.fill(junk, (byte) 0x42);

    assertRefused(join(frames(5), junk, frames(5)), FileType.MP3, Kind.DAMAGED);
    assertRefused(join(frames(5), junk), FileType.MP3, Kind.DAMAGED);
  }

  @Test
  void shouldRefuseTooFewFrames() {
    assertRefused(frames(2), FileType.MP3, Kind.TRUNCATED);
  }

  @Test
  void shouldRefuseATagWithoutSound() {
    byte[] tag = join(latin1("ID3\3\0\0\0\0\1\0"), new byte[128]);

    assertRefused(tag, FileType.MP3, Kind.TRUNCATED);
    assertRefused(slice(tag, 0, 50), FileType.MP3, Kind.TRUNCATED);
    assertRefused(join(tag, new byte[9000]), FileType.MP3, Kind.DAMAGED);
  }

  @Test
  void shouldTellTheOwnerOfAMissingEndByTheFrameCount() {
    byte[] tone = file("tone.mp3");

    assertNoticed(slice(tone, 0, tone.length / 2), FileType.MP3, FileNotice.ENDS_EARLY);
    assertNoticed(tone, FileType.MP3);
  }

  @Test
  void shouldRefuseOtherLayers() {
    byte[] layerTwo = frames(5);
    for (int at = 0; at < layerTwo.length; at += FRAME) {
      layerTwo[at + 1] = (byte) 0xFD;
    }

    assertRefused(layerTwo, FileType.MP3, Kind.TYPE_MISMATCH);
  }
}
