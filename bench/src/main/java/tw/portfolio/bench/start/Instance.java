package tw.portfolio.bench.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tw.portfolio.bench.OtherJava;
import tw.portfolio.local.http.Json;
import tw.portfolio.packages.runtime.RuntimeApi;
import tw.portfolio.packages.runtime.RuntimeApi.Told;
import tw.portfolio.packages.runtime.RuntimeClient;

/**
 * One instance of a function: a Java of its own with Lambda's runtime client, which loads the
 * function from its folder and polls for events.
 */
public final class Instance implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+)");

  private final RuntimeApi api;
  private final Process process;
  private final Path log;
  private final long startedNanos;
  private boolean answeredBefore;

  private Instance(RuntimeApi api, Process process, Path log, long startedNanos) {
    this.api = api;
    this.process = process;
    this.log = log;
    this.startedNanos = startedNanos;
  }

  /** Starts one; it is on its way when this returns. */
  public static Instance start(Task task, Memory memory) {
    try {
      RuntimeApi api = RuntimeApi.open();
      Path log = Files.createTempFile("portfolio-bench-", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(task.bootstrap().map(List::of).orElseGet(() -> java(task, memory)))
              .directory(task.folder().toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      environment(builder.environment(), task, memory, api);
      long start = System.nanoTime();
      return new Instance(api, builder.start(), log, start);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void environment(
      Map<String, String> environment, Task task, Memory memory, RuntimeApi api) {
    environment.keySet().retainAll(List.of("PATH", "HOME"));
    environment.putAll(task.variables());
    environment.putAll(
        Map.of(
            "AWS_LAMBDA_RUNTIME_API", api.address(),
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(memory.mebibytes()),
            "AWS_LAMBDA_FUNCTION_VERSION", "1",
            "AWS_LAMBDA_LOG_FORMAT", "JSON",
            "AWS_EXECUTION_ENV", "AWS_Lambda_java25",
            "LAMBDA_TASK_ROOT", task.folder().toString(),
            "_HANDLER", task.handler(),
            "LANG", "en_US.UTF-8",
            "TZ", ":UTC"));
  }

  private static List<String> java(Task task, Memory memory) {
    String runtime =
        RuntimeClient.jars().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>(List.of(OtherJava.executable()));
    command.addAll(memory.flags());
    command.addAll(task.flags());
    command.addAll(List.of("-cp", runtime, RuntimeClient.MAIN, task.handler()));
    return command;
  }

  /**
   * An answer.
   *
   * @param readyMillis from the start until it asked for the event, or for a snapshot; 0 if it had
   *     asked before
   * @param millis from the start, or from the offer of the event if it was ready by then
   */
  public record Answer(double readyMillis, double millis, String body) {
    /** Its body, read. */
    public JsonNode json() {
      try {
        return Json.read(body.getBytes(UTF_8));
      } catch (Json.BadJson e) {
        throw new IllegalStateException(body, e);
      }
    }
  }

  /** Has an event answered; the first one is waiting before the function is. */
  public Answer answer(byte[] event) throws InterruptedException {
    if (answeredBefore) {
      expect(Told.Ready.class);
      long start = System.nanoTime();
      api.offer(event);
      return answered(0, start);
    }
    answeredBefore = true;
    api.offer(event);
    return answered(millis(startedNanos, expect(Told.Ready.class)), startedNanos);
  }

  private Answer answered(double readyMillis, long since) throws InterruptedException {
    Told.Answered answer = expect(Told.Answered.class);
    return new Answer(readyMillis, millis(since, answer), answer.body());
  }

  /**
   * Waits until it would be kept as a snapshot, and then has its first event answered.
   *
   * @return the answer, with the time since it went on
   */
  Answer restored(byte[] event) throws InterruptedException {
    answeredBefore = true;
    Told still = expect(Told.Still.class);
    api.offer(event);
    long start = System.nanoTime();
    api.restore();
    expect(Told.Ready.class);
    return answered(millis(startedNanos, still), start);
  }

  /** The most memory that the process has had so far; 0 where the system doesn't say. */
  double peakMiB() {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    Matcher most = PEAK.matcher(Files.exists(status) ? text(status) : "");
    return most.find() ? Long.parseLong(most.group(1)) >> 10 : 0;
  }

  private <T extends Told> T expect(Class<T> kind) throws InterruptedException {
    try {
      Told next = api.next(PATIENCE);
      if (kind.isInstance(next)) {
        return kind.cast(next);
      }
      throw new IllegalStateException(next.toString());
    } catch (IllegalStateException e) {
      throw new IllegalStateException(e.getMessage() + "\n" + text(log), e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double millis(long from, Told until) {
    return (until.atNanos() - from) / 1e6;
  }

  @Override
  public void close() {
    process.destroyForcibly();
    api.close();
    try {
      process.waitFor();
      Files.delete(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
