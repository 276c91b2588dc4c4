package tw.portfolio.bench.start;

import java.util.ArrayList;
import java.util.List;
import tw.portfolio.bench.Benchmark;
import tw.portfolio.bench.Measured;
import tw.portfolio.bench.Pairs;
import tw.portfolio.bench.Place;
import tw.portfolio.bench.start.Subject.Start;

/** From nothing to the first answer of each function of the API. */
public final class ColdStartBenchmark {
  /** For the command line. */
  public static final Benchmark BENCHMARK =
      new Benchmark(
          "cold-start",
          """
          A new Java with the flags of Lambda's java25 and Lambda's own runtime client, which loads the
          function from its unpacked package and polls a Runtime API on this machine: from the start of
          the process to the first answer. Its floor is the smallest handler that makes the same calls
          with the same clients from the same libraries: what the platform adds is the rest. For context
          one function is also started on Spring Cloud Function and on Micronaut, each as its guides
          advise, if `mvn -Pframeworks` has built those packages. How much of a processor Lambda gives
          for the memory can't be imitated, so the times are of this machine.\
          """,
          ColdStartBenchmark::run);

  private static final int WARM_UPS = 1;
  private static final int RUNS = 7;
  private static final String GOAL = "≤ 1.15";

  private ColdStartBenchmark() {}

  private static List<Measured> run(Place place) throws Exception {
    try (School school = School.open(place.scratch().resolve("data"))) {
      Packages packages = new Packages(place.home(), place.scratch());
      List<Measured> found = new ArrayList<>();
      for (Ask ask : Ask.values()) {
        if (!place.wants(ask.function())) {
          continue;
        }
        Subject subject = new Subject(ask, school, packages);
        String name = "cold-start:" + ask.function();
        found.add(measured(subject, subject.ours(), Memory.MIB_1024, name).goal(GOAL));
        if (ask == Ask.CERTIFICATION) {
          found.add(measured(subject, subject.ours(), Memory.MIB_512, name + ":512").goal(GOAL));
          found.addAll(onFrameworks(subject, packages, name));
        }
      }
      return found;
    }
  }

  private static List<Measured> onFrameworks(Subject subject, Packages packages, String name)
      throws Exception {
    List<Measured> found = new ArrayList<>();
    for (Framework framework : Framework.values()) {
      if (framework.built(packages.home())) {
        Task task = framework.task(subject.ours(), packages);
        found.add(measured(subject, task, Memory.MIB_1024, name + ":" + framework.module()));
      }
    }
    return found;
  }

  private static Measured measured(Subject subject, Task ours, Memory memory, String name)
      throws Exception {
    List<String> calls = subject.recorded(0).calls();
    Task floor = subject.floor(calls);
    Pairs<Start> pairs =
        Pairs.run(
            WARM_UPS, RUNS, () -> subject.start(ours, memory), () -> subject.start(floor, memory));
    return pairs
        .measured(name, "ms", Start::first)
        .with("calls", calls)
        .with("memoryMiB", memory.mebibytes())
        .with("readyMs", Math.rint(pairs.ours(Start::ready)))
        .with("floorReadyMs", Math.rint(pairs.floor(Start::ready)))
        .with("secondMs", pairs.ours(Start::second))
        .with("floorSecondMs", pairs.floor(Start::second))
        .with("peakMiB", pairs.ours(Start::peakMiB))
        .with("floorPeakMiB", pairs.floor(Start::peakMiB));
  }
}
