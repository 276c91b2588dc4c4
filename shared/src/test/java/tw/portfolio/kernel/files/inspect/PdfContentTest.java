package tw.portfolio.kernel.files.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.files.inspect.Samples.file;
import static tw.portfolio.kernel.files.inspect.Samples.join;
import static tw.portfolio.kernel.files.inspect.Samples.latin1;
import static tw.portfolio.kernel.files.inspect.Verdict.assertGenuine;
import static tw.portfolio.kernel.files.inspect.Verdict.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.PictureLimits;
import tw.portfolio.kernel.files.inspect.Problem.Kind;

class PdfContentTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "libreoffice.pdf",
        "ghostscript.pdf",
        "scanned-page.pdf",
        "linearized.pdf",
        "object-streams.pdf",
        "linearized-object-streams.pdf"
      })
  void shouldAcceptWhatRealSoftwareWrites(String name) {
    assertGenuine(file(name), FileType.PDF);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\r\n", "\n\n\n \t", "\0\0\0\0", "\r\n\032"})
  void shouldAcceptBlanksAfterTheEnd(String after) {
    assertGenuine(PdfBuilder.onePage().after(after).build(), FileType.PDF);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\357\273\277", "\r\n", "\357\273\277 \n"})
  void shouldAcceptAByteOrderMarkOrBlanksBeforeTheHeader(String before) {
    assertGenuine(PdfBuilder.onePage().before(before).build(), FileType.PDF);
    assertGenuine(PdfBuilder.onePage().before(before).offsetsFromHeader().build(), FileType.PDF);
  }

  @Test
  void shouldAcceptAnIncrementalUpdate() {
    byte[] first = PdfBuilder.onePage().build();
    String update =
        """
        3 0 obj
        <</Type/Page/Parent 2 0 R/MediaBox[0 0 8 8]>>
        endobj
        xref
        3 1
        %010d 00000 n\s
        trailer
        <</Size 4/Root 1 0 R/Prev 9>>
        startxref
        %d
        %%%%EOF
        """;
    int xref = first.length + update.indexOf("xref");

    assertGenuine(join(first, latin1(update.formatted(first.length, xref))), FileType.PDF);
  }

  @Test
  void shouldRefuseAnIncrementalUpdateThatBreaksOff() {
    byte[] cut = join(PdfBuilder.onePage().build(), latin1("3 0 obj\n<</Type/Page/Pa"));

    assertRefused(cut, FileType.PDF, Kind.TRUNCATED);
  }

  @Test
  void shouldRefuseAFileWithoutEnd() {
    String whole = new String(PdfBuilder.onePage().build(), StandardCharsets.ISO_8859_1);

    assertRefused(latin1(whole.replace("%%EOF", "")), FileType.PDF, Kind.TRUNCATED);
    assertRefused(latin1(whole.replace("startxref", "")), FileType.PDF, Kind.TRUNCATED);
  }

  @Test
  void shouldRefuseAStartxrefThatPointsNowhere() {
    String whole = new String(PdfBuilder.onePage().build(), StandardCharsets.ISO_8859_1);

    assertRefused(
        latin1(whole.replaceAll("startxref\n\\d+", "startxref\n99999")),
        FileType.PDF,
        Kind.TRUNCATED);
    assertRefused(
        latin1(whole.replaceAll("startxref\n\\d+", "startxref\n")), FileType.PDF, Kind.DAMAGED);
    assertRefused(
        latin1(whole.replaceAll("startxref\n\\d+", "startxref\n9999999999")),
        FileType.PDF,
        Kind.TRUNCATED);
  }

  @Test
  void shouldAcceptAStartxrefThatMissesATableAsEveryReaderDoes() {
    String whole = new String(PdfBuilder.onePage().build(), StandardCharsets.ISO_8859_1);
    int object = whole.indexOf("1 0 obj");

    for (int wrong : List.of(20, object)) {
      assertGenuine(
          latin1(whole.replaceAll("startxref\n\\d+", "startxref\n" + wrong)), FileType.PDF);
    }
  }

  @Test
  void shouldRefuseAStartxrefThatMissesWhenThereIsNoTable() {
    String whole = new String(PdfBuilder.onePage().build(), StandardCharsets.ISO_8859_1);
    String tableless = whole.replaceAll("(?<!start)xref", "xxxx");

    assertRefused(
        latin1(tableless.replaceAll("startxref\n\\d+", "startxref\n20")),
        FileType.PDF,
        Kind.DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n%1", "\n% made by a scanner\n", "\r\n%a\r\n%b\r\n"})
  void shouldAcceptCommentLinesAfterTheEnd(String after) {
    assertGenuine(PdfBuilder.onePage().after(after).build(), FileType.PDF);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n%PDF-1.7\n", "\n%<script>\n", "\n%\001\002\n"})
  void shouldRefuseCommentLinesThatAreMoreThanComments(String after) {
    assertThat(
            Verdict.inspection()
                .inspect(
                    PdfBuilder.onePage().after(after).build(), FileType.PDF, PictureLimits.USUAL))
        .isInstanceOf(Finding.Refused.class);
  }

  @Test
  void shouldRefuseUnknownDataAfterTheEnd() {
    assertRefused(
        PdfBuilder.onePage().after("\n\001\002\003").build(), FileType.PDF, Kind.TRAILING_DATA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"something else\n", "\001\002\003", "From: scanner@example.edu.tw\r\n\r\n"})
  void shouldAcceptAHeaderWithinTheFirst1024Bytes(String before) {
    assertGenuine(PdfBuilder.onePage().before(before).build(), FileType.PDF);
    assertGenuine(PdfBuilder.onePage().before(before).offsetsFromHeader().build(), FileType.PDF);
    assertGenuine(
        PdfBuilder.onePage().before("x".repeat(1019)).offsetsFromHeader().build(), FileType.PDF);
  }

  @Test
  void shouldRefuseAHeaderBeyondTheFirst1024Bytes() {
    assertRefused(
        PdfBuilder.onePage().before("x".repeat(1020)).build(), FileType.PDF, Kind.TYPE_MISMATCH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>\n",
        "hello <script>alert(1)</script>\n",
        "#!/bin/sh\n",
        "GIF89a",
        "PK\003\004",
        "Rar!\032\007"
      })
  void shouldRefuseAnotherTypeBeforeTheHeader(String before) {
    assertRefused(PdfBuilder.onePage().before(before).build(), FileType.PDF, Kind.POLYGLOT);
  }
}
