package tw.portfolio.local.year;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.local.http.Json;

/** The first fortnight of a small school's year. */
class YearIT {
  @TempDir private Path folder;

  @Test
  void shouldTellEverybodyWhatTheModelSaysAndNobodyTwice() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    int status =
        Year.run(
            new YearOptions(
                12, YearOptions.FIRST_DAY, 14, 7, Path.of("..", "template.yaml"), folder),
            new PrintStream(out, true, UTF_8));

    JsonNode line = Json.read(out.toString(UTF_8).lines().toList().getLast().getBytes(UTF_8));
    assertThat(line.path("missing").asInt())
        .as(Files.readString(folder.resolve("report.md")))
        .isZero();
    assertThat(line.path("wrong").asInt()).isZero();
    assertThat(line.path("twice").asInt()).isZero();
    assertThat(line.path("mails").asInt()).isGreaterThan(20);
    assertThat(line.path("days").asInt()).isEqualTo(14);
    assertThat(status).isZero();
    try (var mails = Files.list(folder.resolve("mails"))) {
      assertThat(mails.toList()).isNotEmpty();
    }
  }
}
