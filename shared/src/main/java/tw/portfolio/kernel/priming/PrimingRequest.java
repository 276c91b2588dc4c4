package tw.portfolio.kernel.priming;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tw.portfolio.school.Actor;

/**
 * A request that is rehearsed: asked by somebody of a school that can't be.
 *
 * @param kind who asks
 * @param route method and path as in the template
 * @param path values of the path's parameters
 * @param body JSON; empty for none
 */
public record PrimingRequest(Actor.Kind kind, String route, Map<String, String> path, String body) {
  private static final String NOBODY = "0".repeat(26);
  private static final String NOWHERE = "000000";

  /** Copies the map. */
  public PrimingRequest {
    path = Map.copyOf(path);
  }

  /** A student asks. */
  public static PrimingRequest student(String route) {
    return new PrimingRequest(Actor.Kind.STUDENT, route, Map.of(), "");
  }

  /** Somebody of the staff asks. */
  public static PrimingRequest staff(String route) {
    return new PrimingRequest(Actor.Kind.STAFF, route, Map.of(), "");
  }

  /** The same with a parameter in its path. */
  public PrimingRequest at(String parameter, String value) {
    Map<String, String> more = new HashMap<>(path);
    more.put(parameter, value);
    return new PrimingRequest(kind, route, more, body);
  }

  /** The same with a body. */
  public PrimingRequest saying(String json) {
    return new PrimingRequest(kind, route, path, json);
  }

  /** As API Gateway would pass it. */
  APIGatewayV2HTTPEvent event() {
    Map<String, String> claims =
        Map.of(
            "school",
            NOWHERE,
            "person",
            NOBODY,
            "kind",
            kind.name().toLowerCase(Locale.ROOT),
            "name",
            "演練");
    RequestContext.Authorizer.JWT jwt =
        RequestContext.Authorizer.JWT.builder().withClaims(claims).build();
    RequestContext context =
        RequestContext.builder()
            .withAuthorizer(RequestContext.Authorizer.builder().withJwt(jwt).build())
            .build();
    return APIGatewayV2HTTPEvent.builder()
        .withRouteKey(route)
        .withPathParameters(path)
        .withHeaders(Map.of("content-type", "application/json"))
        .withBody(body)
        .withRequestContext(context)
        .build();
  }
}
