package tw.portfolio.local.api;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import tw.portfolio.local.function.FunctionPool;
import tw.portfolio.local.function.Functions;
import tw.portfolio.local.function.Outcome;
import tw.portfolio.local.template.HttpApi;
import tw.portfolio.local.template.Template;
import tw.portfolio.local.template.Trigger;

/** Answers requests as API Gateway's HTTP API does, from the template's routes only. */
public final class Gateway implements HttpHandler, AutoCloseable {
  private static final int LARGEST_BODY = 10 << 20;

  private final RouteTable routes;
  private final String prefix;
  private final String stage;
  private final Map<String, JwtCheck> authorizers = new LinkedHashMap<>();
  private final InstantSource clock;
  private final Limits limits;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * How long things may take.
   *
   * @param integration a function's answer (API Gateway: 30 s)
   * @param patience waiting for a free instance
   */
  public record Limits(Duration integration, Duration patience) {
    /** API Gateway's own. */
    public static final Limits USUAL = new Limits(Duration.ofSeconds(30), Duration.ofSeconds(5));
  }

  /**
   * A gateway.
   *
   * @param keys the public keys of an issuer
   */
  public Gateway(
      Template template,
      Functions functions,
      Function<String, JWKSet> keys,
      InstantSource clock,
      Limits limits) {
    this.routes =
        new RouteTable(
            template.functions().stream()
                .flatMap(f -> f.triggers(Trigger.Route.class).map(r -> entry(r, functions, f.id())))
                .toList());
    Optional<HttpApi> api = template.api();
    api.ifPresent(
        it ->
            it.authorizers()
                .forEach((name, a) -> authorizers.put(name, new JwtCheck(a, keys::apply, clock))));
    this.prefix = api.map(HttpApi::prefix).orElse("");
    this.stage = api.map(HttpApi::stageName).orElse("$default");
    this.clock = clock;
    this.limits = limits;
  }

  private static RouteTable.Entry entry(Trigger.Route route, Functions functions, String id) {
    return new RouteTable.Entry(route, functions.pool(id));
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      answer(exchange).send(exchange);
    }
  }

  private Response answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    Optional<RouteTable.Match> match =
        path.startsWith(prefix + "/")
            ? routes.find(exchange.getRequestMethod(), path.substring(prefix.length()))
            : Optional.empty();
    if (match.isEmpty()) {
      return Response.gateway(404, "Not Found");
    }
    Optional<String> authorizer = match.get().entry().route().authorizer();
    if (authorizer.isEmpty()) {
      return pass(exchange, match.get(), Optional.empty());
    }
    Optional<String> token =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"));
    return switch (authorizers.get(authorizer.get()).check(token)) {
      case JwtCheck.Result.Accepted good -> pass(exchange, match.get(), Optional.of(good.claims()));
      case JwtCheck.Result.Missing _ ->
          Response.gateway(401, "Unauthorized").with("www-authenticate", "Bearer");
      case JwtCheck.Result.Refused refused ->
          Response.gateway(401, "Unauthorized")
              .with(
                  "www-authenticate",
                  "Bearer scope=\"\" error=\"invalid_token\" error_description=\""
                      + refused.why()
                      + "\"");
    };
  }

  private Response pass(
      HttpExchange exchange, RouteTable.Match match, Optional<Map<String, String>> claims)
      throws IOException {
    Optional<Body> body = Body.read(exchange.getRequestBody(), LARGEST_BODY);
    if (body.isEmpty()) {
      return Response.gateway(413, "Request Entity Too Large");
    }
    HttpEvent.Request request =
        new HttpEvent.Request(
            exchange.getRequestMethod(),
            exchange.getRequestURI(),
            exchange.getRequestHeaders(),
            body.get(),
            exchange.getRemoteAddress().getAddress().getHostAddress(),
            stage,
            clock.instant());
    byte[] event = HttpEvent.of(request, match, claims);
    if (event.length > FunctionPool.LARGEST_ANSWER) {
      return Response.gateway(413, "Request Entity Too Large");
    }
    return invoke(match.entry().pool(), event);
  }

  private Response invoke(FunctionPool pool, byte[] event) {
    Future<Outcome> running = threads.submit(() -> pool.invoke(event, limits.patience()));
    try {
      // The function itself runs on, as it does on Lambda; only the caller is told.
      Outcome outcome = running.get(limits.integration().toMillis(), TimeUnit.MILLISECONDS);
      return switch (outcome) {
        case Outcome.Answered answered -> Response.ofFunction(answered.json());
        case Outcome.Failed _, Outcome.TimedOut _ -> Response.gateway(500, "Internal Server Error");
        case Outcome.Throttled _ -> Response.gateway(503, "Service Unavailable");
      };
    } catch (TimeoutException e) {
      return Response.gateway(503, "Service Unavailable");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Response.gateway(503, "Service Unavailable");
    } catch (ExecutionException e) {
      return Response.gateway(500, "Internal Server Error");
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
