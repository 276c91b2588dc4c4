package tw.portfolio.kernel.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes events as API Gateway's HTTP API does, payload 2.0. */
public final class Events {
  /** The student of {@link #student}. */
  public static final String STUDENT = "0123456789abcdefghjkmnpqrs";

  /** The teacher of {@link #staff}. */
  public static final String TEACHER = "zyxwvtsrqpnmkjhgfedcba9876";

  private final String routeKey;
  private final Map<String, String> path = new HashMap<>();
  private final Map<String, String> query = new HashMap<>();
  private final Map<String, String> headers = new HashMap<>();
  private final Map<String, String> claims = new HashMap<>();
  private String body = "";
  private boolean base64;

  private Events(String routeKey) {
    this.routeKey = routeKey;
  }

  public static Events of(String routeKey) {
    return new Events(routeKey);
  }

  public Events student() {
    return claims(Map.of("school", "213303", "person", STUDENT, "kind", "student", "name", "王小明"));
  }

  public Events staff() {
    return claims(Map.of("school", "213303", "person", TEACHER, "kind", "staff", "name", "林老師"));
  }

  /** Somebody whose account is linked to nobody. */
  public Events newcomer(String subject) {
    return claims(Map.of("kind", "newcomer", "provider", "EducationCloud", "subject", subject));
  }

  public Events claims(Map<String, String> some) {
    claims.putAll(some);
    return this;
  }

  public Events path(String name, String value) {
    path.put(name, value);
    return this;
  }

  public Events query(String name, String value) {
    query.put(name, value);
    return this;
  }

  public Events header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** A body of JSON, as text. */
  public Events json(String text) {
    return header("content-type", "application/json").body(text, false);
  }

  public Events body(String content, boolean isBase64) {
    body = content;
    base64 = isBase64;
    return this;
  }

  /** The event; what is empty is missing in it, as on API Gateway. */
  public APIGatewayV2HTTPEvent event() {
    APIGatewayV2HTTPEvent event = new APIGatewayV2HTTPEvent();
    event.setVersion("2.0");
    event.setRouteKey(routeKey);
    event.setRawQueryString(
        query.entrySet().stream()
            .map(pair -> pair.getKey() + "=" + pair.getValue())
            .collect(Collectors.joining("&")));
    event.setHeaders(headers);
    if (!path.isEmpty()) {
      event.setPathParameters(path);
    }
    if (!query.isEmpty()) {
      event.setQueryStringParameters(query);
    }
    if (!body.isEmpty()) {
      event.setBody(body);
    }
    event.setIsBase64Encoded(base64);
    RequestContext context = new RequestContext();
    context.setRequestId("JKJaXmPLvHcESHA=");
    context.setRouteKey(routeKey);
    if (!claims.isEmpty()) {
      context.setAuthorizer(
          RequestContext.Authorizer.builder()
              .withJwt(RequestContext.Authorizer.JWT.builder().withClaims(claims).build())
              .build());
    }
    event.setRequestContext(context);
    return event;
  }
}
