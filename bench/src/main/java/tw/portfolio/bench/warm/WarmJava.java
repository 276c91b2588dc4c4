package tw.portfolio.bench.warm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;
import tw.portfolio.local.http.Json;

/**
 * A Java of its own with the flags of Lambda's and the environment of one function, in which JMH
 * measures that function. It is JMH's fork: JMH itself could not give it an environment.
 */
final class WarmJava {
  private static final TimeValue WARM_UP = TimeValue.milliseconds(1_200);
  private static final TimeValue MEASUREMENT = TimeValue.milliseconds(600);
  private static final int MEASUREMENTS = 2;
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private WarmJava() {}

  /**
   * Measures.
   *
   * @param arguments the file for what was found
   */
  public static void main(String... arguments) throws IOException, RunnerException {
    // As much as a function's lines take on Lambda to be handed over, but to nobody.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
    ObjectNode found = Json.object();
    for (RunResult run :
        new Runner(
                new OptionsBuilder()
                    .include(HandlerRequests.class.getName())
                    .forks(0)
                    .warmupIterations(1)
                    .warmupTime(WARM_UP)
                    .measurementIterations(MEASUREMENTS)
                    .measurementTime(MEASUREMENT)
                    .addProfiler(GCProfiler.class)
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run()) {
      Statistics nanos = run.getPrimaryResult().getStatistics();
      found
          .putObject(run.getPrimaryResult().getLabel())
          .put("p50", nanos.getPercentile(50) / 1e6)
          .put("p99", nanos.getPercentile(99) / 1e6)
          .put("bytes", run.getSecondaryResults().get(ALLOCATED).getScore());
    }
    Files.write(Path.of(arguments[0]), Json.bytes(found));
  }
}
