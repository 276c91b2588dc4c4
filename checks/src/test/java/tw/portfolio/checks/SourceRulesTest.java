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

  /** Where the SDK, or a program, asks the machine that it happens to run on. */
  private static final Pattern ASKS_THE_MACHINE =
      Pattern.compile(
          "System\\.getenv\\(|\\b(?:Default|EnvironmentVariable|Profile)CredentialsProvider\\b"
              + "|\\bDefaultAwsRegionProviderChain\\b|(?:Client|Presigner)\\.create\\(\\)");

  /** Every way to ask the machine, and nobody else, what time it is. */
  private static final Pattern ASKS_THE_TIME =
      Pattern.compile(
          "\\b(?:InstantSource\\.system|Clock\\.(?:system|tick(?:Millis|Seconds|Minutes)\\b)|new"
              + " Date\\(\\)|System(?:\\.|::)currentTimeMillis"
              + "|(?:Instant|(?:Zoned|Offset|Local)DateTime|LocalDate|LocalTime|Year|YearMonth)"
              + "(?:\\.now\\(|::now\\b))");

  /** Modules of the JDK itself, which Lambda's Java need not have. */
  private static final Pattern OF_THE_JDK_ALONE = Pattern.compile("\\b(?:com\\.sun|jdk|sun)\\.");

  private static final Pattern LOCAL_NUMBERS =
      Pattern.compile("%,?(?:\\.[0-9])?[dfg](?<=%,d|[fg])[^;]*\\.formatted\\(");

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

  /** The platform in one place; a floor of the benchmarks has nothing of the platform with it. */
  @Test
  void shouldReadTheProcessesVariablesInOnePlace() {
    assertThat(with(ASKS_THE_MACHINE, repository.files("", ".java").stream()))
        .containsExactly(
            "bench/src/main/java/tw/portfolio/bench/floor/Settings.java",
            "bench/src/main/java/tw/portfolio/bench/replay/TimedHandler.java",
            "shared/src/main/java/tw/portfolio/kernel/aws/Environment.java");
  }

  /** So a clock that is set is set for everything that the platform does. */
  @Test
  void shouldAskForTheTimeInOnePlace() {
    assertThat(with(ASKS_THE_TIME, production()))
        .containsExactly("shared/src/main/java/tw/portfolio/kernel/aws/Environment.java");
    // The demonstration and the sample school are of the day on which they are started.
    assertThat(with(ASKS_THE_TIME, repository.files("local/src/main", ".java").stream()))
        .containsExactly(
            "local/src/main/java/tw/portfolio/local/DemoCommand.java",
            "local/src/main/java/tw/portfolio/local/ServeCommand.java",
            "local/src/main/java/tw/portfolio/local/clock/LocalClock.java",
            "local/src/main/java/tw/portfolio/local/demo/Demo.java",
            "local/src/main/java/tw/portfolio/local/demo/NextSchool.java");
    for (String asks :
        List.of(
            "InstantSource.system()",
            "Clock.systemUTC()",
            "Clock.system(TAIPEI)",
            "Clock.tickSeconds(TAIPEI)",
            "Instant.now()",
            "LocalDate.now(TAIPEI)",
            "this(Instant::now)",
            "System.currentTimeMillis()")) {
      assertThat(ASKS_THE_TIME.matcher(asks).find()).as(asks).isTrue();
    }
    assertThat(ASKS_THE_TIME.matcher("clock.instant() system.now()").find()).isFalse();
  }

  /** Another language of the machine would group thousands, or write fractions, another way. */
  @Test
  void shouldWriteLongNumbersTheSameInEveryLanguage() {
    assertThat(with(LOCAL_NUMBERS, production())).isEmpty();
    assertThat(LOCAL_NUMBERS.matcher("\"%,d bytes\".formatted(7)").find()).isTrue();
    assertThat(LOCAL_NUMBERS.matcher("\"%.1f s\"\n  .formatted(7)").find()).isTrue();
    assertThat(LOCAL_NUMBERS.matcher("\"%d files\".formatted(7)").find()).isFalse();
  }

  @Test
  void shouldRunOnAnyJava() {
    assertThat(with(OF_THE_JDK_ALONE, production())).isEmpty();
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
