package tw.portfolio.bench.start;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tw.portfolio.packages.runtime.RuntimeApi;
import tw.portfolio.packages.runtime.RuntimeApi.Told;
import tw.portfolio.packages.runtime.RuntimeClient;

/**
 * One instance of a function: a Java of its own with Lambda's runtime client, which loads the
 * function from its folder and polls for events.
 */
public final class Instance implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final RuntimeApi api;
  private final Process process;
  private final Path log;
  private final long startedNanos;

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
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
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
  public record Answer(double readyMillis, double millis, String body) {}

  /** Has the first event answered, which is waiting before the function is. */
  public Answer first(byte[] event) throws InterruptedException {
    api.offer(event);
    Told ready = expect(Told.Ready.class);
    Told.Answered answer = expect(Told.Answered.class);
    return new Answer(millis(startedNanos, ready), millis(startedNanos, answer), answer.body());
  }

  /**
   * Waits until it would be kept as a snapshot, and then has its first event answered.
   *
   * @return the answer, with the time since it went on
   */
  Answer restored(byte[] event) throws InterruptedException {
    Told still = expect(Told.Still.class);
    api.offer(event);
    long start = System.nanoTime();
    api.restore();
    expect(Told.Ready.class);
    Told.Answered answer = expect(Told.Answered.class);
    return new Answer(millis(startedNanos, still), millis(start, answer), answer.body());
  }

  /** Has one more event answered. */
  public Answer further(byte[] event) throws InterruptedException {
    expect(Told.Ready.class);
    long start = System.nanoTime();
    api.offer(event);
    Told.Answered answer = expect(Told.Answered.class);
    return new Answer(0, millis(start, answer), answer.body());
  }

  /** The most memory that the process has had so far; 0 where the system doesn't say. */
  long peakMiB() {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try {
      return Files.exists(status)
          ? Files.readAllLines(status).stream()
              .filter(line -> line.startsWith("VmHWM:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
              .findFirst()
              .orElse(0)
          : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T extends Told> T expect(Class<T> kind) throws InterruptedException {
    try {
      Told next = api.next(PATIENCE);
      if (kind.isInstance(next)) {
        return kind.cast(next);
      }
      throw new IllegalStateException(
          next instanceof Told.Failed failed ? failed.body() : "" + next);
    } catch (IllegalStateException e) {
      throw new IllegalStateException(e.getMessage() + "\n" + output(), e);
    }
  }

  private String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double millis(long from, Told until) {
    return (until.atNanos() - from) / 1e6;
  }

  /** Ends it, as orderly as may be needed for what it writes at its end. */
  void end() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("It does not end");
    }
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
