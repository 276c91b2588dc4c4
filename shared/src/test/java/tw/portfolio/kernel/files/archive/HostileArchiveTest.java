package tw.portfolio.kernel.files.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.files.archive.OutsideArchiveTest.fault;
import static tw.portfolio.kernel.files.archive.OutsideArchiveTest.open;
import static tw.portfolio.kernel.files.archive.OutsideArchiveTest.refusal;
import static tw.portfolio.kernel.files.archive.OutsideArchiveTest.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.kernel.files.RangedBytes;

/** Archives that somebody has made to do harm, each refused for its own reason. */
class HostileArchiveTest {
  @ParameterizedTest
  @CsvSource({
    "../name.json, OUTSIDE_FOLDER",
    "a/../../name.json, OUTSIDE_FOLDER",
    "a/.., OUTSIDE_FOLDER",
    "/etc/passwd, ABSOLUTE_PATH",
    "C:/name.json, ABSOLUTE_PATH",
    "c:name.json, ABSOLUTE_PATH",
    "..\\name.json, BACKSLASH",
    "C:\\name.json, BACKSLASH",
    "a/./name.json, UNSAFE_NAME",
    "a//name.json, UNSAFE_NAME",
    "a/... /name.json, UNSAFE_NAME",
    "'', UNSAFE_NAME"
  })
  void shouldRefusePathsThatLeaveTheFolder(String name, ArchiveFault expected) {
    byte[] bytes = Archives.empty().with("good.json", "{}").with(name, "{}").bytes();
    RefusedArchiveException refused = refusal(() -> open(bytes, Optional.empty()));
    assertThat(refused.fault()).isEqualTo(expected);
    assertThat(refused.entry()).hasValue(2);
    assertThat(refused.chinese()).endsWith("（第 2 個項目）");
  }

  @Test
  void shouldRefuseFoldersThatLeaveTheFolder() {
    byte[] bytes = Archives.empty().with("../", "").bytes();
    assertThat(fault(() -> open(bytes, Optional.empty()))).isEqualTo(ArchiveFault.OUTSIDE_FOLDER);
  }

  @Test
  void shouldRefuseControlCharactersInNames() {
    byte[] bytes = Archives.empty().with("a\0.json", "{}").bytes();
    assertThat(fault(() -> open(bytes, Optional.empty()))).isEqualTo(ArchiveFault.UNSAFE_NAME);
  }

  @ParameterizedTest
  @ValueSource(ints = {0120777, 0010644, 0020644, 0060644, 0140755, 0040755})
  void shouldRefuseLinksAndWhateverElseIsNoPlainFile(int mode) {
    byte[] bytes = Archives.empty().with("a", "/etc/passwd", one -> one.of(mode << 16)).bytes();
    assertThat(fault(() -> open(bytes, Optional.empty()))).isEqualTo(ArchiveFault.LINK);
  }

  @Test
  void shouldRefuseALinkOfWindows() {
    byte[] bytes = Archives.empty().with("a", "C:", one -> one.of(0x400)).bytes();
    assertThat(fault(() -> open(bytes, Optional.empty()))).isEqualTo(ArchiveFault.LINK);
  }

  @ParameterizedTest
  @CsvSource({
    "a.json, a.json",
    "a.json, A.JSON",
    "caf\u00e9.json, cafe\u0301.json",
    "a.json, 'a.json. '",
    "a, a/b",
    "a/b, a"
  })
  void shouldRefuseNamesThatWouldOverwriteEachOther(String one, String other) {
    byte[] bytes = Archives.empty().with(one, "1").with(other, "2").bytes();
    RefusedArchiveException refused = refusal(() -> open(bytes, Optional.empty()));
    assertThat(refused.fault()).isEqualTo(ArchiveFault.NAME_TWICE);
    assertThat(refused.entry()).hasValue(2);
  }

  @Test
  void shouldRefuseAFileThatIsAFolderElsewhere() {
    byte[] bytes = Archives.empty().with("a", "1").with("A/", "").bytes();
    assertThat(fault(() -> open(bytes, Optional.empty()))).isEqualTo(ArchiveFault.NAME_TWICE);
  }

  @Test
  void shouldRefuseABombByWhatItSaysOfItself() {
    byte[] bytes = Archives.empty().with("bomb", "0".repeat(8 * 1024 * 1024)).bytes();
    assertThat(fault(() -> open(bytes, Optional.empty()))).isEqualTo(ArchiveFault.BOMB);
  }

  @Test
  void shouldReadNoMoreOfABombThanItHasSaid() throws Exception {
    byte[] bytes =
        Archives.empty().with("bomb", "0".repeat(8 * 1024 * 1024), one -> one.saying(1000)).bytes();
    OutsideArchive archive = open(bytes, Optional.empty());
    assertThat(fault(() -> text(archive, "bomb"))).isEqualTo(ArchiveFault.LYING);
  }

  @Test
  void shouldRefuseAFileThatHasLessThanItSays() throws Exception {
    byte[] bytes = Archives.empty().with("a", "12345", one -> one.saying(6)).bytes();
    OutsideArchive archive = open(bytes, Optional.empty());
    assertThat(fault(() -> text(archive, "a"))).isEqualTo(ArchiveFault.LYING);
  }

  @Test
  void shouldRefuseWhatIsTooMuchForOneFileOrForAll() {
    byte[] bytes = Archives.empty().with("a", "0".repeat(600)).with("b", "1".repeat(600)).bytes();
    assertThat(fault(() -> limited(bytes, new ArchiveLimits(10, 1200, 599, 250, 1000))))
        .isEqualTo(ArchiveFault.ENTRY_TOO_LARGE);
    assertThat(fault(() -> limited(bytes, new ArchiveLimits(10, 1199, 600, 250, 1000))))
        .isEqualTo(ArchiveFault.TOO_LARGE);
  }

