package tw.portfolio.kernel.files.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveNamesTest {

  @ParameterizedTest
  @CsvSource({
    "a.pdf, a.pdf",
    "A.PDF, a.pdf",
    "班級/Straße.pdf, 班級/STRASSE.PDF",
    "ς.pdf, σ.pdf",
    "x/report., x/report",
    "x /a, x/a"
  })
  void shouldRefuseNamesThatAreTheSameFileOnSomeSystem(String one, String other) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> added(one, "between", other))
        .withMessage("archive entries 0 and 2 have the same name");
  }

  @Test
  void shouldRefuseNamesThatDifferInNormalFormOnly() {
    String composed = "Café.pdf";
    String apart = Normalizer.normalize(composed, Normalizer.Form.NFD);
    assertThat(apart).isNotEqualTo(composed);
    assertThatIllegalArgumentException().isThrownBy(() -> added(composed, apart));
  }

  @ParameterizedTest
  @CsvSource({"a/b, A", "A, a/b", "x/y, x/Y/z/w", "x/Y/z/w, x/y"})
  void shouldRefuseAFileWhereAnotherNeedsAFolder(String one, String other) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> added(one, other))
        .withMessageContaining("folder");
  }

  @Test
  void shouldTakeNamesThatOnlyLookAlike() {
    assertThat(added("a/b", "a/c", "ab", "a.b/c", "d/a/b", "１.pdf", "1.pdf").size()).isEqualTo(7);
  }

  @Test
  void shouldForgetWhatItRefused() {
    ArchiveNames names = added("a/b/c");
    assertThatIllegalArgumentException().isThrownBy(() -> names.add("a/b/c/d"));
    names.add("d");
    assertThat(names.size()).isEqualTo(2);
  }

  private static ArchiveNames added(String... all) {
    ArchiveNames names = new ArchiveNames();
    for (String name : all) {
      names.add(name);
    }
    return names;
  }
}
