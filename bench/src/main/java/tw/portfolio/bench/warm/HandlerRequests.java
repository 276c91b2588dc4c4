package tw.portfolio.bench.warm;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
import tw.portfolio.bench.floor.FloorHandler;
import tw.portfolio.bench.replay.RecordedAnswer;
import tw.portfolio.bench.replay.Replay;
import tw.portfolio.bench.replay.TimedHandler;

/** One request after the other to a function and to its floor, as JMH measures. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HandlerRequests {
  /** The property with the file of the event. */
  static final String EVENT = "portfolio.bench.event";

  /** JMH makes one of these for each of the two, but HTTP can be replaced only once in a Java. */
  private static final Replay REPLAY = installed();

  private RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> platform;
  private RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> least;
  private APIGatewayV2HTTPEvent event;

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
