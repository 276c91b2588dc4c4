package tw.portfolio.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another version has stored is never read as if it were ours. */
class DataFolderTest {
  @TempDir private Path data;

  private void assertRefused() {
    assertThatThrownBy(() -> DataFolder.take(data))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("資料夾 " + data.toAbsolutePath())
        .hasMessageContaining("移到別處")
        .hasMessageContaining("Move the folder away")
        .hasMessageContaining("--data");
  }

  @Test
  void shouldTakeItsOwnAgain() throws IOException {
    DataFolder.take(data).close();
    Files.createDirectory(data.resolve("dynamodb"));

    DataFolder.take(data).close();
    assertThat(data.resolve("format")).hasContent(Integer.toString(DataFolder.FORMAT));
  }

  @Test
  void shouldTakeAFolderThatHasKeysAndLogsOnly() throws IOException {
    Files.createDirectory(data.resolve("keys"));
    Files.createDirectory(data.resolve("logs"));

    DataFolder.take(data).close();
    assertThat(data.resolve("format")).exists();
  }

  @Test
  void shouldRefuseWhatWasStoredBeforeFoldersCarriedANumber() throws IOException {
    Files.createDirectory(data.resolve("dynamodb"));

    assertRefused();
    // Not even marked as ours, and free for whoever can read it.
    assertThat(data.resolve("format")).doesNotExist();
    assertRefused();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void shouldRefuseAnOlderAndANewerFormat(int away) throws IOException {
    Files.writeString(data.resolve("format"), DataFolder.FORMAT + away + "\n");

    assertRefused();
  }

  @Test
  void shouldTellItAtTheTerminalInOneSentence() throws IOException {
    Files.writeString(data.resolve("format"), "0");

    assertThatThrownBy(() -> DataFolder.take(data))
        .isInstanceOfSatisfying(
            IllegalStateException.class,
            refused ->
                assertThat(StartFailure.of(refused, 8080))
                    .startsWith("啟動失敗 (did not start)：資料夾")
                    .doesNotContain("\n"));
  }
}
