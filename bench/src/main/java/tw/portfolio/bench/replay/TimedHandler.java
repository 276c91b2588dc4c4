package tw.portfolio.bench.replay;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A function that is asked with answers from memory, and says in a header how long it took. Which
 * function, and which answers, is in the environment: {@link #HANDLER} and {@link #ANSWERS}.
 */
public final class TimedHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  /** The variable with the class of the function. */
  public static final String HANDLER = "TIMED_HANDLER";

  /** The variable with the file of the answers. */
  public static final String ANSWERS = "TIMED_ANSWERS";

  /** The header with the nanoseconds in it. */
  public static final String NANOS = "bench-nanos";

  private final Replay replay;
  private final RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> timed;

  /** As Lambda's runtime client makes it. */
  public TimedHandler() throws ReflectiveOperationException {
    this.replay = new Replay(RecordedAnswer.read(answers()));
    replay.install();
    this.timed = timed();
  }

  /** The file of the answers. */
  public static Path answers() {
    return Path.of(System.getenv(ANSWERS));
  }

  /** The function that is timed, wired from this process's environment. */
  @SuppressWarnings("unchecked") // every function of the API takes and gives these
  public static RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> timed()
      throws ReflectiveOperationException {
    return (RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>)
        Class.forName(System.getenv(HANDLER))
            .asSubclass(RequestHandler.class)
            .getConstructor()
            .newInstance();
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    replay.rewind();
    long start = System.nanoTime();
    APIGatewayV2HTTPResponse answer = timed.handleRequest(event, context);
    long nanos = System.nanoTime() - start;
    Map<String, String> headers =
        new HashMap<>(Optional.ofNullable(answer.getHeaders()).orElseGet(Map::of));
    headers.put(NANOS, Long.toString(nanos));
    answer.setHeaders(headers);
    return answer;
  }
}
