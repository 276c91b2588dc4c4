package tw.portfolio.local.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.checks.PageCommand;

/**
 * Somebody who pastes what the README says into a shell, as it stands, in a folder of their own.
 */
final class Typist {
  private static final String USUAL = "localhost:8080";

  /** Whatever is asked says beside its answer what status it got. */
  private static final String PROGRAMS =
      """
      set -eu
      curl() { command curl --show-error --max-time 20 --write-out '%{stderr}%{http_code} %{url}\\n' "$@"; }
      """;

  private final Path folder;
  private final String host;

  Typist(Path folder, URI api) {
    this.folder = folder;
    this.host = api.getAuthority();
  }

  /** Whether what the README uses is on this machine. */
  static boolean hasItsPrograms() {
    try {
      return new ProcessBuilder("sh", "-c", "command -v curl && command -v openssl")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noShell) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while looking for curl", e);
    }
  }

  /** Pastes commands one after the other; each must be answered well. What they have shown. */
  String paste(List<PageCommand> commands) {
    String text =
        commands.stream().map(PageCommand::text).collect(Collectors.joining("\n", PROGRAMS, "\n"));
    Path asked = folder.resolve("asked.txt");
    try {
      ProcessBuilder shell =
          new ProcessBuilder("sh", "-c", text.replace(USUAL, host))
              .directory(folder.toFile())
              .redirectError(asked.toFile());
      shell.environment().keySet().retainAll(Set.of("PATH"));
      Process process = shell.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      List<String> answers = Files.readAllLines(asked);
      assertThat(process.waitFor()).as("%s%n%s%n%s", text, answers, said).isZero();
      assertThat(answers).as("%s", said).isNotEmpty().allMatch(line -> line.startsWith("2"));
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while typing " + text, e);
    }
  }
}
