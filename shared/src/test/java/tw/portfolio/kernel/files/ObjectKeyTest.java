package tw.portfolio.kernel.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.school.Pseudonym;
import tw.portfolio.school.SchoolCode;

class ObjectKeyTest {
  private static final SchoolCode SCHOOL = new SchoolCode("213303");
  private static final String SECRET = Pseudonym.of(-1, 77);

  @Test
  void shouldReadBackEveryKeyItWrites() {
    for (FilePart part : FilePart.values()) {
      for (int revision : new int[] {1, 9, 10, 999_999}) {
        ObjectKey key = new ObjectKey(SCHOOL, SECRET, revision, part);

        assertThat(ObjectKey.parse(key.toString())).isEqualTo(Optional.of(key));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "213303/%s/1",
        "213303/%s/0/document",
        "213303/%s/01/document",
        "213303/%s/-1/document",
        "213303/%s/1000000/document",
        "213303/%s/1/DOCUMENT",
        "213303/%s/1/other",
        "213303/%s/1/document/",
        "/213303/%s/1/document",
        "213303/%s/1/document\n",
        "21330/%s/1/document",
        "21330a/%s/1/document",
        "213303/0%s/1/document",
        "213303/../1/document"
      })
  void shouldReadNothingElse(String form) {
    assertThat(ObjectKey.parse(form.formatted(SECRET))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"i", "l", "o", "u", "A", "-"})
  void shouldReadNoSecretOutsideItsAlphabet(String letter) {
    assertThat(ObjectKey.parse("213303/" + letter + "0".repeat(25) + "/1/document")).isEmpty();
  }

  @Test
  void shouldKeepEachFileInItsPlace() {
    RecordedFile.Expected document = expected(FilePart.DOCUMENT, FileType.PDF, "a.pdf");
    RecordedFile.Expected media = expected(FilePart.MEDIA, FileType.MP3, "a.mp3");
    RecordedFiles both = RecordedFiles.of(List.of(media, document));

    assertThat(both.all()).containsExactly(document, media);
    assertThat(both.part(FilePart.MEDIA)).contains(media);
    assertThat(both.complete()).isFalse();
    assertThat(RecordedFiles.of(List.of()).isEmpty()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordedFiles.of(List.of(document, document)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecordedFiles(Optional.of(media), Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecordedFiles(Optional.empty(), Optional.of(document)));
  }

  @Test
  void shouldTakeExtensionsAndMediaTypesInAnyCase() {
    assertThat(FileType.ofExtension("JPEG")).contains(FileType.JPEG);
    assertThat(FileType.ofExtension("exe")).isEmpty();
    assertThat(FileType.ofMediaType(" Application/PDF ")).contains(FileType.PDF);
    assertThat(FileType.ofMediaType("application/pdf;charset=utf-8")).isEmpty();
  }

  private static RecordedFile.Expected expected(FilePart part, FileType type, String name) {
    return new RecordedFile.Expected(
        new DeclaredFile(new FileName(name), type, 1, new Sha256("0".repeat(64))),
        new ObjectKey(SCHOOL, SECRET, 1, part));
  }
}
