package tw.portfolio.bench.warm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.portfolio.access.Person;
import tw.portfolio.bench.Benchmark;
import tw.portfolio.bench.Measured;
import tw.portfolio.bench.Place;
import tw.portfolio.bench.school.MadeUpSchool;
import tw.portfolio.bench.school.PieceRecords;
import tw.portfolio.bench.start.Ask;
import tw.portfolio.bench.start.Packages;
import tw.portfolio.bench.start.School;
import tw.portfolio.bench.start.Subject;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.local.store.Stores;

/** What each function of the API does besides waiting for AWS, in an instance that is warm. */
public final class WarmBenchmark {
  /** For the command line. */
  public static final Benchmark BENCHMARK =
      new Benchmark(
          "warm-request",
          """
          Each function of the API, warm, asked the same again and again in a Java with the flags of
          Lambda's java25, behind Lambda's own runtime client: the median time inside the handler. AWS's
          answers were recorded from the running system and come from memory, below the JDK's HTTP client,
          so all is in it but the waiting: reading, rules, writing, signing. The floor is the smallest
          handler that makes the same calls with the same clients and gets the same answers. JMH measures
          both once more in one Java without the runtime client, with what they allocate.
          warm-request:page is a student's page with 1, 5 and 25 pieces on it.\
          """,
          WarmBenchmark::run);

  private static final List<Integer> PIECES = List.of(1, 5, 25);

  private WarmBenchmark() {}

  private static List<Measured> run(Place place) throws Exception {
    try (School school = School.open(place.scratch().resolve("data"))) {
      Packages packages = new Packages(place.home(), place.scratch());
      WarmFunctions functions = new WarmFunctions(packages, place.scratch());
      List<Measured> found = new ArrayList<>();
      for (Ask ask : Ask.values()) {
        found.add(
            functions.measured(
                "warm-request:" + ask.function(), new Subject(ask, school, packages)));
      }
      Map<Long, Measured> growth = new LinkedHashMap<>();
      for (int pieces : PIECES) {
        Measured page = functions.measured("warm-request:page", page(school, packages, pieces));
        growth.put((long) pieces, page);
        if (pieces == PIECES.getLast()) {
          found.add(page.grown(growth));
        }
      }
      return found;
    }
  }

  /** A student who asks for the page that has so many pieces. */
  private static Subject page(School school, Packages packages, int pieces) {
    MadeUpSchool students = MadeUpSchool.of(school.code());
    Environment environment = school.system().environment();
    Person student = students.student(pieces);
    new Stores(environment).rosterWriter().people(school.term().year(), List.of(student));
    PieceRecords.write(
        environment,
        0,
        pieces,
        piece -> students.certified(pieces, piece, 0, MadeUpSchool.Content.SMALL));
    return new Subject(
        Ask.OUTCOMES,
        school,
        packages,
        _ ->
            Ask.OUTCOMES.event(
                packages.home().resolve("events"), school, student, "GET /outcomes"));
  }
}
