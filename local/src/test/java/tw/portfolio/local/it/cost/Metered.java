package tw.portfolio.local.it.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.it.campus.RunningSchool;
import tw.portfolio.local.meter.Meter;

/** The functions themselves, each request of theirs counted, on the running system's servers. */
final class Metered implements AutoCloseable {
  private final RunningSchool campus;
  private final Meter table;
  private final Meter objects;

  Metered(RunningSchool campus) {
    this.campus = campus;
    this.table = new Meter(campus.environment().endpoint("DYNAMODB").orElseThrow());
    this.objects = new Meter(campus.environment().endpoint("S3").orElseThrow());
  }

  /** What a function would have on AWS, but for the meters before its servers. */
  <T> T function(String name, Supplier<T> made) {
    Map<String, String> variables = new HashMap<>(campus.system().environmentOf(name).variables());
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", table.uri().toString());
    variables.put("AWS_ENDPOINT_URL_S3", objects.uri().toString());
    return new Environment(variables).make(made::get);
  }

  /** What an API function answers to somebody. */
  static JsonNode asked(
      RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> function, Events event) {
    APIGatewayV2HTTPResponse answer = function.handleRequest(event.event(), null);
    assertThat(answer.getStatusCode()).as(answer.getBody()).isLessThan(300);
    try {
      return answer.getBody() == null
          ? Json.object()
          : Json.read(answer.getBody().getBytes(StandardCharsets.UTF_8));
    } catch (Json.BadJson e) {
      throw new AssertionError(answer.getBody(), e);
    }
  }

  /** What the database took since this was last asked. */
  List<Meter.Charge> table() {
    return table.charges();
  }

  /** What the buckets were asked since. */
  List<Meter.Charge> objects() {
    return objects.charges();
  }

  @Override
  public void close() {
    table.close();
    objects.close();
  }
}
