package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.portfolio.checks.Template.Function;

/**
 * A version that nobody calls for fourteen days is inactive and refuses its next caller ("Lambda
 * function states" and "SnapStart" in Lambda's developer guide).
 */
class KeptReadyTest {
  private static final Template TEMPLATE = Template.ofThisRepository();
  private static final Map<String, JsonNode> CALLS = TEMPLATE.resources("AWS::Scheduler::Schedule");

  /** Whom no schedule of its own calls anyway. */
  static Stream<Function> idle() {
    return TEMPLATE.functions().values().stream()
        .filter(function -> !function.triggers().contains("ScheduleV2"));
  }

  @ParameterizedTest
  @MethodSource("idle")
  void shouldCallEveryAliasOnceAWeek(Function function) {
    JsonNode call = CALLS.get(function.name() + "Ready").path("Properties");

    assertThat(call.at("/Target/Arn").asText()).isEqualTo(function.name() + ".Alias");
    assertThat(call.path("ScheduleExpression").asText()).isEqualTo("rate(7 days)");
    assertThat(call.at("/FlexibleTimeWindow/Mode").asText()).isEqualTo("FLEXIBLE");
    assertThat(call.at("/Target/DeadLetterConfig/Arn").asText()).isEqualTo("LostRuns.Arn");
  }

  @Test
  void shouldCallNobodyElse() {
    assertThat(CALLS).hasSize((int) idle().count());
  }

  /** Where nothing listens, whatever asked a table, a bucket or a queue would fail. */
  @ParameterizedTest
  @MethodSource("idle")
  void shouldDoNothingWhenItIsCalled(Function function) throws Exception {
    String input = CALLS.get(function.name() + "Ready").at("/Properties/Target/Input").asText();
    Object event =
        LambdaEvents.serializer(FunctionClasses.event(FunctionClasses.of(function)))
            .fromJson(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    @SuppressWarnings("unchecked") // the event is read as what the handler takes
    RequestHandler<Object, Object> handler =
        (RequestHandler<Object, Object>)
            FunctionClasses.handler(function, FunctionClasses.variables(function));

    assertThatCode(() -> handler.handleRequest(event, FunctionClasses.NO_CONTEXT))
        .doesNotThrowAnyException();
  }
}
