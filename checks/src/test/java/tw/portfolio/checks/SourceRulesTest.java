package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that only the sources show. */
class SourceRulesTest {
  /** Whatever is caught wholesale must at least be passed on: its name occurs in the block. */
  private static final Pattern HIDES_ALL =
      Pattern.compile(
          "catch \\((?:final )?(?:Exception|Throwable|Error) (\\w+)\\) \\{(?![^}]*\\b\\1\\b)");

  private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
  private static final Pattern SLEEPS = Pattern.compile("Thread\\.sleep\\(");

  private final Repository repository = Repository.here();

  @Test
  void shouldHideNothingThatItCatchesWholesale() {
    assertThat(with(HIDES_ALL, production())).isEmpty();
  }

  @Test
  void shouldKnowHiddenFromPassedOn() {
    assertThat(HIDES_ALL.matcher("catch (Exception e) { return; }").find()).isTrue();
    assertThat(HIDES_ALL.matcher("catch (Throwable _) { }").find()).isTrue();
    assertThat(HIDES_ALL.matcher("catch (Throwable e) { failure.set(e); }").find()).isFalse();
  }

  @Test
  void shouldLeaveNothingUnfinished() {
    assertThat(with(UNFINISHED, repository.files("", ".java").stream())).isEmpty();
  }

  @Test
  void shouldNotSleepInTests() {
    assertThat(with(SLEEPS, tests())).isEmpty();
  }

  private Stream<Path> production() {
    return Stream.of("shared/src/main", "functions")
        .flatMap(folder -> repository.files(folder, ".java").stream())
        .filter(file -> !file.toString().contains("src/test"));
  }

  private Stream<Path> tests() {
    return repository.files("", ".java").stream()
        .filter(file -> file.toString().contains("src/test"));
  }

  private List<String> with(Pattern pattern, Stream<Path> files) {
    return files
        .map(file -> repository.root().relativize(file).toString())
        .filter(file -> !file.endsWith("SourceRulesTest.java"))
        .filter(file -> pattern.matcher(repository.text(file)).find())
        .toList();
  }
}
