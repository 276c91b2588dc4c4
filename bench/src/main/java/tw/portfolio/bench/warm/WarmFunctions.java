package tw.portfolio.bench.warm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.portfolio.bench.Measured;
import tw.portfolio.bench.OtherJava;
import tw.portfolio.bench.Pairs;
import tw.portfolio.bench.replay.RecordedAnswer;
import tw.portfolio.bench.replay.TimedHandler;
import tw.portfolio.bench.start.Instance;
import tw.portfolio.bench.start.Memory;
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

  private static final String METHOD = "::handleRequest";
  private static final int BLOCK = 120;
  private static final int BLOCKS = 5;

  Measured measured(String name, Subject subject) throws Exception {
    Subject.Recorded recorded = subject.recorded(1);
    Path answers = scratch.resolve("answers");
    RecordedAnswer.write(recorded.answers(), answers);
    Task task = timed(subject.ours(), answers);
    Task least = timed(subject.floor(recorded.calls()), answers);
    Pairs<Samples> pairs = throughRuntime(task, least, recorded.event().getBytes(UTF_8));
    Samples ours = Samples.of(pairs.ours());
    Samples floor = Samples.of(pairs.floor());
    JsonNode jmh = inProcess(task, least, recorded.event());
    return new Measured(name, ours.percentile(50), "ms", floor.percentile(50), BLOCKS * BLOCK)
        .goal("≤ 1 ms")
        .with("p99Ms", ours.percentile(99))
        .with("floorP99Ms", floor.percentile(99))
        .with("throughRuntimeMs", ours.throughRuntime())
        .with("floorThroughRuntimeMs", floor.throughRuntime())
        .with("jmhP50Ms", jmh.at("/ours/p50").asDouble())
        .with("jmhP99Ms", jmh.at("/ours/p99").asDouble())
        .with("jmhFloorP50Ms", jmh.at("/floor/p50").asDouble())
        .with("jmhFloorP99Ms", jmh.at("/floor/p99").asDouble())
        .with("allocatedBytes", jmh.at("/ours/bytes").asDouble())
        .with("floorAllocatedBytes", jmh.at("/floor/bytes").asDouble())
        .with("calls", recorded.calls());
  }

  /** The same task with its handler timed, and AWS's answers from that file. */
  private Task timed(Task task, Path answers) {
    packages.add(TimedHandler.class, task.folder());
    return Task.java(task.folder(), TimedHandler.class.getName() + METHOD, task.variables())
        .withVariable(TimedHandler.HANDLER, task.handler().replace(METHOD, ""))
        .withVariable(TimedHandler.ANSWERS, answers.toString());
  }

  private static Pairs<Samples> throughRuntime(Task ours, Task floor, byte[] event)
      throws Exception {
    try (Instance platform = Instance.start(ours, Memory.MIB_1024);
        Instance least = Instance.start(floor, Memory.MIB_1024)) {
      Samples.of(platform, event, WARM_UP);
      Samples.of(least, event, WARM_UP);
      return Pairs.run(
          1,
          BLOCKS,
          () -> Samples.of(platform, event, BLOCK),
          () -> Samples.of(least, event, BLOCK));
    }
  }

  /** What JMH finds of both in one Java: of each percentiles in milliseconds, and bytes. */
  private JsonNode inProcess(Task ours, Task floor, String event) throws Exception {
    // The function's own variables win: the floor's tell it only what to call.
    Map<String, String> variables = new LinkedHashMap<>(floor.variables());
    variables.putAll(ours.variables());
    List<String> flags = new ArrayList<>(Memory.MIB_1024.flags());
    Path asked = Files.writeString(scratch.resolve("event.json"), event);
    flags.add("-D" + HandlerRequests.EVENT + "=" + asked);
    // Another benchmark's Java doesn't run at the same time.
    flags.add("-Djmh.ignoreLock=true");
    Path file = scratch.resolve("jmh.json");
    return OtherJava.found(
        OtherJava.of(flags, HandlerRequests.class, file.toString()), variables, file);
  }
}
