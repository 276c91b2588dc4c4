package tw.portfolio.local.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.checks.PageCommand;
import tw.portfolio.checks.PageCommand.Treatment;
import tw.portfolio.checks.Repository;
import tw.portfolio.local.Eventually;
import tw.portfolio.local.LocalOptions;
import tw.portfolio.local.LocalSystem;
import tw.portfolio.local.school.RosterPeople;
import tw.portfolio.local.school.TrialSchool;

/** Every command of the README that needs no account, typed as it stands there, in its order. */
class ReadmeIT {
  private static final int STUDENTS = 12;

  @TempDir private Path folder;

  private final List<PageCommand> commands =
      PageCommand.fenced(Repository.here().text("README.md"));

  private LocalSystem system;
  private Typist typist;

  @BeforeEach
  void open() {
    assumeTrue(
        Typist.hasItsPrograms(),
        "沒有 sh、curl 或 sha256sum，略過 README 的命令 (README's commands need sh, curl and sha256sum)");
    TrialSchool school = TrialSchool.of(STUDENTS, Instant.now());
    RosterPeople people = new RosterPeople(school.code(), school.term());
    system =
        LocalSystem.start(
            LocalOptions.usual()
                .withTemplate(Path.of("..", "template.yaml"))
                .withPort(0)
                .withData(folder.resolve("data"))
                .withPeople(people)
                .withoutSchedules()
                .withSeed(
                    environment -> {
                      school.writeWithRecordsOnce(environment);
                      people.readFrom(environment);
                    }));
    typist = new Typist(folder, system.api());
  }

  @AfterEach
  void close() {
    if (system != null) {
      system.close();
    }
  }

  @Test
  void shouldAnswerWhateverTheReadmeHasPeopleType() {
    List<PageCommand> run =
        commands.stream()
            .filter(command -> command.treatment().filter(Treatment.RUN::equals).isPresent())
            .toList();
    List<PageCommand> school =
        run.stream().takeWhile(it -> !of("/imports/templates").test(it)).toList();
    List<PageCommand> office = run.subList(school.size(), run.size());
    assertThat(school).hasSizeGreaterThan(4);
    assertThat(office).hasSizeGreaterThan(6);

    asStudent(school);
    asRegistrar(office);
  }

  private void asStudent(List<PageCommand> all) {
    JsonNode people = typist.type(all.getFirst()).json();
    typist.is(person(people, "student"));
    List<Typist.Answer> answers = all.stream().skip(1).map(typist::type).toList();

    assertThat(answers).extracting(Typist.Answer::status).containsOnly(200);
  }

  private void asRegistrar(List<PageCommand> all) {
    typist.is(person(typist.type(command(of("/dev/people"))).json(), "註冊組長"));
    typist.knows("T", typist.type(command(of("/dev/token"))).json().path("access_token").asText());
    PageCommand look = command(of("/imports/<importId> "));

    List<Typist.Answer> answers = new ArrayList<>();
    for (PageCommand command : all) {
      answers.add(command.equals(look) ? settled(look) : typist.type(command));
    }
    assertThat(answers.getLast().json().path("state").asText()).isEqualTo("committing");

    JsonNode done = settled(look).json();
    assertThat(done.path("state").asText()).as("%s", done).isEqualTo("committed");
    assertThat(done.at("/progress/written").asInt()).as("%s", done).isOne();
  }

  /** Looks again as people do, until the check or the writing is over. */
  private Typist.Answer settled(PageCommand look) {
    return Eventually.get(
        () -> typist.type(look), it -> !it.json().path("state").asText().endsWith("ing"));
  }

  private PageCommand command(Predicate<PageCommand> wanted) {
    return commands.stream().filter(wanted).findFirst().orElseThrow();
  }

  private static Predicate<PageCommand> of(String route) {
    return command -> command.text().contains(route);
  }

  /** The id of somebody of that kind, or who holds that office. */
  private static String person(JsonNode people, String what) {
    return StreamSupport.stream(people.path("people").spliterator(), false)
        .filter(
            one ->
                one.path("kind").asText().equals(what)
                    || one.path("roles").toString().contains(what))
        .map(one -> one.path("id").asText())
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nobody is " + what + ": " + people));
  }
}
