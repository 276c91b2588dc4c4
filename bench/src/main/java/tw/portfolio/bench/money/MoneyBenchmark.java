package tw.portfolio.bench.money;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.portfolio.bench.Benchmark;
import tw.portfolio.bench.Measured;
import tw.portfolio.bench.Place;
import tw.portfolio.bench.money.CountedOperations.Counted;
import tw.portfolio.bench.money.StudentYear.Done;

/** What a student's year costs, from counted requests and units, and from bytes. */
public final class MoneyBenchmark {
  /** For the command line. */
  public static final Benchmark BENCHMARK =
      new Benchmark(
          "money",
          """
          US dollars a student and school year at list prices, free tiers left aside: requests and units
          as counted in docs/round-trips.md, GB-seconds, bytes stored and sent; sign-in, copies of the
          table and alarms are in docs/operations.md. The floor is S3 alone: the same files put, kept and
          fetched, which no system that keeps files can do without.\
          """,
          MoneyBenchmark::run);

  private static final int MONTHS = 12;

  /** Assumed of DynamoDB and S3 on AWS, seen from a function beside them. */
  private static final double SECONDS_A_TRIP = 0.008;

  /** Ours besides waiting, the start of a request's share of cold functions included. */
  private static final double SECONDS_A_REQUEST = 0.02;

  /** Reading 2 MB back, hashing and looking into it. */
  private static final double SECONDS_A_FILE = 0.3;

  private static final double MEMORY_GB = 1;

  private MoneyBenchmark() {}

  private static List<Measured> run(Place place) throws IOException {
    Map<String, Double> parts =
        parts(CountedOperations.of(place.home().resolve("docs").resolve("round-trips.md")));
    double ours = parts.values().stream().mapToDouble(dollars -> dollars).sum();
    Measured found = new Measured("money", ours, "USD", files(), 1);
    for (Map.Entry<String, Double> part : parts.entrySet()) {
      found = found.with(part.getKey(), part.getValue());
    }
    return List.of(
        found
            .with("school of 1,500 a year", ours * 1_500)
            .with("country of 300,000 a year", ours * 300_000));
  }

  private static Map<String, Double> parts(CountedOperations counted) {
    double requests = 0;
    double seconds = 0;
    double units = StudentYear.OFFICE_RECORDS * StudentYear.WRITES_A_RECORD * Prices.WRITE_UNIT;
    double objects = 0;
    for (Done done : StudentYear.all()) {
      Counted one = counted.named(done.operation());
      requests += done.times() * (Prices.INVOCATION + (done.overHttp() ? Prices.API_REQUEST : 0));
      seconds += done.times() * (seconds(one) + (done.overHttp() ? 0 : SECONDS_A_FILE));
      units += done.times() * (one.writes() * Prices.WRITE_UNIT + one.reads() * Prices.READ_UNIT);
      objects += done.times() * one.objects() * Prices.OBJECT_GET;
    }
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put("requests", requests);
    parts.put("GB-seconds", seconds * MEMORY_GB * Prices.GB_SECOND);
    parts.put("units", units);
    parts.put(
        "table", StudentYear.TABLE_GB * StudentYear.YEARS_KEPT * Prices.TABLE_GB_MONTH * MONTHS);
    parts.put("files", files() + objects);
    return parts;
  }

  private static double seconds(Counted one) {
    return SECONDS_A_REQUEST + (one.trips() + one.objects()) * SECONDS_A_TRIP;
  }

  /** The floor: what S3 takes for the files themselves. */
  private static double files() {
    int files = StudentYear.OUTCOMES + StudentYear.ACHIEVEMENTS;
    double kept = files * StudentYear.FILE_GB * StudentYear.YEARS_KEPT;
    double sent = files * StudentYear.FILE_GB * StudentYear.READERS;
    return files * (Prices.OBJECT_PUT + StudentYear.READERS * Prices.OBJECT_GET)
        + kept * Prices.OBJECT_GB_MONTH * MONTHS
        + sent * Prices.GB_OUT;
  }
}
