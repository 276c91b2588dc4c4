package tw.portfolio.local.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tw.portfolio.checks.PageCommand;
import tw.portfolio.local.http.Json;

/**
 * Somebody who types what the README says, in a folder of their own: into a shell, with what
 * earlier answers said in the place of {@code <what.it.is.called>}.
 */
final class Typist {
  private static final String USUAL = "localhost:8080";
  private static final Pattern EACH = Pattern.compile("-H \"<each of ([\\w.]+)>\"");
  private static final Pattern BLANK = Pattern.compile("<([A-Za-z_.]+)>");

  /** Whatever is asked says at its end what status it got; what opens a page only asks for it. */
  private static final String PROGRAMS =
      """
      curl() { command curl --silent --show-error --max-time 20 --write-out '\\n%{http_code}' "$@"; }
      open() { curl "$@"; }
      """;

  private final Path folder;
  private final String host;
  private final Map<String, String> variables = new HashMap<>();
  private final List<JsonNode> answers = new ArrayList<>();

  Typist(Path folder, URI api) {
    this.folder = folder;
    this.host = api.getAuthority();
  }

  /**
   * What came of a command.
   *
   * @param status of the answer
   * @param body without it
   */
  record Answer(int status, String body) {
    JsonNode json() {
      try {
        return Json.read(body.getBytes(StandardCharsets.UTF_8));
      } catch (Json.BadJson e) {
        throw new AssertionError("Not JSON: " + body, e);
      }
    }
  }

  /** Whether what the README uses is on this machine. */
  static boolean hasItsPrograms() {
    try {
      return new ProcessBuilder("sh", "-c", "command -v curl && command -v sha256sum")
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

  /** Is that person from now on. */
  void is(String person) {
    answers.add(Json.object().put("id", person));
  }

  /** Has set a variable of the shell. */
  void knows(String name, String value) {
    variables.put(name, value);
  }

  /** Types it; it must be answered well. */
  Answer type(PageCommand command) {
    String text = filled(command.text());
    String said = said(text);
    if (command.program().equals("printf")) {
      assertThat(said).as(text).isEmpty();
      return new Answer(0, "{}");
    }
    int end = said.lastIndexOf('\n');
    Answer answer = new Answer(Integer.parseInt(said.substring(end + 1)), said.substring(0, end));
    assertThat(answer.status())
        .as("README.md:%d: %s%n%s", command.line(), text, said)
        .isBetween(200, 299);
    if (answer.body().startsWith("{")) {
      answers.add(answer.json());
    }
    return answer;
  }

  private String filled(String text) {
    String here = text.replace(USUAL, host).replace(USUAL.replace("localhost", "127.0.0.1"), host);
    String headed =
        EACH.matcher(here).replaceAll((MatchResult each) -> quoted(headers(each.group(1))));
    return BLANK
        .matcher(headed)
        .replaceAll((MatchResult blank) -> quoted(found(blank.group(1)).asText()));
  }

  private static String quoted(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }

  private String headers(String path) {
    return found(path).properties().stream()
        .map(header -> "-H '" + header.getKey() + ": " + header.getValue().asText() + "'")
        .collect(Collectors.joining(" "));
  }

  /** What the latest answer that has it says. */
  private JsonNode found(String path) {
    return answers.reversed().stream()
        .map(answer -> answer.at("/" + path.replace('.', '/')))
        .filter(value -> !value.isMissingNode())
        .findFirst()
        .orElseThrow(() -> new AssertionError("No answer so far has " + path));
  }

  private String said(String text) {
    try {
      ProcessBuilder shell =
          new ProcessBuilder("sh", "-c", PROGRAMS + text)
              .directory(folder.toFile())
              .redirectErrorStream(true);
      shell.environment().keySet().retainAll(Set.of("PATH"));
      shell.environment().putAll(variables);
      Process process = shell.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as("%s%n%s", text, said).isZero();
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while typing " + text, e);
    }
  }
}
