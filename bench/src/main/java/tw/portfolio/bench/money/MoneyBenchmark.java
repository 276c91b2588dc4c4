package tw.portfolio.bench.money;

import java.io.IOException;
import java.util.List;
import tw.portfolio.bench.Benchmark;
import tw.portfolio.bench.Measured;
import tw.portfolio.bench.Place;

/** What a student's year costs, from counted requests and units, and from bytes. */
public final class MoneyBenchmark {
  /** For the command line. */
  public static final Benchmark BENCHMARK =
      new Benchmark(
          "money",
          """
          US dollars a student and school year at list prices, with everything in it, for a school of
          1,500: the figure of docs/cost.md, from what docs/round-trips.md counts. The floor is S3 alone:
          the same files put, kept and fetched, which no system that keeps files can do without.\
          """,
          MoneyBenchmark::run);

  private static final int MONTHS = 12;

  private MoneyBenchmark() {}

  private static List<Measured> run(Place place) throws IOException {
    List<Bill> bills = new CostPage(place.home()).bills();
    double ours = bills.getFirst().aStudentAndYear();
    return List.of(
        new Measured("money", ours, "USD", files(), 1)
            .with("county of 60,000", bills.get(1).aStudentAndYear())
            .with("country of 300,000", bills.getLast().aStudentAndYear())
            .with(
                "with scanning, WAF and copies elsewhere",
                bills.getFirst().aStudentAndYearWithExtras())
            .with("school of 1,500 a year", bills.getFirst().dollars() * MONTHS)
            .with("country of 300,000 a year", bills.getLast().dollars() * MONTHS));
  }

  /** The floor: what S3 takes for the files themselves. */
  private static double files() {
    double kept = StudentYear.FILES * StudentYear.FILE_GB * StudentYear.YEARS_KEPT;
    return Price.OBJECT_PUT.of(StudentYear.FILES)
        + Price.OBJECT_GET.of(StudentYear.FILES * StudentYear.READERS)
        + Price.OBJECT_GB.of(kept) * MONTHS;
  }
}
