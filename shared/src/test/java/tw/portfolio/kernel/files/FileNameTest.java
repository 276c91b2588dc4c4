package tw.portfolio.kernel.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.samples.OddTexts;

class FileNameTest {
  static final List<String> UNSOUND = OddTexts.UNSOUND;
  static final List<String> NOTHING = OddTexts.SHOWING_NOTHING;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "報告.pdf",
        "光電效應 (final) v2.PDF",
        "👩‍🔬實驗.mp4",
        "英格蘭🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F.png",
        "𠮷田.jpg",
        "a;b=c&d'e.png",
        "%2e%2e%2fpasswd"
      })
  void shouldKeepANameAsItWasGiven(String name) {
    assertThat(new FileName(name).text()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "　",
        ".",
        "..",
        " ..",
        ".htaccess",
        "../報告.pdf",
        "a/b.pdf",
        "a\\b.pdf",
        "/etc/passwd",
        "C:\\報告.pdf",
        "a\u0000.pdf",
        "a\nb.pdf",
        "a\r\nSet-Cookie: x.pdf",
        "a\u007f.pdf",
        "a\u0085.pdf",
        "a\u2028b.pdf",
        "a\u2029b.pdf",
        "photo\u202Egpj.exe",
        "a\u202Ab.pdf",
        "a\u2066b.pdf",
        "a\u2069b.pdf",
        "a\u200Eb.pdf",
        "a\u200Fb.pdf",
        "a\u061Cb.pdf",
        "a\u00ADb.pdf",
        "a\uFEFFb.pdf",
        "a\u200Bb.pdf",
        "a\uD83D.pdf",
        "a\uDE00.pdf"
      })
  void shouldRefuseAPathAndWhatCannotBeSeen(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> new FileName(name));
  }

  @Test
  void shouldComposeAccentsAndCutSpacesAtTheEnds() {
    assertThat(new FileName("  e\u0301tude.pdf ").text()).isEqualTo("\u00e9tude.pdf");
  }

  @Test
  void shouldCountBytesAndNotCharacters() {
    assertThat(new FileName("字".repeat(85)).text()).hasSize(85);
    assertThatIllegalArgumentException().isThrownBy(() -> new FileName("字".repeat(85) + "a"));
  }

  @ParameterizedTest
  @CsvSource({
    "報告.PDF, pdf",
    "a.tar.Mp4, mp4",
    "報告, ''",
    "報告., ''",
    "a.pdf.exe, exe",
    "a.ＰＤＦ, ｐｄｆ",
    "A.GIF, gif"
  })
  void shouldTellWhatFollowsTheLastDot(String name, String extension) {
    assertThat(new FileName(name).extension()).isEqualTo(extension);
  }

  @Test
  void shouldRefuseADeclaredFileWhoseNameEndsOtherwiseThanItsType() {
    Sha256 sha256 = new Sha256("0".repeat(64));

    for (String name : new String[] {"a.exe", "a.pdf.exe", "a", "a.pdf.", "a.png"}) {
      assertThatIllegalArgumentException()
          .as(name)
          .isThrownBy(() -> new DeclaredFile(new FileName(name), FileType.PDF, 1, sha256));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DeclaredFile(new FileName("a.pdf"), FileType.PDF, 0, sha256));
    assertThat(new DeclaredFile(new FileName("a.JPEG"), FileType.JPEG, 1, sha256).part())
        .isEqualTo(FilePart.DOCUMENT);
  }

  @ParameterizedTest
  @FieldSource({"UNSOUND", "NOTHING"})
  void shouldRefuseWhatNobodyCanShowAndWhatShowsNothing(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new FileName(text));
  }
}
