package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tw.portfolio.checks.Template.Function;

/** A stack ends at 500 resources, an API at 300 routes; there must be room for what comes. */
class RoomInTheTemplateTest {
  private static final Template TEMPLATE = Template.ofThisRepository();

  @Test
  void shouldMakeAtMostFourHundredResources() {
    assertThat(new Translation(TEMPLATE).resources()).isBetween(1, 400);
  }

  @Test
  void shouldHaveAtMostTwoHundredAndFiftyRoutes() {
    assertThat(TEMPLATE.routes()).hasSizeBetween(1, 250);
  }

  @Test
  void shouldLetTheApiAskEachFunctionThatAnswersItByOnePermission() {
    Set<String> answering =
        TEMPLATE.functions().values().stream()
            .filter(function -> !function.routes().isEmpty())
            .map(Function::name)
            .collect(Collectors.toSet());
    Map<String, JsonNode> permissions = TEMPLATE.resources("AWS::Lambda::Permission");
    permissions
        .values()
        .removeIf(
            permission ->
                !permission
                    .at("/Properties/Principal")
                    .asText()
                    .equals("apigateway.amazonaws.com"));

    assertThat(permissions.values())
        .extracting(permission -> permission.at("/Properties/FunctionName").asText())
        .containsExactlyInAnyOrderElementsOf(
            answering.stream().map(name -> name + ".Alias").toList());
    assertThat(permissions.values())
        .allSatisfy(
            permission ->
                assertThat(permission.at("/Properties/SourceArn").asText())
                    .as("this API and no other")
                    .endsWith(":${Api}/*"));
  }
}
