package tw.portfolio.kernel.files.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.kernel.files.RangedBytes;

/** What is read of archives that nobody has tampered with. */
class OutsideArchiveTest {
  static final ArchiveLimits LIMITS = ArchiveLimits.ofLists(100, 16);

  @Test
  void shouldReadWhatTheJdkHasWrittenWithoutKnowingSizesBefore() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("收訖/"));
      zip.putNextEntry(new ZipEntry("收訖/課程學習成果.json"));
      zip.write("{}".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("空白.txt"));
    }
    OutsideArchive archive = open(bytes.toByteArray(), Optional.empty());
    assertThat(archive.entries())
        .extracting(ArchiveEntry::name)
        .containsExactly("收訖/課程學習成果.json", "空白.txt");
    assertThat(text(archive, "收訖/課程學習成果.json")).isEqualTo("{}");
    assertThat(text(archive, "空白.txt")).isEmpty();
    assertThat(archive.encryption()).isEqualTo(ArchiveEncryption.NONE);
  }

  @ParameterizedTest
  @EnumSource(names = {"AES", "ZIP_STANDARD"})
  void shouldReadFilesWithAPassword(EncryptionMethod method) throws Exception {
    byte[] bytes =
        Archives.encrypted(
            Map.entry("SHA.txt", Optional.of(method)), Map.entry("多元表現.json", Optional.of(method)));
    OutsideArchive archive = open(bytes, Optional.of(Archives.PASSWORD));
    assertThat(text(archive, "多元表現.json")).isEqualTo("content of 多元表現.json");
    assertThat(archive.encryption())
        .isEqualTo(
            method == EncryptionMethod.AES ? ArchiveEncryption.AES : ArchiveEncryption.ZIP_CRYPTO);
  }

  @ParameterizedTest
  @CsvSource({"AES, 5", "ZIP_STANDARD, 300"})
  void shouldAskForThePasswordAndTellAWrongOneBeforeAnythingIsRead(
      EncryptionMethod method, int guesses) {
    byte[] bytes = Archives.encrypted(Map.entry("SHA.txt", Optional.of(method)));
    assertThat(fault(() -> open(bytes, Optional.empty()))).isEqualTo(ArchiveFault.PASSWORD_MISSING);
    for (int guess = 0; guess < guesses; guess++) {
      String wrong = "wrong" + guess;
      assertThat(fault(() -> open(bytes, Optional.of(wrong))))
          .isEqualTo(ArchiveFault.PASSWORD_WRONG);
    }
  }

  @Test
  void shouldRefuseFilesThatSomebodyAddedToAnEncryptedArchive() {
    byte[] bytes =
        Archives.encrypted(
            Map.entry("SHA.txt", Optional.of(EncryptionMethod.AES)),
            Map.entry("修課紀錄.json", Optional.empty()));
    assertThat(fault(() -> open(bytes, Optional.of(Archives.PASSWORD))))
        .isEqualTo(ArchiveFault.MIXED_ENCRYPTION);
    byte[] both =
        Archives.encrypted(
            Map.entry("SHA.txt", Optional.of(EncryptionMethod.AES)),
            Map.entry("修課紀錄.json", Optional.of(EncryptionMethod.ZIP_STANDARD)));
    assertThat(fault(() -> open(both, Optional.of(Archives.PASSWORD))))
        .isEqualTo(ArchiveFault.MIXED_ENCRYPTION);
  }

  @Test
  void shouldTellAnEncryptedFileThatWasAltered() throws Exception {
    byte[] bytes =
        Archives.encrypted(
            Map.entry("a", Optional.of(EncryptionMethod.AES)),
            Map.entry("much longer", Optional.of(EncryptionMethod.AES)));
    OutsideArchive untouched = open(bytes, Optional.of(Archives.PASSWORD));
    int from = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("much longer", 200);
    bytes[from + 11 + 11 + 16 + 2 + 3] ^= 1;
    assertThat(text(untouched, "a")).isEqualTo("content of a");
    assertThat(fault(() -> text(untouched, "much longer"))).isEqualTo(ArchiveFault.CONTENT_ALTERED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"課程學習成果.json", "許功蓋.json"})
  void shouldReadNamesInBig5AndSayThatThisIsAGuess(String name) throws Exception {
    byte[] bytes =
        Archives.empty()
            .with(name.getBytes(Charset.forName("x-windows-950")), new byte[] {1}, one -> one)
            .bytes();
    assertThat(open(bytes, Optional.empty()).entries())
        .containsExactly(new ArchiveEntry(1, name, NameEncoding.BIG5, 1));
  }

  @Test
  void shouldReadAnArchiveWithACommentAndOneWithNothingInIt() throws Exception {
    assertThat(open(Archives.empty().bytes(), Optional.empty()).entries()).isEmpty();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setComment("a comment");
      zip.putNextEntry(new ZipEntry("a"));
    }
    assertThat(open(bytes.toByteArray(), Optional.empty()).entries()).hasSize(1);
  }

  @Test
  void shouldTellAFailureOfTheStoreFromOneOfTheArchive() {
    byte[] bytes = Archives.empty().with("a", "content").bytes();
    RangedBytes failing =
        new RangedBytes() {
          @Override
          public long size() {
            return bytes.length;
          }

          @Override
          public InputStream read(long from, long length) throws IOException {
            throw new IOException("The store is away");
          }
        };
    assertThatThrownBy(() -> OutsideArchive.open(failing, Optional.empty(), LIMITS))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(RefusedArchiveException.class);
  }

  @Test
  void shouldNeverShowAPassword() {
    assertThat(ArchivePassword.of(Archives.PASSWORD)).asString().doesNotContain("213303");
  }

  static OutsideArchive open(byte[] bytes, Optional<String> password) throws IOException {
    return OutsideArchive.open(RangedBytes.of(bytes), password.map(ArchivePassword::of), LIMITS);
  }

  static String text(OutsideArchive archive, String name) throws IOException {
    return new String(archive.content(archive.entry(name).orElseThrow()), StandardCharsets.UTF_8);
  }

  /** Something that has to be refused. */
  interface Attempt {
    Object run() throws IOException;
  }

  static ArchiveFault fault(Attempt attempt) {
    return refusal(attempt).fault();
  }

  static RefusedArchiveException refusal(Attempt attempt) {
    RefusedArchiveException[] found = new RefusedArchiveException[1];
    assertThatThrownBy(attempt::run)
        .asInstanceOf(type(RefusedArchiveException.class))
        .satisfies(refused -> found[0] = refused);
    return found[0];
  }
}
