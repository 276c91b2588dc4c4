package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Role;

/** {@code docs/regulation.md} against what there is. */
class RegulationTableTest {
  private static final Pattern ROUTE = Pattern.compile("`((?:GET|PUT|POST|PATCH|DELETE) /[^`]*)`");
  private static final Pattern OFFICE = Pattern.compile("`([A-Z]+(?:_[A-Z]+)*)`");

  private final PageOfTests page = PageOfTests.at("docs/regulation.md");

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

  @ParameterizedTest
  @ValueSource(strings = {"提交", "收訖", "備份", "封存"})
  void shouldHandInReceiptBackUpAndArchiveAllThatTheRegulationAsksFor(String matter) {
    assertThat(page.text().lines())
        .filteredOn(line -> line.startsWith("|") && line.contains(matter))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).doesNotContain("尚未"));
  }

  @Test
  void shouldNameTestsThatThereAre() {
    assertThat(page.broken()).isEmpty();
    assertThat(page.classes()).contains("CommitFileTest", "RecordsIT");
  }

  private Set<String> named(Pattern pattern) {
    return pattern
        .matcher(page.text())
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
