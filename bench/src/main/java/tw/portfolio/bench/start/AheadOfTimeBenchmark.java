package tw.portfolio.bench.start;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
  private static final int RUNS = Integer.getInteger("portfolio.bench.runs", 5);
  private static final List<Ask> ASKS = List.of(Ask.CERTIFICATION, Ask.UPLOAD);
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
    Map<String, Callable<Start>> all = levers.all();
    Task floor = subject.floor(subject.recorded(0).calls());
    List<Start> floors = new ArrayList<>();
    Map<String, List<Start>> starts = new LinkedHashMap<>();
    all.keySet().forEach(lever -> starts.put(lever, new ArrayList<>()));
    for (int run = -WARM_UPS; run < RUNS; run++) {
      for (Map.Entry<String, Callable<Start>> lever : all.entrySet()) {
        Start one = lever.getValue().call();
        if (run >= 0) {
          starts.get(lever.getKey()).add(one);
        }
      }
      Start one = subject.start(floor, MEMORY);
      if (run >= 0) {
        floors.add(one);
      }
    }
    List<Measured> found = new ArrayList<>();
    starts.forEach(
        (lever, ours) -> {
          Pairs<Start> pairs = new Pairs<>(ours, floors);
          Measured one =
              pairs
                  .measured("ahead-of-time:" + lever + ":" + subject.function(), "ms", Start::first)
                  .with("function", subject.function())
                  .with("readyMs", Math.rint(pairs.ours(Start::ready)))
                  .with("secondMs", pairs.ours(Start::second))
                  .with("peakMiB", pairs.ours(Start::peakMiB));
          found.add(
              lever.equals("aot-cache")
                  ? one.with("zipMB", levers.zip().toFile().length() / 1e6)
                  : one);
        });
    return found;
  }
}
