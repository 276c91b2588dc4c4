package tw.portfolio.functions.audit;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.http.Log;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.overview.FoundedSchools;
import tw.portfolio.overview.RecountReport;
import tw.portfolio.overview.RecountingSchools;
import tw.portfolio.overview.dynamo.DynamoFoundedSchools;
import tw.portfolio.overview.dynamo.DynamoRecountStore;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.dynamo.DynamoPieceStore;
import tw.portfolio.work.summary.RecountingSummaries;
import tw.portfolio.work.summary.dynamo.DynamoSummaries;

/**
 * Each month, whether every school's summaries are what the records say. Each school has an hour of
 * its own, so that none waits for another, and a run that fails is tried again with few.
 */
final class Recounts {
  private static final String EVENT = "recount";

  private final FoundedSchools schools;
  private final RecountingSchools recounting;
  private final InstantSource clock;
  private final Log log;

  Recounts(FoundedSchools schools, RecountingSchools recounting, InstantSource clock, Log log) {
    this.schools = schools;
    this.recounting = recounting;
    this.clock = clock;
    this.log = log;
  }

  static Recounts of(Environment environment, InstantSource clock, Log log) {
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    DynamoRoster roster = new DynamoRoster(table);
    return new Recounts(
        new DynamoFoundedSchools(table, clock),
        new RecountingSchools(
            new RecountingSummaries(
                roster, new DynamoPieceStore(table, backoff), new DynamoSummaries(table, backoff)),
            new DynamoRecountStore(table, backoff),
            roster),
        clock,
        log);
  }

  /** Counts for those schools whose hour it is. */
  Map<String, Integer> due(Instant hour) {
    return count(schools.all().stream().filter(school -> RecountingSchools.isDue(school, hour)));
  }

  /** Counts for every school. */
  Map<String, Integer> all() {
    return count(schools.all().stream());
  }

  private Map<String, Integer> count(Stream<SchoolCode> these) {
    List<RecountReport> reports = these.map(this::count).toList();
    return Map.of(
        "recounted",
        reports.size(),
        "differing",
        reports.stream().mapToInt(RecountReport::differing).sum());
  }

  private RecountReport count(SchoolCode school) {
    RecountReport report = recounting.look(school, clock.instant());
    log.write(line(report));
    return report;
  }

  /** Which numbers differ, and of how many students; nobody is named. */
  private static Json line(RecountReport report) {
    Json line =
        Json.object()
            .put("level", report.isFinding() ? "ERROR" : "INFO")
            .put("event", EVENT)
            .put("school", report.school().text())
            .put("differing", report.differing());
    return line.putIfPresent("finding", Optional.of("DIFFERS").filter(_ -> report.isFinding()));
  }
}
