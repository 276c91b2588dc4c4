package tw.portfolio.bench.warm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tw.portfolio.bench.Benchmark;
import tw.portfolio.bench.Growth;
import tw.portfolio.bench.Measured;
import tw.portfolio.bench.Scratch;
import tw.portfolio.bench.start.Ask;
import tw.portfolio.bench.start.Packages;
import tw.portfolio.bench.start.School;
import tw.portfolio.bench.start.Subject;

/** What each function of the API does besides waiting for AWS, in an instance that is warm. */
public final class WarmBenchmark implements Benchmark {
  private static final List<Integer> PIECES = List.of(1, 5, 25);

  @Override
  public String name() {
    return "warm-request";
  }

  @Override
  public String about() {
    return """
    Each function of the API, warm, asked the same again and again in a Java with the flags of
    Lambda's java25, behind Lambda's own runtime client: the median time inside the handler. AWS's
    answers were recorded from the running system and come from memory, below the JDK's HTTP client,
    so all is in it but the waiting: reading, rules, writing, signing. The floor is the smallest
    handler that makes the same calls with the same clients and gets the same answers. JMH measures
    both once more in one Java without the runtime client, with what they allocate.
    warm-request:page is a student's page with 1, 5 and 25 pieces on it.\
    """;
  }

  @Override
  public List<Measured> run() {
    Path home = Path.of(System.getProperty("portfolio.home"));
    try (Scratch scratch = Scratch.folder();
        School school = School.open(scratch.path().resolve("data"))) {
      Packages packages = new Packages(home, scratch.path());
      WarmFunctions functions = new WarmFunctions(packages, scratch.path());
      List<Measured> found = new ArrayList<>();
      for (Ask ask : Ask.values()) {
        found.add(
            functions.measured(
                "warm-request:" + ask.function(), new Subject(ask, school, packages)));
      }
      Growth growth = new Growth();
      StudentPages pages = new StudentPages(school, packages);
      for (int pieces : PIECES) {
        Measured page = functions.measured("warm-request:page", pages.with(pieces));
        growth.at(pieces, page.value(), page.floor());
        if (pieces == PIECES.getLast()) {
          found.add(page.with("growth", growth.points()));
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
