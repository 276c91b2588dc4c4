package tw.portfolio.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderUploadsTest {
  @TempDir private Path folder;

  @Test
  void shouldFindFilesBelowInOrderAndLeaveOutWhatIsHidden() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("b"));
    Path hidden = Files.createDirectories(folder.resolve(".git"));
    Path second = Files.writeString(deep.resolve("報告.pdf"), "x");
    Path first = Files.writeString(folder.resolve("a.png"), "x");
    Files.writeString(hidden.resolve("c.pdf"), "x");
    Files.writeString(folder.resolve(".DS_Store"), "x");

    assertThat(FolderUploads.filesOf(folder)).containsExactly(first, second);
  }

  @Test
  void shouldAnnounceTheTypeOfTheExtensionWhateverItsCase() {
    assertThat(FolderUploads.typeOf(Path.of("照片.JPEG"))).isEqualTo("image/jpeg");
    assertThat(FolderUploads.typeOf(Path.of("報告.docx"))).isEqualTo("application/octet-stream");
    assertThat(FolderUploads.typeOf(Path.of("pdf"))).isEqualTo("application/octet-stream");
  }
}
