package tw.portfolio.bench.warm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;
import tw.portfolio.bench.floor.FloorHandler;
import tw.portfolio.bench.replay.RecordedAnswer;
import tw.portfolio.bench.replay.Replay;
import tw.portfolio.bench.replay.TimedHandler;
import tw.portfolio.local.http.Json;

/**
 * One request after the other to a function and to its floor, as JMH measures, in a Java of its own
 * with the flags of Lambda's and the environment of the function. That Java is JMH's fork: JMH
 * itself could not give it an environment.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HandlerRequests {
  private static final TimeValue WARM_UP = TimeValue.milliseconds(1_200);
  private static final TimeValue MEASUREMENT = TimeValue.milliseconds(600);
  private static final int MEASUREMENTS = 2;
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** The property with the file of the event. */
  static final String EVENT = "portfolio.bench.event";

  /** JMH makes one of these for each of the two, but HTTP can be replaced only once in a Java. */
  private static final Replay REPLAY = installed();

  private RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> platform;
  private RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> least;
  private APIGatewayV2HTTPEvent event;

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

  private static Replay installed() {
    Replay replay = new Replay(RecordedAnswer.read(TimedHandler.answers()));
    replay.install();
    return replay;
  }

  /** Wires both from this process's environment, as Lambda would. */
  @Setup
  public void open() throws IOException, ReflectiveOperationException {
    platform = TimedHandler.timed();
    least = new FloorHandler();
    event =
        LambdaEventSerializers.serializerFor(
                APIGatewayV2HTTPEvent.class, HandlerRequests.class.getClassLoader())
            .fromJson(
                new ByteArrayInputStream(Files.readAllBytes(Path.of(System.getProperty(EVENT)))));
  }

  /** The platform's function. */
  @Benchmark
  public APIGatewayV2HTTPResponse ours() {
    return answered(platform);
  }

  /** Its floor. */
  @Benchmark
  public APIGatewayV2HTTPResponse floor() {
    return answered(least);
  }

  private APIGatewayV2HTTPResponse answered(
      RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> function) {
    REPLAY.rewind();
    // No function of the API looks at its context.
    APIGatewayV2HTTPResponse answer = function.handleRequest(event, null);
    if (answer.getStatusCode() / 100 != 2) {
      throw new IllegalStateException(answer.getBody());
    }
    return answer;
  }
}
