package tw.portfolio.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.access.Role;
import tw.portfolio.local.LocalOptions;
import tw.portfolio.local.LocalSystem;
import tw.portfolio.local.client.Client;
import tw.portfolio.local.dev.Person;
import tw.portfolio.local.school.RosterPeople;
import tw.portfolio.local.school.TrialSchool;

/**
 * The sample school with its pages, in memory. Tests share it: each takes people of its own, or
 * leaves what it finds.
 */
public final class BrowsedSchool implements AutoCloseable {
  static final int STUDENTS = 40;

  private final Path data;
  private final RosterPeople people;
  private final LocalSystem system;
  private final Client client;

  BrowsedSchool() {
    try {
      data = Files.createTempDirectory("portfolio-browser-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TrialSchool school = TrialSchool.of(STUDENTS, Instant.now());
    people = new RosterPeople(school.code(), school.term());
    system =
        LocalSystem.start(
            LocalOptions.usual()
                .withTemplate(repository().resolve("template.yaml"))
                .withPages(pages())
                .withPort(0)
                .withData(data)
                .withTablesInMemory()
                .withoutSchedules()
                .withPeople(people)
                .withSeed(
                    environment -> {
                      school.writeWithRecordsOnce(environment);
                      school.linkOnce(environment);
                      people.readFrom(environment);
                    }));
    client = new Client(system.api());
  }

  /** Why these tests can't run, if the pages were not built. */
  static Optional<String> missing() {
    return Files.exists(pages().resolve("index.html"))
        ? Optional.empty()
        : Optional.of(
            "瀏覽器測試略過：網頁沒有建置，需要 Node.js 20 以上。"
                + " Browser tests left out: the pages are not built, which needs Node.js 20.");
  }

  /** Where the repository lies: the nearest folder upwards with a template. */
  static Path repository() {
    return Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
        .filter(at -> Files.exists(at.resolve("template.yaml")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No template.yaml here or above"));
  }

  static Path pages() {
    return repository().resolve("web/target/pages");
  }

  /** Where the pages answer. */
  public URI origin() {
    return system.origin();
  }

  /** Calls the API as anybody, to prepare what a test then looks at. */
  public Client client() {
    return client;
  }

  /** The system itself, for its mails. */
  public LocalSystem system() {
    return system;
  }

  /** Everybody who holds a role, in order; of students those whose accounts are linked. */
  public List<Person> all(Role role) {
    return people.all().stream().filter(one -> one.roles().contains(role.title())).toList();
  }

  /** The first who holds a role. */
  public Person one(Role role) {
    return all(role).getFirst();
  }

  @Override
  public void close() {
    client.close();
    system.close();
    try (Stream<Path> files = Files.walk(data)) {
      files.sorted(Comparator.reverseOrder()).forEach(BrowsedSchool::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
