package tw.portfolio.bench.warm;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tw.portfolio.bench.Measured;
import tw.portfolio.bench.start.Memory;
import tw.portfolio.local.http.Json;

/**
 * What JMH found of a function.
 *
 * @param found by {@code ours} and {@code floor}: {@code p50} and {@code p99} in milliseconds, and
 *     {@code bytes} allocated a request
 */
record InProcess(JsonNode found) {
  /**
   * Has JMH measure it.
   *
   * @param variables the function's, with those of its floor
   * @param event the file of the request
   */
  static InProcess of(Map<String, String> variables, Path event, Path scratch)
      throws IOException, InterruptedException {
    Path file = scratch.resolve("jmh.json");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Memory.MIB_1024.flags());
    command.addAll(
        List.of(
            "-D" + HandlerRequests.EVENT + "=" + event,
            // Another benchmark's Java doesn't run at the same time.
            "-Djmh.ignoreLock=true",
            "-cp",
            System.getProperty("java.class.path"),
            WarmJava.class.getName(),
            file.toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(variables);
    Process process = builder.start();
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException("JMH's Java ended with " + process.exitValue());
      }
      return new InProcess(Json.read(Files.readAllBytes(file)));
    } catch (Json.BadJson e) {
      throw new IllegalStateException(e);
    } finally {
      process.destroy();
    }
  }

  /** Adds it to what else was measured. */
  void tell(Map<String, Object> beside) {
    beside.put("jmhP50Ms", number("ours", "p50"));
    beside.put("jmhP99Ms", number("ours", "p99"));
    beside.put("jmhFloorP50Ms", number("floor", "p50"));
    beside.put("jmhFloorP99Ms", number("floor", "p99"));
    beside.put("allocatedBytes", number("ours", "bytes"));
    beside.put("floorAllocatedBytes", number("floor", "bytes"));
  }

  private double number(String whose, String what) {
    return Measured.rounded(found.path(whose).path(what).asDouble());
  }
}
