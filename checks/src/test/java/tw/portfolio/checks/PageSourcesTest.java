package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the pages are written: small files, checked types, and nothing that the policy forbids. */
class PageSourcesTest {
  private static final int MOST_LINES = 200;

  /** Made of openapi.yaml by the build. */
  private static final String MADE = "schema.d.ts";

  private static final Pattern UNCHECKED =
      Pattern.compile("@ts-|: any\\b|<any>|as any\\b|eslint-disable");

  /** The policy lets neither styles nor scripts stand in the markup. */
  private static final Pattern INLINE =
      Pattern.compile("\\bstyle=|dangerouslySetInnerHTML|\\.innerHTML\\b|\\beval\\(");

  /** Another host's anything. */
  private static final Pattern ELSEWHERE = Pattern.compile("['\"(]https?://(?!www\\.w3\\.org/)");

  private static List<Path> sources() {
    Repository repository = Repository.here();
    return Stream.of(".ts", ".tsx", ".css")
        .flatMap(ending -> repository.files("web/src", ending).stream())
        .filter(file -> !file.endsWith(MADE))
        .toList();
  }

  private static List<String> found(Pattern wrong) {
    Repository repository = Repository.here();
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      String path = repository.root().relativize(file).toString();
      if (!path.contains(".test.") && wrong.matcher(repository.text(path)).find()) {
        found.add(path);
      }
    }
    return found;
  }

  @Test
  void shouldHaveSmallFiles() {
    Repository repository = Repository.here();
    assertThat(sources())
        .isNotEmpty()
        .filteredOn(file -> !file.toString().endsWith(".css"))
        .filteredOn(
            file ->
                repository.text(repository.root().relativize(file).toString()).lines().count()
                    > MOST_LINES)
        .isEmpty();
  }

  @Test
  void shouldLeaveNoTypeUnchecked() {
    assertThat(found(UNCHECKED)).isEmpty();
  }

  @Test
  void shouldPutNoStylesOrScriptsIntoTheMarkup() {
    assertThat(found(INLINE)).isEmpty();
  }

  @Test
  void shouldNameNobodyElsesAddress() {
    assertThat(found(ELSEWHERE)).isEmpty();
  }
}
