package tw.portfolio.bench.warm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tw.portfolio.bench.Measured;
import tw.portfolio.bench.Pairs;
import tw.portfolio.bench.replay.RecordedAnswer;
import tw.portfolio.bench.replay.TimedHandler;
import tw.portfolio.bench.start.Packages;
import tw.portfolio.bench.start.Subject;
import tw.portfolio.bench.start.Task;

/**
 * Measures functions, one after the other.
 *
 * @param packages theirs
 * @param scratch for what is recorded
 */
record WarmFunctions(Packages packages, Path scratch) {
  /** Until the first compiler has seen enough of what a request takes. */
  private static final int WARM_UP = 250;

  private static final int BLOCK = 120;
  private static final int BLOCKS = 5;

  Measured measured(String name, Subject subject) {
    try {
      Subject.Recorded recorded = subject.recorded();
      Path answers = scratch.resolve("answers");
      RecordedAnswer.write(recorded.answers(), answers);
      Task ours = timed(subject.ours(), answers);
      Task floor = timed(subject.floor(recorded.calls()), answers);
      Pairs<Samples> pairs = throughRuntime(ours, floor, recorded.event().getBytes(UTF_8));
      InProcess inProcess = InProcess.of(both(ours, floor), event(recorded), scratch);
      return measured(name, pairs, inProcess).with("calls", recorded.calls());
    } catch (Exception e) {
      throw new IllegalStateException(name, e);
    }
  }

  private Task timed(Task task, Path answers) {
    packages.add(TimedHandler.class, task.folder());
    return WarmInstance.timed(task, answers.toString());
  }

  private Path event(Subject.Recorded recorded) throws IOException {
    return Files.writeString(scratch.resolve("event.json"), recorded.event());
  }

  /** The function's own variables win: the floor's tell it only what to call. */
  private static Map<String, String> both(Task ours, Task floor) {
    Map<String, String> variables = new LinkedHashMap<>(floor.variables());
    variables.putAll(ours.variables());
    return variables;
  }

  private static Pairs<Samples> throughRuntime(Task ours, Task floor, byte[] event)
      throws Exception {
    try (WarmInstance platform = WarmInstance.start(ours, event);
        WarmInstance least = WarmInstance.start(floor, event)) {
      platform.ask(WARM_UP);
      least.ask(WARM_UP);
      return Pairs.run(1, BLOCKS, () -> platform.ask(BLOCK), () -> least.ask(BLOCK));
    }
  }

  private static Measured measured(String name, Pairs<Samples> pairs, InProcess inProcess) {
    Samples ours = Samples.of(pairs.ours());
    Samples floor = Samples.of(pairs.floor());
    Map<String, Object> beside = new LinkedHashMap<>();
    beside.put("p99Ms", Measured.rounded(ours.percentile(99)));
    beside.put("floorP99Ms", Measured.rounded(floor.percentile(99)));
    beside.put("throughRuntimeMs", Measured.rounded(ours.throughRuntime()));
    beside.put("floorThroughRuntimeMs", Measured.rounded(floor.throughRuntime()));
    inProcess.tell(beside);
    System.err.printf("  %s: %.3f ms%n", name, ours.percentile(50));
    return new Measured(
        name, ours.percentile(50), "ms", floor.percentile(50), BLOCKS * BLOCK, "≤ 1 ms", beside);
  }
}
