package tw.portfolio.kernel.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileTypeTest {
  @Test
  void shouldPutPdfJpgAndPngInTheDocumentPartAndMp3AndMp4InTheMediaPart() {
    assertThat(FileType.values())
        .filteredOn(type -> type.part() == FilePart.DOCUMENT)
        .containsExactly(FileType.PDF, FileType.JPEG, FileType.PNG);
    assertThat(FileType.values())
        .filteredOn(type -> type.part() == FilePart.MEDIA)
        .containsExactly(FileType.MP3, FileType.MP4);
  }

  @Test
  void shouldBeFoundByMediaTypeInAnyCase() {
    assertThat(FileType.ofMediaType("application/pdf")).contains(FileType.PDF);
    assertThat(FileType.ofMediaType("Image/JPEG")).contains(FileType.JPEG);
    assertThat(FileType.ofMediaType("image/png")).contains(FileType.PNG);
    assertThat(FileType.ofMediaType("audio/mpeg")).contains(FileType.MP3);
    assertThat(FileType.ofMediaType("video/mp4")).contains(FileType.MP4);
  }

  @Test
  void shouldNotKnowOtherMediaTypes() {
    assertThat(FileType.ofMediaType("image/svg+xml")).isEmpty();
    assertThat(FileType.ofMediaType("application/pdf; charset=utf-8")).isEmpty();
    assertThat(FileType.ofMediaType("")).isEmpty();
  }

  @Test
  void shouldBeFoundByEveryExtension() {
    assertThat(FileType.ofExtension("JPEG")).contains(FileType.JPEG);
    assertThat(FileType.ofExtension("jpg")).contains(FileType.JPEG);
    assertThat(FileType.JPEG.extension()).isEqualTo("jpg");
    assertThat(FileType.ofExtension("exe")).isEmpty();
  }

  @Test
  void shouldFindAPartByItsCode() {
    assertThat(FilePart.ofCode("document")).contains(FilePart.DOCUMENT);
    assertThat(FilePart.ofCode("media")).contains(FilePart.MEDIA);
    assertThat(FilePart.ofCode("DOCUMENT")).isEmpty();
    assertThat(FilePart.MEDIA.title()).isEqualTo("影音檔");
  }
}
