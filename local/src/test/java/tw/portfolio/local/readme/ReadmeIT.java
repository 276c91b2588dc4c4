package tw.portfolio.local.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.checks.PageCommand;
import tw.portfolio.checks.PageCommand.Treatment;
import tw.portfolio.checks.Repository;
import tw.portfolio.local.LocalOptions;
import tw.portfolio.local.LocalSystem;
import tw.portfolio.local.SigningKey;
import tw.portfolio.local.school.RosterPeople;
import tw.portfolio.local.school.TrialSchool;

/** Every command of the README that needs no account, pasted as it stands there, in its order. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ReadmeIT {
  private static final int STUDENTS = 12;

  @TempDir private Path folder;

  private final List<PageCommand> commands =
      PageCommand.fenced(Repository.here().text("README.md")).stream()
          .filter(command -> command.treatment().filter(Treatment.RUN::equals).isPresent())
          .toList();

  @BeforeEach
  void needItsPrograms() {
    assumeTrue(
        Typist.hasItsPrograms(),
        "沒有 sh、curl 或 openssl，略過 README 的命令 (README's commands need sh, curl and openssl)");
  }

  private LocalSystem start(boolean empty) {
    TrialSchool school = TrialSchool.of(STUDENTS, Instant.now());
    RosterPeople people = new RosterPeople(school.code(), school.term());
    SigningKey.into(folder.resolve("data"));
    return LocalSystem.start(
        LocalOptions.usual()
            .withTemplate(Path.of("..", "template.yaml"))
            .withPort(0)
            .withData(folder.resolve("data"))
            .withPeople(people)
            .withoutSchedules()
            .withSeed(
                environment -> {
                  if (!empty) {
                    school.writeWithRecordsOnce(environment);
                  }
                  people.readFrom(environment);
                }));
  }

  private static Predicate<PageCommand> names(String route) {
    return command -> command.text().contains(route);
  }

  @Test
  void shouldBePastedBesideTheSampleSchool() {
    List<PageCommand> school =
        commands.stream().takeWhile(names("/dev/founding").negate()).toList();
    assertThat(school).hasSizeGreaterThan(15);
    try (LocalSystem system = start(false)) {
      String said = new Typist(folder, system.api()).paste(school);

      assertThat(said).contains("\"state\":\"checked\"", "\"people\"", "\"courses\"");
    }
  }

  @Test
  void shouldBePastedBesideAnEmptySchool() {
    List<PageCommand> founding =
        commands.stream().dropWhile(names("/dev/founding").negate()).toList();
    assertThat(founding).hasSizeGreaterThan(2);
    try (LocalSystem system = start(true)) {
      String said = new Typist(folder, system.api()).paste(founding);

      assertThat(said).contains("劉秀英", "t0001", "liu@school.example", "學習歷程檔案平臺帳號");
    }
  }
}
