package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.domain.school.Permission;
import tw.portfolio.domain.school.Role;

/** {@code docs/regulation.md} against what there is. */
class RegulationTableTest {
  private static final Pattern ROUTE = Pattern.compile("`((?:GET|PUT|POST|PATCH|DELETE) /[^`]*)`");
  private static final Pattern OFFICE = Pattern.compile("`([A-Z]+(?:_[A-Z]+)*)`");
  private static final Pattern TEST =
      Pattern.compile("\\[`(\\w+)(?:#(\\w+))?`]\\(\\.\\./([^)]+)\\)");

  private final Repository repository = Repository.here();
  private final String page = repository.text("docs/regulation.md");

  @Test
  void shouldNameRoutesThatAreDescribed() {
    Set<String> described =
        OpenApi.ofThisBuild().operations().stream()
            .map(OpenApi.Operation::route)
            .collect(Collectors.toSet());
    assertThat(named(ROUTE)).contains("POST /imports").isSubsetOf(described);
  }

  @Test
  void shouldNameRolesAndPermissionsThatThereAre() {
    Set<String> known =
        Stream.<Enum<?>[]>of(Role.values(), Permission.values())
            .flatMap(Stream::of)
            .map(Enum::name)
            .collect(Collectors.toSet());
    assertThat(named(OFFICE)).contains("REGISTRAR", "KEEP_STUDENTS").isSubsetOf(known);
  }

  @Test
  void shouldNameTestsThatThereAre() {
    assertThat(TEST.matcher(page).results().filter(this::missing).map(MatchResult::group))
        .isEmpty();
    assertThat(named(TEST)).contains("CommitFileTest", "RecordsIT");
  }

  private boolean missing(MatchResult test) {
    String path = test.group(3);
    return !path.endsWith("/" + test.group(1) + ".java")
        || !Files.exists(repository.root().resolve(path))
        || (test.group(2) != null
            && !repository.text(path).contains("void " + test.group(2) + "("));
  }

  private Set<String> named(Pattern pattern) {
    return pattern
        .matcher(page)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
