package tw.portfolio.local.api;

import com.sun.net.httpserver.Headers;
import java.util.Optional;
import tw.portfolio.local.template.HttpApi;

/** What a browser is told about pages from elsewhere. */
final class CorsRules {
  private final Optional<HttpApi.Cors> cors;

  CorsRules(Optional<HttpApi.Cors> cors) {
    this.cors = cors;
  }

  /** The answer to a pre-flight request, if this is one and there are rules. */
  Optional<Response> preflight(String method, Headers request) {
    boolean asks =
        method.equals("OPTIONS") && request.getFirst("Access-Control-Request-Method") != null;
    if (!asks || cors.isEmpty()) {
      return Optional.empty();
    }
    HttpApi.Cors rules = cors.get();
    if (allowed(request).isEmpty()) {
      return Optional.of(Response.empty(204));
    }
    return Optional.of(
        decorate(request, Response.empty(204))
            .with("access-control-allow-methods", String.join(",", rules.methods()))
            .with("access-control-allow-headers", String.join(",", rules.headers()))
            .with("access-control-max-age", String.valueOf(rules.maxAge())));
  }

  /** An answer with what the browser must see before it shows it to the page. */
  Response decorate(Headers request, Response response) {
    Optional<String> origin = allowed(request);
    if (origin.isEmpty() || cors.isEmpty()) {
      return response;
    }
    Response decorated = response.with("access-control-allow-origin", origin.get());
    if (!cors.get().exposed().isEmpty()) {
      String exposed = String.join(",", cors.get().exposed());
      decorated = decorated.with("access-control-expose-headers", exposed);
    }
    return cors.get().credentials()
        ? decorated.with("access-control-allow-credentials", "true")
        : decorated;
  }

  private Optional<String> allowed(Headers request) {
    Optional<String> origin = Optional.ofNullable(request.getFirst("Origin"));
    return origin.flatMap(
        from ->
            cors.flatMap(
                rules ->
                    rules.origins().stream()
                        .filter(allowed -> allowed.equals("*") || allowed.equals(from))
                        .findFirst()));
  }
}
