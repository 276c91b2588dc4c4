package tw.portfolio.bench.floor;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The smallest function of the API that makes certain calls, one after the other, and answers. It
 * reads nothing of the event and checks nothing.
 */
public final class FloorHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final List<Runnable> calls;

  /** With a client for each kind of call that the environment names. */
  public FloorHandler() {
    Calls all = new Calls();
    this.calls =
        Stream.of(Settings.variable("FLOOR_CALLS").split(" ", -1)).map(all::named).toList();
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    calls.forEach(Runnable::run);
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(200)
        .withHeaders(Map.of("content-type", "application/json"))
        .withBody("{}")
        .build();
  }
}
