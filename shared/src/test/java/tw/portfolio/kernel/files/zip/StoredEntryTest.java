package tw.portfolio.kernel.files.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredEntryTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/etc/passwd",
        "C:windows.txt",
        "c:/windows.txt",
        "a\\b.pdf",
        "../a.pdf",
        "a/../b.pdf",
        "a/..",
        "./a.pdf",
        "a//b.pdf",
        "folder/",
        "a/.../b.pdf",
        " ",
        "line\nbreak.pdf",
        "nul\0.pdf",
        "del\u007f.pdf",
        "half\ud83d.pdf"
      })
  void shouldRefuseANameThatDoesNotUnpackSafely(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Entries.sized(name, 1))
        .withMessageStartingWith("the name of an archive entry ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"高二01班/王小明/國語文.pdf", "a..b.pdf", ".hidden", "😀.png", "第1週:b", "𠮷野.pdf"})
  void shouldTakeAnOrdinaryName(String name) {
    assertThat(Entries.sized(name, 1).name()).isEqualTo(name);
  }

  @Test
  void shouldRefuseANameThatReadersCanNotHold() {
    String longest = "名".repeat(ArchiveNames.MAX_BYTES / 3);
    assertThatCode(() -> Entries.sized(longest, 1)).doesNotThrowAnyException();
    assertThatIllegalArgumentException().isThrownBy(() -> Entries.sized(longest + "名", 1));
  }

  @Test
  void shouldNotRepeatTheNameInItsMessage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Entries.sized("/王小明.pdf", 1))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("王小明"));
  }

  @Test
  void shouldRefuseASizeOrChecksumOutOfRange() {
    Instant now = Entries.MODIFIED;
    assertThatIllegalArgumentException().isThrownBy(() -> new StoredEntry("a", -1, 0, now));
    assertThatIllegalArgumentException().isThrownBy(() -> new StoredEntry("a", 0, -1, now));
    assertThatIllegalArgumentException().isThrownBy(() -> new StoredEntry("a", 0, 1L << 32, now));
    assertThatCode(() -> new StoredEntry("a", 0, (1L << 32) - 1, now)).doesNotThrowAnyException();
  }
}
