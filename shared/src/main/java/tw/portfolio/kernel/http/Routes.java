package tw.portfolio.kernel.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Collectors;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/**
 * The routes of a function. Every event gets an answer: the endpoint's, or a problem. Every request
 * leaves one line in the log, every fault another.
 */
public final class Routes {
  private static final int LONGEST_REQUEST_ID = 100;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final RuntimeContext runtime;
  private final Map<String, Route> routes;
  private final Function<Request, Optional<Problem>> door;

  /**
   * Routes that ask for themselves who may come in.
   *
   * @throws IllegalStateException if two routes have the same key
   */
  public Routes(RuntimeContext runtime, List<Route> routes) {
    this(runtime, routes, _ -> Optional.empty());
  }

  /**
   * @param door says who may not come in at all
   * @throws IllegalStateException if two routes have the same key
   */
  public Routes(RuntimeContext runtime, AccessCheck door, List<Route> routes) {
    this(runtime, routes, request -> door.bars(request.actor()));
  }

  private Routes(
      RuntimeContext runtime, List<Route> routes, Function<Request, Optional<Problem>> door) {
    this.runtime = runtime;
    this.door = door;
    this.routes =
        routes.stream().collect(Collectors.toUnmodifiableMap(Route::key, Function.identity()));
  }

  /** Answers an event. */
  public APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
    long start = runtime.nanoTime().getAsLong();
    Optional<Route> route = Optional.ofNullable(event.getRouteKey()).map(routes::get);
    Response response = route.map(known -> attempt(known, event)).orElseGet(Routes::unknown);
    long nanos = runtime.nanoTime().getAsLong() - start;
    runtime
        .log()
        .write(
            Json.object()
                .put("level", response.status() < 500 ? "INFO" : "ERROR")
                .put("event", "request")
                .put("route", route.map(Route::key).orElse("unknown"))
                .put("status", response.status())
                .put("milliseconds", nanos / NANOS_PER_MILLI)
                .putIfPresent("requestId", requestId(event)));
    Response sent = takesGzip(event) ? Packing.of(response) : response;
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(sent.status())
        .withHeaders(sent.headers())
        .withBody(sent.body())
        .withIsBase64Encoded(sent.base64())
        .build();
  }

  private Response attempt(Route route, APIGatewayV2HTTPEvent event) {
    try {
      Request request = Request.of(event, route);
      return switch (route.asking()) {
        case FIRST -> afterAsking(route, request);
        case MEANWHILE -> whileAsking(route, request);
        case BY_ITSELF, OF_NEWCOMERS, OF_NOBODY -> route.endpoint().handle(request);
      };
    } catch (Refusal refusal) {
      return Response.problem(refusal.problem());
    } catch (RuntimeException e) {
      return runtime.busy().test(e) ? busy(route, event, e) : fault(route, event, e);
    }
  }

  private Response afterAsking(Route route, Request request) {
    return door.apply(request)
        .map(Response::problem)
        .orElseGet(() -> route.endpoint().handle(request));
  }

  /**
   * What reads does so while the door is asked, so that both take one trip's time; nobody sees what
   * came of it whom the door bars.
   */
  private Response whileAsking(Route route, Request request) {
    FutureTask<Optional<Problem>> asking = new FutureTask<>(() -> door.apply(request));
    Thread.ofPlatform().daemon().start(asking);
    try {
      Response read = route.endpoint().handle(request);
      return said(asking).map(Response::problem).orElse(read);
    } catch (RuntimeException failed) {
      // Whoever is barred learns nothing of what went wrong either.
      return said(asking).map(Response::problem).orElseThrow(() -> failed);
    }
  }

  private static Optional<Problem> said(FutureTask<Optional<Problem>> asking) {
    try {
      return asking.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking who may come in", interrupted);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  private Response busy(Route route, APIGatewayV2HTTPEvent event, RuntimeException e) {
    runtime.log().write(line("WARN", "busy", route, event, e));
    return Response.problem(
        Problem.of(
            ProblemKind.BUSY,
            "目前使用人數較多，這次沒有完成。請稍候幾秒，再試一次。",
            "Too many requests at the moment; this one was not completed. Send the same request"
                + " again in a few seconds."));
  }

  private Response fault(Route route, APIGatewayV2HTTPEvent event, RuntimeException e) {
    String id = runtime.faultIds().get();
    runtime.log().write(line("ERROR", "fault", route, event, e).put("fault", id));
    return Response.problem(
        Problem.of(
            ProblemKind.FAULT,
            "系統發生錯誤，已留下紀錄。請稍後再試；若仍發生，請將錯誤編號 " + id + " 告知學校資訊組。",
            "Something went wrong here and has been recorded. Try again later; if it persists, give"
                + " the fault number "
                + id
                + " to the school's information office."),
        Json.object().put("fault", id));
  }

  private static Json line(
      String level, String what, Route route, APIGatewayV2HTTPEvent event, RuntimeException e) {
    return Json.object()
        .put("level", level)
        .put("event", what)
        .put("route", route.key())
        .putIfPresent("requestId", requestId(event))
        .put("causes", Fault.causes(e));
  }

  private static Response unknown() {
    return Response.problem(
        Problem.of(
            ProblemKind.NOT_FOUND,
            "沒有這個網址或不支援這個方法。請確認後再試。",
            "There is no such address, or not with this method. Check it and try again."));
  }

  private static Optional<String> requestId(APIGatewayV2HTTPEvent event) {
    return Optional.ofNullable(event.getRequestContext())
        .map(RequestContext::getRequestId)
        .filter(id -> IncomingText.visibleAscii(id, LONGEST_REQUEST_ID));
  }

  private static boolean takesGzip(APIGatewayV2HTTPEvent event) {
    return Optional.ofNullable(event.getHeaders())
        .flatMap(headers -> Optional.ofNullable(headers.get("accept-encoding")))
        .stream()
        .flatMap(taken -> Arrays.stream(taken.split(",", -1)))
        .map(String::strip)
        .anyMatch("gzip"::equals);
  }
}
