package tw.portfolio.packages.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tw.portfolio.packages.runtime.RuntimeApi.Told;

/**
 * Has a package run once, on this machine, to see what it loads and links, and makes its AOT cache
 * of that: the function rehearses as it does for a snapshot, and then answers an event. Nothing
 * answers where it looks for AWS.
 */
final class Training {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Nothing listens there. */
  private static final String NOWHERE = "127.0.0.1:9";

  private final FunctionPackage made;
  private final Map<String, String> variables;

  /**
   * @param handler class and method
   * @param variables what the template gives it, with any values
   */
  Training(FunctionPackage made, String handler, Map<String, String> variables) {
    this.made = made;
    this.variables = new HashMap<>(variables);
    this.variables.putAll(
        Map.of(
            "LAMBDA_TASK_ROOT", made.folder().toString(),
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024",
            "AWS_LAMBDA_LOG_FORMAT", "JSON",
            "AWS_REGION", "us-east-1",
            "AWS_ACCESS_KEY_ID", "training",
            "AWS_SECRET_ACCESS_KEY", "training",
            "AWS_ENDPOINT_URL", "http://" + NOWHERE,
            "LANG", "en_US.UTF-8",
            "_HANDLER", handler));
  }

  /** Makes the cache. */
  void run(byte[] event) throws IOException, InterruptedException {
    Path seen = made.folder().resolveSibling("function.aotconf");
    Files.deleteIfExists(seen);
    observe(event, "-XX:AOTMode=record -XX:AOTConfiguration=" + seen);
    Process creating =
        start(
            "-XX:AOTMode=create -XX:AOTConfiguration=" + seen + " -XX:AOTCache=" + made.cache(),
            Map.of("AWS_LAMBDA_RUNTIME_API", NOWHERE));
    end(creating);
    if (!Files.exists(made.cache())) {
      throw new IllegalStateException("No cache came of it: see " + log());
    }
    made.setTimes();
  }

  private void observe(byte[] event, String options) throws IOException, InterruptedException {
    try (RuntimeApi api = RuntimeApi.open()) {
      api.offer(event);
      api.restore();
      Process process =
          start(
              options,
              Map.of(
                  "AWS_LAMBDA_RUNTIME_API",
                  api.address(),
                  "AWS_LAMBDA_INITIALIZATION_TYPE",
                  "snap-start"));
      Told rehearsed = api.next(PATIENCE);
      if (rehearsed instanceof Told.Failed failed) {
        throw new IllegalStateException("The function could not be made: " + failed.body());
      }
      // It asks for the event and answers; that it can't do anything with it is an answer too.
      api.next(PATIENCE);
      api.next(PATIENCE);
      // It writes down what it has seen when it ends in order.
      process.destroy();
      end(process);
    }
  }

  private Process start(String options, Map<String, String> more) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(made.bootstrap().toString())
            .directory(made.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    builder.environment().keySet().retainAll(List.of("PATH", "HOME"));
    builder.environment().putAll(variables);
    builder.environment().putAll(more);
    builder.environment().put("JDK_JAVA_OPTIONS", options);
    return builder.start();
  }

  private Path log() {
    return made.folder().resolveSibling("training.log");
  }

  private void end(Process process) throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("It does not end: see " + log());
    }
  }
}
