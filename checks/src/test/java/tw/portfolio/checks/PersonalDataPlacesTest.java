package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Wherever a room keeps something about a student ({@code PersonalData}), it ends with what there
 * is of a leaver, and it is in the archive of the year, or it is said here why not.
 */
class PersonalDataPlacesTest {
  private static final JavaClasses PRODUCTION = Classes.production();
  private static final String PERSONAL_DATA = "tw.portfolio.kernel.store.PersonalData";
  private static final String EVERY_PLACE = "tw.portfolio.functions.sweep.EveryPlace";
  private static final String KEPT = "tw.portfolio.archive.year.ReadingYears$Kept";

  /** By the package of the room, why no archive has what lies there. */
  private static final Map<String, String> NOT_ARCHIVED =
      Map.of(
          "tw.portfolio.account", "ways to sign in: they end with the account",
          "tw.portfolio.contact", "where mails go: it ends with the account",
          "tw.portfolio.job", "what was asked for: the history says so, and the archive has that",
          "tw.portfolio.question", "about using the platform: no record of what was learned");

  /** Where rooms say what they keep about a person: classes named …Data. */
  private static Set<String> places() {
    return PRODUCTION.stream()
        .filter(one -> one.getSimpleName().endsWith("Data"))
        .filter(one -> !one.getPackageName().startsWith("tw.portfolio.kernel"))
        .filter(one -> needs(one).contains(PERSONAL_DATA))
        .map(JavaClass::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> needs(JavaClass one) {
    return one.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .map(JavaClass::getName)
        .collect(Collectors.toSet());
  }

  @Test
  void shouldTakeEveryPlaceAwayOfWhoHasLeftForSoLong() {
    assertThat(places()).hasSizeGreaterThan(8);
    assertThat(needs(PRODUCTION.get(EVERY_PLACE))).containsAll(places());
  }

  @Test
  void shouldArchiveEveryPlaceOrSayWhyNot() {
    Set<String> archived =
        PRODUCTION.get(KEPT).getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass().getPackageName())
            .collect(Collectors.toSet());
    Set<String> rooms =
        places().stream()
            .map(place -> PRODUCTION.get(place).getPackageName().replaceAll("\\.dynamo$", ""))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(rooms).containsAll(NOT_ARCHIVED.keySet());
    rooms.removeAll(NOT_ARCHIVED.keySet());
    assertThat(archived).containsAll(rooms);
  }
}
