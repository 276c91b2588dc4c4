package tw.portfolio.kernel.priming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Roster;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

class SnapStartPrimingTest {
  private static final Map<String, String> OF_LAMBDA =
      Map.of(
          "AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start",
          "AWS_REGION", "ap-east-2",
          "AWS_ACCESS_KEY_ID", "key",
          "AWS_SECRET_ACCESS_KEY", "secret",
          "AWS_SESSION_TOKEN", "token",
          "AWS_ENDPOINT_URL_DYNAMODB", "https://table.example",
          "TABLE_NAME", "portfolio");

  private final List<Environment> cast = new ArrayList<>();
  private final List<APIGatewayV2HTTPEvent> played = new ArrayList<>();

  @Test
  void shouldPlayEveryScene() {
    rehearse(
        OF_LAMBDA,
        answering(200),
        PrimingRequest.student("GET /selections/{year}").at("year", "115"),
        PrimingRequest.staff("POST /certifications").saying("{}"));

    assertThat(played)
        .extracting(APIGatewayV2HTTPEvent::getRouteKey)
        .containsExactly("GET /selections/{year}", "POST /certifications");
    assertThat(played.getFirst().getPathParameters()).containsEntry("year", "115");
    assertThat(played.getFirst().getRequestContext().getAuthorizer().getJwt().getClaims())
        .containsEntry("kind", "student");
    assertThat(played.getLast().getBody()).isEqualTo("{}");
  }

  @Test
  void shouldPlayWithNothingThatOpensTheRealTable() {
    rehearse(OF_LAMBDA, answering(200));

    assertThat(cast).hasSize(1);
    assertThat(cast.getFirst().variables())
        .containsEntry("TABLE_NAME", "portfolio")
        .doesNotContainKeys("AWS_SESSION_TOKEN", "AWS_ENDPOINT_URL_DYNAMODB")
        .doesNotContainValue("key")
        .doesNotContainValue("secret");
    assertThat(cast.getFirst().endpoint("DYNAMODB").orElseThrow().getHost()).isEqualTo("127.0.0.1");
  }

  @Test
  void shouldHandOnTheEnvironmentAsItIs() {
    assertThat(rehearse(OF_LAMBDA, answering(200))).isEqualTo(new Environment(OF_LAMBDA));
  }

  @Test
  void shouldNotHaveTheOneThatPlaysRehearseOnItsOwn() {
    rehearse(OF_LAMBDA, () -> answering(SnapStartPriming.before(answering(500)), 200));

    assertThat(cast).hasSize(1);
  }

  @Test
  void shouldRehearseForSnapshotsOnly() {
    Map<String, String> onDemand = new HashMap<>(OF_LAMBDA);
    onDemand.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");

    rehearse(onDemand, answering(500));
    rehearse(Map.of(), answering(500));

    assertThat(cast).isEmpty();
  }

  @Test
  void shouldLetNoVersionBePublishedThatIsAtFault() {
    PrimingRequest scene = PrimingRequest.staff("GET /exports");

    assertThatThrownBy(() -> rehearse(OF_LAMBDA, answering(500), scene))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("GET /exports");
  }

  @Test
  void shouldPlayBeforeAnEmptyTableWithTheRealClient() {
    List<Boolean> found = new ArrayList<>();

    rehearse(
        OF_LAMBDA,
        () -> {
          Roster roster = new DynamoRoster(Table.of(Environment.ofFunction()));
          return event -> {
            found.add(
                roster.person(new SchoolCode("000000"), new PersonId("0".repeat(26))).isPresent());
            return answer(200);
          };
        },
        PrimingRequest.staff("GET /people"));

    assertThat(found).containsExactly(false);
  }

  /** As a function does it that is made with these variables. */
  private static Environment rehearse(
      Map<String, String> variables,
      Supplier<SnapStartPriming.Player> casting,
      PrimingRequest... scenes) {
    return new Environment(variables).make(() -> SnapStartPriming.before(casting, scenes));
  }

  private Supplier<SnapStartPriming.Player> answering(int status) {
    return () -> answering(Environment.ofFunction(), status);
  }

  private SnapStartPriming.Player answering(Environment environment, int status) {
    cast.add(environment);
    return event -> {
      played.add(event);
      return answer(status);
    };
  }

  private static APIGatewayV2HTTPResponse answer(int status) {
    return APIGatewayV2HTTPResponse.builder().withStatusCode(status).build();
  }
}
