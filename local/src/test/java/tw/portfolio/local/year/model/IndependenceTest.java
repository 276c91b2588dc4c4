package tw.portfolio.local.year.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The model shares no code with what it is compared with. */
class IndependenceTest {
  private static final Path MODEL = Path.of("src/main/java/tw/portfolio/local/year/model");

  @Test
  void shouldNameNothingOfThePlatform() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(MODEL)) {
      files = all.sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(5);
    for (Path file : files) {
      assertThat(
              Files.readString(file).lines().filter(line -> line.contains("tw.portfolio")).toList())
          .as(file.toString())
          .containsExactly("package tw.portfolio.local.year.model;");
    }
  }
}
