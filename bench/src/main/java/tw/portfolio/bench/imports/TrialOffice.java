package tw.portfolio.bench.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Supplier;
import tw.portfolio.access.Person;
import tw.portfolio.bench.start.School;
import tw.portfolio.local.client.Client;
import tw.portfolio.local.client.FileImports;
import tw.portfolio.local.office.OfficeFile;
import tw.portfolio.local.office.OfficeFormat;
import tw.portfolio.record.RecordKind;

/**
 * The offices of a made-up school, before a platform that knows only its staff.
 *
 * @param people who is in them
 */
record TrialOffice(Client client, FileImports files, List<Person> people) implements AutoCloseable {
  static TrialOffice of(School school) {
    Client client = new Client(school.system().api());
    return new TrialOffice(client, new FileImports(client, school.term()), school.people());
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
      throw new IllegalStateException("Not " + expected + ": " + job);
    }
    return seconds;
  }

  private String keeper(RecordKind kind) {
    return people.stream()
        .filter(
            person ->
                person.roles().stream()
                    .anyMatch(role -> role.permissions().contains(kind.permission())))
        .findFirst()
        .map(person -> person.id().text())
        .orElseThrow();
  }

  @Override
  public void close() {
    client.close();
  }
}