  @Test
  void shouldRefuseAHundredThousandEntries() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < 100_000; i++) {
        zip.putNextEntry(new ZipEntry("f" + i));
      }
    }
    byte[] many = bytes.toByteArray();
    assertThat(fault(() -> limited(many, ArchiveLimits.ofFiles(99_999, 100, 10))))
        .isEqualTo(ArchiveFault.TOO_MANY_ENTRIES);
  }

  @Test
  void shouldCountEntriesAndNotBelieveTheirNumber() {
    byte[] bytes = Archives.empty().with("a", "1").with("b", "2").bytes();
    int end = bytes.length - 22;
    bytes[end + 8] = 1;
    bytes[end + 10] = 1;
    assertThat(fault(() -> open(bytes, Optional.empty()))).isEqualTo(ArchiveFault.LYING);
    assertThat(fault(() -> limited(bytes, new ArchiveLimits(1, 100, 100, 10, 10))))
        .isEqualTo(ArchiveFault.TOO_MANY_ENTRIES);
  }

  @Test
  void shouldRefuseAnArchiveThatIsCutOffAtAnyByte() {
    byte[] bytes = Archives.empty().with("a", "1").with("b", "2").bytes();
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThat(fault(() -> open(cut, Optional.empty()))).isEqualTo(ArchiveFault.DAMAGED);
    }
  }

  @Test
  void shouldRefuseEntriesThatShareTheirBytes() {
    Archives.Packed[] kept = new Archives.Packed[1];
    byte[] one = Archives.empty().with("a", "12345", entry -> kept[0] = entry).bytes();
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    int content = 30 + 1 + (int) kept[0].packed();
    twice.write(one, 0, content);
    byte[] first = Archives.central(kept[0], 0);
    byte[] second = first.clone();
    second[46] = 'b';
    twice.writeBytes(first);
    twice.writeBytes(second);
    twice.writeBytes(Archives.end(2, 2 * first.length, content));
    assertThat(fault(() -> open(twice.toByteArray(), Optional.empty())))
        .isEqualTo(ArchiveFault.LYING);
  }

  @Test
  void shouldRefuseAFileWhoseOwnHeaderSaysAnotherName() throws Exception {
    byte[] bytes = Archives.empty().with("a", "1").bytes();
    bytes[30] = 'b';
    OutsideArchive archive = open(bytes, Optional.empty());
    assertThat(fault(() -> text(archive, "a"))).isEqualTo(ArchiveFault.LYING);
  }

  @Test
  void shouldRefuseAFileWhoseOwnHeaderSaysAnotherSize() throws Exception {
    byte[] bytes = Archives.empty().with("a", "1").bytes();
    bytes[22] = 9;
    OutsideArchive archive = open(bytes, Optional.empty());
    assertThat(fault(() -> text(archive, "a"))).isEqualTo(ArchiveFault.LYING);
  }

  @Test
  void shouldRefuseAFileWithAnotherChecksum() throws Exception {
    byte[] bytes = Archives.empty().with("a", "12345", one -> one.by(0)).bytes();
    assertThat(fault(() -> open(bytes, Optional.empty()))).isEqualTo(ArchiveFault.LYING);
    byte[] altered = Archives.empty().with("a", "12345").bytes();
    int crc = new String(altered, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
    altered[crc + 16] ^= 1;
    OutsideArchive archive = open(altered, Optional.empty());
    assertThat(fault(() -> text(archive, "a"))).isEqualTo(ArchiveFault.CONTENT_ALTERED);
  }

  @ParameterizedTest
  @CsvSource({"12, UNKNOWN_METHOD", "14, UNKNOWN_METHOD", "99, UNKNOWN_ENCRYPTION"})
  void shouldRefuseWaysOfPackingThatItDoesNotKnow(int method, ArchiveFault expected) {
    byte[] bytes = Archives.empty().with("a", "1", one -> one.by(method)).bytes();
    assertThat(fault(() -> open(bytes, Optional.empty()))).isEqualTo(expected);
  }

  @Test
  void shouldRefuseStrongEncryptionOfPkware() {
    byte[] bytes = Archives.empty().with("a", "1", one -> one.flagged(1 | 1 << 6)).bytes();
    assertThat(fault(() -> open(bytes, Optional.empty())))
        .isEqualTo(ArchiveFault.UNKNOWN_ENCRYPTION);
  }

  @Test
  void shouldRefuseOneOfSeveralVolumes() {
    byte[] bytes = Archives.empty().with("a", "1").bytes();
    bytes[bytes.length - 22 + 4] = 1;
    assertThat(fault(() -> open(bytes, Optional.empty()))).isEqualTo(ArchiveFault.SPLIT);
  }

  @Test
  void shouldRefuseANameInNoEncodingThatIsKnown() {
    byte[] bytes =
        Archives.empty()
            .with(new byte[] {(byte) 0xFF, (byte) 0xFE}, new byte[] {1}, one -> one)
            .bytes();
    assertThat(fault(() -> open(bytes, Optional.empty()))).isEqualTo(ArchiveFault.UNREADABLE_NAME);
  }

  private static OutsideArchive limited(byte[] bytes, ArchiveLimits limits) throws IOException {
    return OutsideArchive.open(RangedBytes.of(bytes), Optional.empty(), limits);
  }
}
