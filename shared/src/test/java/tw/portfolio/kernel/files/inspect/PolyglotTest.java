package tw.portfolio.kernel.files.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.files.inspect.Samples.file;
import static tw.portfolio.kernel.files.inspect.Samples.indexOf;
import static tw.portfolio.kernel.files.inspect.Samples.join;
import static tw.portfolio.kernel.files.inspect.Samples.latin1;
import static tw.portfolio.kernel.files.inspect.Samples.overwrite;
import static tw.portfolio.kernel.files.inspect.Samples.slice;
import static tw.portfolio.kernel.files.inspect.Samples.windowsProgram;
import static tw.portfolio.kernel.files.inspect.Samples.zip;
import static tw.portfolio.kernel.files.inspect.Verdict.assertGenuine;
import static tw.portfolio.kernel.files.inspect.Verdict.assertRefused;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.inspect.Problem.Kind;

class PolyglotTest {
  private static final byte[] JPEG = file("gradient.jpg");

  @ParameterizedTest
  @CsvSource({
    "ghostscript.pdf, PDF",
    "gradient.jpg, JPEG",
    "gradient.png, PNG",
    "tone.mp3, MP3",
    "clip.mp4, MP4"
  })
  void shouldRefuseAnArchiveAtTheEnd(String name, FileType type) {
    Problem problem = assertRefused(join(file(name), zip("a.class")), type, Kind.POLYGLOT);

    assertThat(problem.chinese()).contains("ZIP");
  }

  @ParameterizedTest
  @CsvSource({
    "ghostscript.pdf, PDF",
    "gradient.jpg, JPEG",
    "gradient.png, PNG",
    "tone.mp3, MP3",
    "clip.mp4, MP4"
  })
  void shouldRefuseMarkupScriptsAndProgramsAfterTheEnd(String name, FileType type) {
    for (String text :
        new String[] {
          "<html><body>", "\n<SCRIPT>x()</SCRIPT>", "<?php system(1);", "Rar!\032\7\1\0", "<svg "
        }) {
      assertRefused(join(file(name), latin1(text)), type, Kind.POLYGLOT);
    }
    assertRefused(join(file(name), windowsProgram()), type, Kind.POLYGLOT);
    assertRefused(join(file(name), latin1("\0\177ELF\2\1")), type, Kind.POLYGLOT);
  }

  @Test
  void shouldRefuseAScriptFurtherBackInATrailer() {
    assertRefused(
        join(JPEG, latin1("\1\2\3\4some record <?PHP x();")), FileType.JPEG, Kind.POLYGLOT);
  }

  @Test
  void shouldRefuseAnArchiveHiddenInABoxOfAFilm() {
    byte[] archive = zip("a.class");
    byte[] box = join(new byte[] {0, 0, 0, (byte) (archive.length + 8)}, latin1("free"), archive);

    assertRefused(join(file("clip.mp4"), box), FileType.MP4, Kind.POLYGLOT);
  }

  @Test
  void shouldRefuseAPdfMixedWithAPicture() {
    byte[] pdf = file("ghostscript.pdf");
    byte[] comment = join(latin1("\377\376\0\024"), latin1("%PDF-1.4\n%1234567\n"));

    assertRefused(join(JPEG, pdf), FileType.JPEG, Kind.POLYGLOT);
    assertRefused(join(JPEG, pdf), FileType.PDF, Kind.POLYGLOT);
    assertRefused(
        join(slice(JPEG, 0, 2), comment, slice(JPEG, 2, JPEG.length)),
        FileType.JPEG,
        Kind.POLYGLOT);
    assertRefused(join(pdf, JPEG), FileType.PDF, Kind.TRAILING_DATA);
  }

  @Test
  void shouldRefuseAPdfWithMarkupOrAnArchiveBeforeIt() {
    assertRefused(PdfBuilder.onePage().before("<html>").build(), FileType.PDF, Kind.POLYGLOT);
    assertRefused(
        join(slice(zip("a"), 0, 40), PdfBuilder.onePage().build()), FileType.PDF, Kind.POLYGLOT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PK\3\4", "PK\5\6", "PK\5\6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", "Rar!\032\7"})
  void shouldNotMistakeChanceBytesInsideCompressedDataForAnArchive(String bytes) {
    byte[] pdf =
        PdfBuilder.onePage().object("<</Length 40>>\nstream\n" + bytes + "\nendstream").build();
    byte[] jpeg = join(slice(JPEG, 0, JPEG.length - 2), latin1(bytes), latin1("\377\331"));

    assertGenuine(pdf, FileType.PDF);
    assertGenuine(jpeg, FileType.JPEG);
  }

  @Test
  void shouldAcceptASourceDocumentAttachedWithoutCompression() {
    assertGenuine(withAttachment(zip("[Content_Types].xml")), FileType.PDF);
  }

  @Test
  void shouldRefuseAnArchiveWhoseCommentIsTheRestOfTheFile() {
    byte[] pdf = withAttachment(zip("a.class"));
    int end = indexOf(pdf, "PK\5\6");
    int rest = pdf.length - end - 22;

    assertRefused(
        overwrite(pdf, end + 20, (byte) rest, (byte) (rest >> 8)), FileType.PDF, Kind.POLYGLOT);
  }

  @Test
  void shouldNotMistakeAnEndRecordWithoutDirectoryForAnArchive() {
    byte[] record = join(latin1("a maker's record PK\5\6"), new byte[18]);

    assertGenuine(join(JPEG, record), FileType.JPEG);
  }

  private static byte[] withAttachment(byte[] content) {
    String stream = new String(content, StandardCharsets.ISO_8859_1);
    return PdfBuilder.onePage()
        .object("<</Type/EmbeddedFile>>\nstream\n" + stream + "\nendstream")
        .build();
  }
}
