package tw.portfolio.local.trial;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.local.http.Json;

/** Answers with what it was asked. */
public final class EchoHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Environment environment;

  public EchoHandler() {
    this.environment = Environment.ofFunction();
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    context.getLogger().log("asked");
    if (event.getRawPath().equals("/fails")) {
      throw new IllegalStateException("as told");
    }
    if (event.getRawPath().equals("/sleeps")) {
      sleep();
    }
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("routeKey", event.getRouteKey());
    seen.put("path", Optional.ofNullable(event.getPathParameters()).orElse(Map.of()));
    seen.put("query", Optional.ofNullable(event.getQueryStringParameters()).orElse(Map.of()));
    seen.put("body", Optional.ofNullable(event.getBody()).orElse(""));
    seen.put("base64", event.getIsBase64Encoded());
    seen.put("claims", claims(event));
    seen.put("now", environment.clock().instant().toString());
    seen.put("table", environment.required("TABLE_NAME"));
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(200)
        .withHeaders(Map.of("Content-Type", "application/json"))
        .withBody(Json.tree(seen).toString())
        .build();
  }

  private static Map<String, String> claims(APIGatewayV2HTTPEvent event) {
    return Optional.ofNullable(event.getRequestContext().getAuthorizer())
        .map(authorizer -> authorizer.getJwt().getClaims())
        .orElse(Map.of());
  }

  private static void sleep() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
