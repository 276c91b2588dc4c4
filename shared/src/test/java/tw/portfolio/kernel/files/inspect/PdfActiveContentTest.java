package tw.portfolio.kernel.files.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.files.inspect.Verdict.assertGenuine;
import static tw.portfolio.kernel.files.inspect.Verdict.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.inspect.Problem.Kind;

class PdfActiveContentTest {
  private static final String LAUNCH = "<</S/Launch/Win<</F(cmd.exe)>>>>";

  private static byte[] pdf(String... objects) {
    PdfBuilder builder = PdfBuilder.onePage();
    for (String object : objects) {
      builder.object(object);
    }
    return builder.build();
  }

  private static String objectStream(String content) {
    return PdfStreams.stream(
        "/Type/ObjStm/N 1/First 4/Filter/FlateDecode", PdfStreams.deflated(content));
  }

  @ParameterizedTest
  @ValueSource(strings = {LAUNCH, "<< /Type /Action /S /Launch /F (x) >>", "<</S\r\n/L#61unch>>"})
  void shouldRefuseAnActionThatStartsAProgram(String action) {
    Problem problem = assertRefused(pdf(action), FileType.PDF, Kind.ACTIVE_CONTENT);

    assertThat(problem.chinese()).contains("啟動程式").contains("移除");
  }

  @Test
  void shouldRefuseAnActionInACompressedObjectStream() {
    assertRefused(pdf(objectStream("9 0 " + LAUNCH)), FileType.PDF, Kind.ACTIVE_CONTENT);
    assertRefused(
        pdf(objectStream("8 0 <<>>"), objectStream("9 0 " + LAUNCH)),
        FileType.PDF,
        Kind.ACTIVE_CONTENT);
  }

  @Test
  void shouldAcceptAnObjectStreamWithOrdinaryObjects() {
    assertGenuine(pdf(objectStream("9 0 <</S/URI/URI(https://example.edu.tw)>>")), FileType.PDF);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(setup.exe)",
        "(SETUP.EXE)",
        "(a\\056exe)",
        "<7365742E657865>",
        "(\376\377\0a\0.\0j\0s)"
      })
  void shouldRefuseAnAttachedProgram(String name) {
    byte[] content =
        pdf(
            "<</Type/EmbeddedFile/Length 0>>\nstream\n\nendstream",
            "<</Type/Filespec/F " + name + ">>");

    assertThat(assertRefused(content, FileType.PDF, Kind.ACTIVE_CONTENT).chinese()).contains("附件");
  }

  @Test
  void shouldAcceptAnAttachedSourceDocument() {
    assertGenuine(
        pdf("<</Type/EmbeddedFile/Length 0>>\nstream\n\nendstream", "<</F(report.odt)>>"),
        FileType.PDF);
  }

  @Test
  void shouldAcceptAFormWithJavaScriptAndTextAboutLaunching() {
    assertGenuine(
        pdf(
            "<</S/JavaScript/JS(AFDate_Format\\(0\\))>>",
            "(how to /Launch a .exe)",
            "<</F(a.exe)>>"),
        FileType.PDF);
  }
}
