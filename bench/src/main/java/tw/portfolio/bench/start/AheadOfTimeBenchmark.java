package tw.portfolio.bench.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import tw.portfolio.bench.Benchmark;
import tw.portfolio.bench.Measured;
import tw.portfolio.bench.Medians;
import tw.portfolio.bench.Scratch;
import tw.portfolio.packages.runtime.Main;

/** What each lever gives that can be pulled before the first request. */
public final class AheadOfTimeBenchmark implements Benchmark {
  private static final int WARM_UPS = 1;
  private static final int RUNS = Integer.getInteger("portfolio.bench.runs", 5);
  private static final List<Ask> ASKS = List.of(Ask.CERTIFICATION, Ask.UPLOAD);
  private static final Memory MEMORY = Memory.MIB_1024;

  @Override
  public String name() {
    return "ahead-of-time";
  }

  @Override
  public String about() {
    return """
    To the first answer of two functions: with nothing done before (none); from a snapshot as
    SnapStart takes it, which the runtime client waits in and goes on from: without priming, with
    every class loaded (class-priming), and after the function's own rehearsal (invoke-priming,
    what is deployed); and with a Java of its own that has an AOT cache (aot-cache). What Lambda
    needs to bring a snapshot back into memory is not in it. The floor of all is the start of the
    smallest handler that makes the same calls, with nothing done before: what no code could beat
    that doesn't work ahead.\
    """;
  }

  @Override
  public List<Measured> run() {
    Path home = Path.of(System.getProperty("portfolio.home"));
    try (Scratch scratch = Scratch.folder();
        School school = School.open(scratch.path().resolve("data"))) {
      Packages packages = new Packages(home, scratch.path());
      List<String> arguments = new ArrayList<>(List.of(home.toString()));
      ASKS.forEach(ask -> arguments.add(ask.function()));
      Main.main(arguments.toArray(String[]::new));
      List<Measured> found = new ArrayList<>();
      for (Ask ask : ASKS) {
        Subject subject = new Subject(ask, school, packages);
        Path zip = packages.jar(ask.function()).resolveSibling("custom-runtime.zip");
        found.addAll(
            measured(subject, new Levers(subject, MEMORY, packages, zip, scratch.path()), zip));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<Measured> measured(Subject subject, Levers levers, Path zip)
      throws IOException, InterruptedException {
    Task floor = subject.floor(subject.calls());
    List<Start> floors = new ArrayList<>();
    Map<Lever, List<Start>> starts = new EnumMap<>(Lever.class);
    for (int run = -WARM_UPS; run < RUNS; run++) {
      for (Lever lever : Lever.values()) {
        Start one = levers.start(lever);
        if (run >= 0) {
          starts.computeIfAbsent(lever, _ -> new ArrayList<>()).add(one);
        }
      }
      Start one = subject.start(floor, MEMORY);
      if (run >= 0) {
        floors.add(one);
      }
    }
    List<Measured> found = new ArrayList<>();
    for (Map.Entry<Lever, List<Start>> each : starts.entrySet()) {
      Lever lever = each.getKey();
      List<Start> ours = each.getValue();
      System.err.printf(
          "  %s, %s: %.0f ms, floor %.0f ms%n",
          subject.function(),
          lever.text(),
          median(ours, Start::first),
          median(floors, Start::first));
      Map<String, Object> beside = new LinkedHashMap<>();
      beside.put("function", subject.function());
      beside.put("readyMs", Math.rint(median(ours, Start::ready)));
      beside.put("secondMs", Measured.rounded(median(ours, Start::second)));
      beside.put("peakMiB", median(ours, Start::peakMiB));
      if (lever == Lever.AOT_CACHE) {
        beside.put("zipMB", Measured.rounded(Files.size(zip) / 1e6));
      }
      found.add(
          new Measured(
              "ahead-of-time:" + lever.text() + ":" + subject.function(),
              median(ours, Start::first),
              "ms",
              median(floors, Start::first),
              RUNS,
              "",
              beside));
    }
    return found;
  }

  private static double median(List<Start> starts, ToDoubleFunction<Start> part) {
    return Medians.of(starts.stream().mapToDouble(part).toArray());
  }
}
