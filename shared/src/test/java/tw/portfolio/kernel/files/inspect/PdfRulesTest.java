package tw.portfolio.kernel.files.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.files.inspect.PdfStreams.deflated;
import static tw.portfolio.kernel.files.inspect.PdfStreams.stream;
import static tw.portfolio.kernel.files.inspect.PdfStreams.utf16;
import static tw.portfolio.kernel.files.inspect.Verdict.assertGenuine;
import static tw.portfolio.kernel.files.inspect.Verdict.assertRefused;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.inspect.Problem.Kind;

/** The table of what is allowed in a PDF, row by row. */
class PdfRulesTest {
  private static byte[] pdf(String... objects) {
    PdfBuilder builder = PdfBuilder.onePage();
    for (String object : objects) {
      builder.object(object);
    }
    return builder.build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<</S/GoTo/D[3 0 R/Fit]>>",
        "<</S/Named/N/NextPage>>",
        "<</S/Named/N/Print>>",
        "<</S/Hide/T(field)>>",
        "<</S/ResetForm>>",
        "<</S/SetOCGState/State[/ON 3 0 R]>>",
        "<</S/Thread/D 0>>",
        "<</Type/Action/S/URI/URI(https://example.edu.tw/)>>"
      })
  void shouldTakeActionsThatStayInTheFile(String action) {
    assertGenuine(pdf("<</Type/Annot/Subtype/Link/Rect[0 0 1 1]/A " + action + ">>"), FileType.PDF);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<</S/Launch/F(a.exe)>>",
        "<</S/Launch/Win<</F(cmd.exe)/P(/c calc)>>>>",
        "<</S/GoToR/F(other.pdf)/D[0/Fit]>>",
        "<</S/GoToE/T<</R/C/N(inside.pdf)>>>>",
        "<</S/SubmitForm/F(https://example.com/collect)>>",
        "<</S/ImportData/F(data.fdf)>>",
        "<</S/Rendition/OP 0>>",
        "<</S/Sound/Sound 9 0 R>>",
        "<</S/Movie/T(film)>>",
        "<</S/RichMediaExecute/CMD<</C(play)>>>>",
        "<</S/GoTo3DView>>",
        "<</S/Thread/F(other.pdf)/D 0>>",
        "<</S/Named/N/SaveAs>>",
        "<</S/Named/N/OpenFile>>",
        "<</S/Named>>",
        "<</S/JavaScript/JS(app.launchURL\\('http://example.com'\\))>>",
        "<</S/JavaScript/JS 9 0 R>>",
        "<</S/JavaScript>>",
        "<</S/URI>>"
      })
  void shouldRefuseActionsThatReachOutOfTheFile(String action) {
    assertRefused(pdf("<</A " + action + ">>"), FileType.PDF, Kind.ACTIVE_CONTENT);
    assertRefused(pdf("<</OpenAction " + action + ">>"), FileType.PDF, Kind.ACTIVE_CONTENT);
    assertRefused(pdf("<</AA<</WC " + action + ">>>>"), FileType.PDF, Kind.ACTIVE_CONTENT);
    assertRefused(pdf("<</Names[(x)" + action + "]>>"), FileType.PDF, Kind.ACTIVE_CONTENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.edu.tw/",
        "HTTP://example.com/a?b=c#d",
        "mailto:teacher@example.edu.tw",
        "tel:+886-2-1234-5678",
        "ftp://ftp.example.org/paper.ps",
        "www.example.com",
        "example.com:8080/page",
        "github.com/someone",
        "#page=3",
        "teacher@example.edu.tw"
      })
  void shouldTakeLinksToTheWebAndToMail(String link) {
    assertGenuine(pdf("<</S/URI/URI(" + link + ")>>"), FileType.PDF);
    assertGenuine(pdf("<</S/URI/URI " + utf16(link) + ">>"), FileType.PDF);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///C:/Windows/System32/calc.exe",
        "FILE://server/share/x",
        " file:///etc/passwd",
        "fi\\nle:///etc/passwd",
        "\\\\\\\\server\\\\share\\\\x.lnk",
        "//server/share",
        "/C/Windows/calc.exe",
        "c:\\\\windows\\\\calc.exe",
        "C:/windows/calc.exe",
        "javascript:alert\\(1\\)",
        "data:text/html,x",
        "vbscript:x",
        "ms-msdt:/id PCWDiagnostic",
        "search-ms:query=x",
        "smb://server/share",
        "ldap://server",
        "mailto:a@example.com?attach=C:/secret.txt",
        "setup.exe",
        "../../start.bat"
      })
  void shouldRefuseLinksToFilesAndStrangeSchemes(String link) {
    Problem problem =
        assertRefused(pdf("<</S/URI/URI(" + link + ")>>"), FileType.PDF, Kind.ACTIVE_CONTENT);

    assertThat(problem.chinese()).contains("連結").contains("https://");
  }

  @Test
  void shouldRefuseSuchLinksBehindReferencesAndAsTheBaseOfAll() {
    assertRefused(pdf("<</S/URI/URI 5 0 R>>", "(file:///x)"), FileType.PDF, Kind.ACTIVE_CONTENT);
    assertRefused(pdf("<</URI<</Base(file://server/)>>>>"), FileType.PDF, Kind.ACTIVE_CONTENT);
    assertRefused(pdf("<</PA<</S/URI/URI(file:///x)>>>>"), FileType.PDF, Kind.ACTIVE_CONTENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/F(\\\\\\\\server\\\\x)", "/UF(//server/x)", "/FS(file://server/x)"})
  void shouldRefuseFilesOfANetworkWhereverTheyAreNamed(String name) {
    assertRefused(pdf("<<" + name + ">>"), FileType.PDF, Kind.ACTIVE_CONTENT);
  }

  @ParameterizedTest
  @CsvSource({
    "AFDate_FormatEx(\"yyyy/mm/dd\");",
    "'AFNumber_Keystroke(2, 0, 0, 0, \"\", true)'",
    "'AFSimple_Calculate(\"SUM\", new Array (\"a\", \"b\"));'",
    "'AFRange_Validate(true, 1, true, 100);'"
  })
  void shouldTakeTheFormatsOfFormFields(String script) {
    String escaped = script.replace("(", "\\(").replace(")", "\\)");

    assertGenuine(pdf("<</AA<</F<</S/JavaScript/JS(" + escaped + ")>>>>>>"), FileType.PDF);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AFDate_FormatEx(x);",
        "AFDate_FormatEx(\"a\"); app.alert(1)",
        "AFSimple_Calculate(app.launchURL(\"http://x\"))",
        "AFDate_FormatEx(\"a\"+this.path)",
        "AFEvil_Format(1)",
        "eval(\"x\")"
      })
  void shouldRefuseEveryOtherScript(String script) {
    String escaped = script.replace("(", "\\(").replace(")", "\\)");
    byte[] content = pdf("<</AA<</F<</S/JavaScript/JS(" + escaped + ")>>>>>>");

    assertThat(assertRefused(content, FileType.PDF, Kind.ACTIVE_CONTENT).chinese())
        .contains("JavaScript")
        .contains("列印成 PDF");
  }

  @Test
  void shouldRefuseAScriptInAStream() {
    assertRefused(
        pdf("<</S/JavaScript/JS 5 0 R>>", stream("", "AFDate_Format(0)")),
        FileType.PDF,
        Kind.ACTIVE_CONTENT);
  }

  @Test
  void shouldRefuseFormsWithAProgramOfTheirOwn() {
    assertThat(
            assertRefused(
                    pdf("<</Fields[]/XFA 5 0 R>>", stream("", "<xdp/>")),
                    FileType.PDF,
                    Kind.ACTIVE_CONTENT)
                .chinese())
        .contains("XFA");
    assertGenuine(pdf("<</Fields[]/NeedAppearances true>>"), FileType.PDF);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RichMedia", "Screen", "Movie", "Sound", "3D", "Unheard"})
  void shouldRefuseWhatPlays(String subtype) {
    assertRefused(
        pdf("<</Type/Annot/Subtype/" + subtype + "/Rect[0 0 1 1]>>"),
        FileType.PDF,
        Kind.ACTIVE_CONTENT);
    assertRefused(
        pdf("<</Rect[0 0 1 1]/Subtype 5 0 R>>", "/" + subtype), FileType.PDF, Kind.ACTIVE_CONTENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Link", "Widget", "Text", "Highlight", "FreeText", "Stamp", "Popup"})
  void shouldTakeOrdinaryAnnotations(String subtype) {
    assertGenuine(pdf("<</Type/Annot/Subtype/" + subtype + "/Rect[0 0 1 1]/F 4>>"), FileType.PDF);
  }

  @Test
  void shouldTakeAStyleOfTextThatIsCalledLikeAnAction() {
    assertGenuine(pdf("<</Type/StructElem/S/Sound/P 1 0 R/K[]/A<</O/Layout>>>>"), FileType.PDF);
    assertGenuine(pdf("<</S/Launch/P 1 0 R/K 0/Pg 3 0 R>>"), FileType.PDF);
  }

  @Test
  void shouldRefuseContentFromElsewhere() {
    assertRefused(pdf(stream("/F(picture.bin)", "")), FileType.PDF, Kind.ACTIVE_CONTENT);
    assertRefused(
        pdf(stream("/Subtype/Form/Ref<</F(x.pdf)/Page 0>>", "")),
        FileType.PDF,
        Kind.ACTIVE_CONTENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.odt", "data.csv", "figure.PNG", "Report.docx", "report.odt."})
  void shouldTakeDocumentsDataAndPicturesAsAttachments(String name) {
    assertGenuine(attached("/F(" + name + ")", "text"), FileType.PDF);
    assertGenuine(attached("/F(" + name + ")/UF " + utf16(name), "text"), FileType.PDF);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/F(setup.exe)",
        "/F(setup.exe.)",
        "/F(setup.exe. . )",
        "/F(setup.EXE )",
        "/F 7 0 R",
        "/UF 7 0 R",
        "/F(report.odt)/UF(setup.exe)",
        "/F(report.odt)/Unix(run.sh)",
        "/F(report.docm)",
        "/F(page.html)",
        "/F(inner.pdf)",
        "/F(archive.zip)",
        "/F(noending)",
        "/F(report.odt:setup.exe)",
        "/F<FEFF0061202E007400780074>",
        ""
      })
  void shouldRefuseEveryOtherAttachment(String names) {
    assertThat(assertRefused(attached(names, "text"), FileType.PDF, Kind.ACTIVE_CONTENT).chinese())
        .contains("附件");
  }

  @Test
  void shouldLookIntoWhatIsAttached() {
    String program = new String(Samples.windowsProgram(), StandardCharsets.ISO_8859_1);

    assertRefused(attached("/F(report.odt)", program), FileType.PDF, Kind.ACTIVE_CONTENT);
    assertRefused(
        attached("/F(note.txt)", "<script>x</script>"), FileType.PDF, Kind.ACTIVE_CONTENT);
  }

  @Test
  void shouldRefuseAnAttachmentThatCannotBeDecoded() {
    byte[] content =
        pdf("<</F(report.odt)/EF<</F 5 0 R>>>>", stream("/Filter/FlateDecode", "not deflated"));

    assertRefused(content, FileType.PDF, Kind.UNREADABLE);
  }

  @Test
  void shouldRefuseAProgramAttachedToAnAnnotation() {
    byte[] content =
        pdf(
            "<</Subtype/FileAttachment/Rect[0 0 1 1]/FS<</F(a.exe)/EF<</F 5 0 R>>>>>>",
            stream("/Filter/FlateDecode", deflated("x")));

    assertRefused(content, FileType.PDF, Kind.ACTIVE_CONTENT);
  }

  @Test
  void shouldRefuseAFileInWhichThereIsNoPage() {
    byte[] content =
        new PdfBuilder()
            .object("<</Type/Catalog/Pages 2 0 R>>")
            .object("<</Type/Pages/Kids[]/Count 0>>")
            .build();

    assertRefused(content, FileType.PDF, Kind.UNREADABLE);
  }

  /** The stream does not say that it is an attached file, and may be packed. */
  private static byte[] attached(String names, String content) {
    return pdf(
        "<<" + names + "/EF<</F 5 0 R>>>>",
        stream("/Filter/FlateDecode", deflated(content)),
        "null",
        "(setup.exe)");
  }
}
