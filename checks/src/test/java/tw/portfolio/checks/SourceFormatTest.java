package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFormatTest {
  @Test
  void shouldFindEverySourceInTheOneFormat() {
    List<Path> sources = Repository.here().files("", ".java");
    assertThat(sources).hasSizeGreaterThan(100);
    assertThat(SourceFormat.wrong(sources))
        .as("These files are not in google-java-format's style. Run: ./portfolio format")
        .isEmpty();
  }

  @Test
  void shouldFindAndMendASourceThatIsNot(@TempDir Path folder) throws IOException {
    Path source = Files.writeString(folder.resolve("A.java"), "class A {int a=1;}\n");
    assertThat(SourceFormat.wrong(List.of(source))).containsExactly(source.toString());

    SourceFormat.mend(List.of(source));

    assertThat(source).hasContent("class A {\n  int a = 1;\n}");
    assertThat(SourceFormat.wrong(List.of(source))).isEmpty();
  }

  /** Nothing else is wrong with it, and most files are looked through without this. */
  @Test
  void shouldFindATextThatIsLongerThanALine(@TempDir Path folder) throws IOException {
    String text = "word ".repeat(20).strip();
    Path source =
        Files.writeString(
            folder.resolve("A.java"), "class A {\n  String a = \"%s\";\n}\n".formatted(text));
    Path fits =
        Files.writeString(
            folder.resolve("B.java"), "class B {\n  String b = \"%s\";\n}\n".formatted("word"));

    assertThat(SourceFormat.wrong(List.of(source, fits))).containsExactly(source.toString());
  }
}
