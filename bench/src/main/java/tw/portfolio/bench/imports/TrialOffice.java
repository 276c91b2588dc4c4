package tw.portfolio.bench.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import tw.portfolio.domain.record.RecordKind;
import tw.portfolio.domain.school.Role;
import tw.portfolio.local.LocalOptions;
import tw.portfolio.local.LocalSystem;
import tw.portfolio.local.client.BrokenOffException;
import tw.portfolio.local.client.Client;
import tw.portfolio.local.client.FileImports;
import tw.portfolio.local.office.OfficeFile;
import tw.portfolio.local.office.OfficeFormat;
import tw.portfolio.local.school.RosterPeople;
import tw.portfolio.local.school.TrialSchool;

/** The offices of a made-up school, before a platform that knows only its staff. */
final class TrialOffice implements AutoCloseable {
  private final LocalSystem system;
  private final Client client;
  private final FileImports files;
  private final JsonNode people;

  private TrialOffice(LocalSystem system, TrialSchool school) {
    this.system = system;
    this.client = new Client(system.api());
    this.files = new FileImports(client, school.term());
    this.people = client.anonymous("/dev/people").expected("/dev/people");
  }

  static TrialOffice open(int students, Path data) {
    TrialSchool school = school(students);
    RosterPeople everyone = new RosterPeople(school.code(), school.term());
    LocalOptions options =
        LocalOptions.usual()
            .withPort(0)
            .withData(data)
            .withoutSchedules()
            .withPeople(everyone)
            .withSeed(
                environment -> {
                  school.writeStaffOnce(environment);
                  everyone.readFrom(environment);
                });
    return new TrialOffice(LocalSystem.start(options), school);
  }

  static TrialSchool school(int students) {
    return TrialSchool.of(students, Instant.now());
  }

  LocalSystem system() {
    return system;
  }

  /** Uploads a file without having it checked; returns the import's path. */
  String upload(OfficeFile file, OfficeFormat format) {
    return files.upload(keeper(file.kind()), file, format, format.bytes(file));
  }

  /** Seconds until the file is checked and found right. */
  double check(OfficeFile file, String path) {
    return timed("checked", () -> files.check(keeper(file.kind()), path));
  }

  /** Seconds until the file is written. */
  double commit(OfficeFile file, String path) {
    return timed("committed", () -> files.commit(keeper(file.kind()), path));
  }

  private static double timed(String expected, Supplier<JsonNode> step) {
    long start = System.nanoTime();
    JsonNode job = step.get();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (!job.path("state").asText().equals(expected)) {
      throw new BrokenOffException("Not " + expected + ": " + job);
    }
    return seconds;
  }

  private String keeper(RecordKind kind) {
    return StreamSupport.stream(people.path("people").spliterator(), false)
        .filter(person -> keeps(person, kind))
        .map(person -> person.path("id").asText())
        .findFirst()
        .orElseThrow(() -> new BrokenOffException("Nobody keeps " + kind));
  }

  private static boolean keeps(JsonNode person, RecordKind kind) {
    return StreamSupport.stream(person.path("roles").spliterator(), false)
        .flatMap(
            title ->
                Arrays.stream(Role.values()).filter(role -> role.title().equals(title.asText())))
        .anyMatch(role -> role.permissions().contains(kind.permission()));
  }

  @Override
  public void close() {
    client.close();
    system.close();
  }
}
