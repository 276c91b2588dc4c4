package tw.portfolio.bench.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.portfolio.bench.Benchmark;
import tw.portfolio.bench.Measured;
import tw.portfolio.bench.Pairs;
import tw.portfolio.bench.Scratch;
import tw.portfolio.bench.Variants;

/** From nothing to the first answer of each function of the API. */
public final class ColdStartBenchmark implements Benchmark {
  private static final int WARM_UPS = 1;
  private static final int RUNS = Integer.getInteger("portfolio.bench.runs", 7);
  private static final String GOAL = "≤ 1.15";

  @Override
  public String name() {
    return "cold-start";
  }

  @Override
  public String about() {
    return """
    A new Java with the flags of Lambda's java25 and Lambda's own runtime client, which loads the
    function from its unpacked package and polls a Runtime API on this machine: from the start of
    the process to the first answer. Its floor is the smallest handler that makes the same calls
    with the same clients from the same libraries: what the platform adds is the rest. For context
    one function is also started on Spring Cloud Function and on Micronaut, each as its guides
    advise, if `mvn -Pframeworks` has built those packages. How much of a processor Lambda gives
    for the memory can't be imitated, so the times are of this machine.\
    """;
  }

  @Override
  public List<Measured> run() {
    return run(Variants.all());
  }

  @Override
  public List<Measured> run(Variants wanted) {
    Path home = Path.of(System.getProperty("portfolio.home"));
    try (Scratch scratch = Scratch.folder();
        School school = School.open(scratch.path().resolve("data"))) {
      Packages packages = new Packages(home, scratch.path());
      List<Measured> found = new ArrayList<>();
      for (Ask ask : Ask.values()) {
        if (!wanted.has(ask.function())) {
          continue;
        }
        Subject subject = new Subject(ask, school, packages);
        String name = "cold-start:" + ask.function();
        found.add(measured(subject, subject.ours(), Memory.MIB_1024, name, GOAL));
        if (ask == Ask.CERTIFICATION) {
          found.add(measured(subject, subject.ours(), Memory.MIB_512, name + ":512", GOAL));
          found.addAll(onFrameworks(subject, packages, name));
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Measured> onFrameworks(Subject subject, Packages packages, String name) {
    List<Measured> found = new ArrayList<>();
    for (Framework framework : Framework.values()) {
      String variant = name + ":" + framework.module();
      if (framework.built(packages.home())) {
        Task task = framework.task(subject.ours(), packages);
        found.add(measured(subject, task, Memory.MIB_1024, variant, ""));
      } else {
        System.err.printf(
            "  %s is left out: mvn -Pframeworks -DskipTests package makes it%n", variant);
      }
    }
    return found;
  }

  private static Measured measured(
      Subject subject, Task ours, Memory memory, String name, String goal) {
    try {
      List<String> calls = subject.calls();
      Task floor = subject.floor(calls);
      Pairs<Start> pairs =
          Pairs.run(
              WARM_UPS,
              RUNS,
              () -> subject.start(ours, memory),
              () -> subject.start(floor, memory));
      System.err.printf(
          "  %s: %.0f ms, floor %.0f ms%n",
          name, pairs.ours(Start::first), pairs.floor(Start::first));
      Map<String, Object> beside = new LinkedHashMap<>();
      beside.put("calls", calls);
      beside.put("memoryMiB", memory.mebibytes());
      beside.put("readyMs", Math.rint(pairs.ours(Start::ready)));
      beside.put("floorReadyMs", Math.rint(pairs.floor(Start::ready)));
      beside.put("secondMs", pairs.ours(Start::second));
      beside.put("floorSecondMs", pairs.floor(Start::second));
      beside.put("peakMiB", pairs.ours(Start::peakMiB));
      beside.put("floorPeakMiB", pairs.floor(Start::peakMiB));
      return new Measured(
          name, pairs.ours(Start::first), "ms", pairs.floor(Start::first), RUNS, goal, beside);
    } catch (Exception e) {
      throw new IllegalStateException(name, e);
    }
  }
}
