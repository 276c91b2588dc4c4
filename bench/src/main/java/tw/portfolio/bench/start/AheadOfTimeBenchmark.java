package tw.portfolio.bench.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import tw.portfolio.bench.Benchmark;
import tw.portfolio.bench.Measured;
import tw.portfolio.bench.Pairs;
import tw.portfolio.bench.Place;
import tw.portfolio.bench.start.Subject.Start;
import tw.portfolio.packages.runtime.Main;

/** What each lever gives that can be pulled before the first request. */
public final class AheadOfTimeBenchmark {
  /** For the command line. */
  public static final Benchmark BENCHMARK =
      new Benchmark(
          "ahead-of-time",
          """
          To the first answer of two functions: with nothing done before (none); from a snapshot as
          SnapStart takes it, which the runtime client waits in and goes on from: without priming, with
          every class loaded (class-priming), and after the function's own rehearsal (invoke-priming,
          what is deployed); and with a Java of its own that has an AOT cache (aot-cache). What Lambda
          needs to bring a snapshot back into memory is not in it. The floor of all is the start of the
          smallest handler that makes the same calls, with nothing done before: what no code could beat
          that doesn't work ahead.\
          """,
          AheadOfTimeBenchmark::run);

  private static final int WARM_UPS = 1;
  private static final int RUNS = 5;
  private static final List<Ask> ASKS = List.of(Ask.CERTIFICATION, Ask.OUTCOMES);
  private static final Memory MEMORY = Memory.MIB_1024;

  private AheadOfTimeBenchmark() {}

  private static List<Measured> run(Place place) throws Exception {
    try (School school = School.open(place.scratch().resolve("data"))) {
      Packages packages = new Packages(place.home(), place.scratch());
      List<String> arguments = new ArrayList<>(List.of(place.home().toString()));
      ASKS.forEach(ask -> arguments.add(ask.function()));
      Main.main(arguments.toArray(String[]::new));
      List<Measured> found = new ArrayList<>();
      for (Ask ask : ASKS) {
        Subject subject = new Subject(ask, school, packages);
        found.addAll(measured(subject, new Levers(subject, MEMORY, packages)));
      }
      return found;
    }
  }

  private static List<Measured> measured(Subject subject, Levers levers) throws Exception {
    Task floor = subject.floor(subject.recorded(0).calls());
    List<Measured> found = new ArrayList<>();
    for (Map.Entry<String, Callable<Start>> lever : levers.all().entrySet()) {
      String name = lever.getKey();
      Pairs<Start> pairs =
          Pairs.run(WARM_UPS, RUNS, lever.getValue(), () -> subject.start(floor, MEMORY));
      Measured one =
          pairs
              .measured("ahead-of-time:" + name + ":" + subject.function(), "ms", Start::first)
              .with("function", subject.function())
              .with("readyMs", Math.rint(pairs.ours(Start::ready)))
              .with("secondMs", pairs.ours(Start::second))
              .with("peakMiB", pairs.ours(Start::peakMiB));
      found.add(
          name.equals("aot-cache") ? one.with("zipMB", levers.zip().toFile().length() / 1e6) : one);
    }
    return found;
  }
}
