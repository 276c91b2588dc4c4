package tw.portfolio.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.kernel.store.KeyedRequest;
import tw.portfolio.samples.OddTexts;
import tw.portfolio.school.Actor;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolCode;

class RequestTest {
  static final List<String> UNSOUND = OddTexts.UNSOUND;
  static final List<String> NOTHING = OddTexts.SHOWING_NOTHING;

  private static final Expectation WHOLE = new Expectation("應為整數。", "Expected a whole number.");

  private static Request request(Events events, String... query) {
    APIGatewayV2HTTPEvent event = events.event();
    return Request.of(event, Route.of(event.getRouteKey(), r -> Response.noContent()).with(query));
  }

  private static Optional<Integer> digit(String text) {
    return text.length() == 1 ? Optional.of(Character.digit(text.charAt(0), 10)) : Optional.empty();
  }

  @Test
  void shouldTakeTheActorFromTheClaims() {
    Actor actor = request(Events.of("GET /me").student()).actor();

    assertThat(actor)
        .isEqualTo(
            new Actor(
                new SchoolCode("213303"), new PersonId(Events.STUDENT), Actor.Kind.STUDENT, "王小明"));
  }

  @ParameterizedTest
  @CsvSource({
    "school,21330",
    "school,21330a",
    "person,me",
    "kind,STUDENT",
    "kind,parent",
    "name,' '",
    "school,' '",
    "name,'a\u0000b'",
    "name,'\uD800'"
  })
  void shouldNotBelieveGarbledClaims(String claim, String value) {
    Request request = request(Events.of("GET /me").student().claims(Map.of(claim, value)));

    assertThat(CaughtRefusals.kind(request::actor)).isEqualTo(ProblemKind.UNAUTHENTICATED);
  }

  @Test
  void shouldKnowWhereTheApiWasAsked() {
    APIGatewayV2HTTPEvent event = Events.of("GET /me").event();
    event.setRequestContext(
        APIGatewayV2HTTPEvent.RequestContext.builder()
            .withDomainName("a1.example")
            .withStage("api")
            .build());

    Route route = Route.of("GET /me", _ -> Response.noContent());
    assertThat(Request.of(event, route).api()).isEqualTo("a1.example/api");
    assertThat(request(Events.of("GET /me")).api()).isEmpty();
  }

  @Test
  void shouldNotKnowAnybodyWithoutClaims() {
    assertThat(CaughtRefusals.kind(request(Events.of("GET /me"))::actor))
        .isEqualTo(ProblemKind.UNAUTHENTICATED);
  }

  @Test
  void shouldNotKnowAnybodyWhenAClaimIsMissing() {
    Events events =
        Events.of("GET /me").claims(Map.of("school", "213303", "kind", "staff", "name", "林老師"));

    assertThat(CaughtRefusals.kind(request(events)::actor)).isEqualTo(ProblemKind.UNAUTHENTICATED);
  }

  @Test
  void shouldNotKnowAnybodyWithoutAContext() {
    APIGatewayV2HTTPEvent bare = new APIGatewayV2HTTPEvent();
    Request request = Request.of(bare, Route.of("GET /me", r -> Response.noContent()));

    assertThat(CaughtRefusals.kind(request::actor)).isEqualTo(ProblemKind.UNAUTHENTICATED);
  }

  @Test
  void shouldKeepEachKindToItsOwnDoor() {
    Request student = request(Events.of("GET /me").student());
    Request staff = request(Events.of("GET /me").staff());

    assertThat(student.student().kind()).isEqualTo(Actor.Kind.STUDENT);
    assertThat(staff.staff().kind()).isEqualTo(Actor.Kind.STAFF);
    assertThat(CaughtRefusals.kind(student::staff)).isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(CaughtRefusals.kind(staff::student)).isEqualTo(ProblemKind.NOT_PERMITTED);
  }

  @Test
  void shouldFindHeadersInAnyCase() {
    Request request = request(Events.of("GET /me").header("X-Thing", "1"));

    assertThat(request.header("x-thing")).contains("1");
    assertThat(request.header("X-THING")).contains("1");
    assertThat(request.header("x-other")).isEmpty();
  }

  @Test
  void shouldReadAnIdempotencyKey() {
    assertThat(request(Events.of("POST /x").json("{}")).keyed()).isEmpty();
    assertThat(keyed("Idempotency-Key", "a-1", "{}").key()).isEqualTo("a-1");
    assertThat(keyed("idempotency-key", "k".repeat(100), "{}").key()).isEqualTo("k".repeat(100));
  }

  private static KeyedRequest keyed(String header, String key, String body) {
    return request(Events.of("POST /x").json(body).header(header, key)).keyed().orElseThrow();
  }

  @Test
  void shouldTellTheContentOfKeyedRequestsApart() {
    KeyedRequest first = keyed("idempotency-key", "k", "{\"year\":115,\"files\":[]}");

    assertThat(keyed("idempotency-key", "k", "{ \"files\": [], \"year\": 115 }")).isEqualTo(first);
    assertThat(keyed("idempotency-key", "k", "{\"year\":116,\"files\":[]}").digest())
        .isNotEqualTo(first.digest());
    assertThat(
            request(
                    Events.of("POST /y")
                        .json("{\"year\":115,\"files\":[]}")
                        .header("idempotency-key", "k"))
                .keyed()
                .orElseThrow()
                .digest())
        .isNotEqualTo(first.digest());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "鍵", "a\n", "\u007F"})
  void shouldRefuseAnIdempotencyKeyThatCannotBeSeen(String key) {
    Request request = request(Events.of("POST /x").header("idempotency-key", key));

    assertThat(CaughtRefusals.fields(request::keyed)).containsExactly("idempotency-key");
  }

  @Test
  void shouldRefuseAnOverlongIdempotencyKey() {
    Request request = request(Events.of("POST /x").header("idempotency-key", "k".repeat(101)));

    assertThat(CaughtRefusals.kind(request::keyed)).isEqualTo(ProblemKind.MALFORMED);
  }

  @Test
  void shouldRefuseQueryParametersThatTheRouteDoesNotKnow() {
    Events events = Events.of("GET /x").query("term", "1131").query("admin", "true");

    assertThat(CaughtRefusals.of(() -> request(events, "term")))
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.MALFORMED))
        .satisfies(
            problem -> assertThat(problem.fields()).extracting("name").containsExactly("admin"));
  }

  @Test
  void shouldRefuseAParameterGivenTwice() {
    APIGatewayV2HTTPEvent event = Events.of("GET /x").query("term", "1131,1132").event();
    event.setRawQueryString("term=1131&&term=1132");
    Route route = Route.of("GET /x", r -> Response.noContent()).with("term");

    assertThat(CaughtRefusals.kind(() -> Request.of(event, route)))
        .isEqualTo(ProblemKind.MALFORMED);
  }

  @Test
  void shouldReadQueryParameters() {
    Request request = request(Events.of("GET /x").query("limit", "7"), "limit", "cursor");

    assertThat(request.query("limit", WHOLE, RequestTest::digit)).contains(7);
    assertThat(request.query("cursor")).isEmpty();
    assertThatThrownBy(() -> request.query("other")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12", "\u0007", "\uDC00"})
  void shouldRefuseAQueryParameterThatCannotBeRead(String value) {
    Request request = request(Events.of("GET /x").query("limit", value), "limit");

    assertThat(CaughtRefusals.fields(() -> request.query("limit", WHOLE, RequestTest::digit)))
        .containsExactly("limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%2Fb", "../../etc", "a/b", "%00", "課程"})
  void shouldHandOnAPathAsApiGatewayDecodedIt(String value) {
    assertThat(request(Events.of("GET /x/{id}").path("id", value)).path("id")).isEqualTo(value);
  }

  @Test
  void shouldRefuseAPathThatIsMissingOrUnsound() {
    Request missing = request(Events.of("GET /x/{id}"));
    Request overlong = request(Events.of("GET /x/{id}").path("id", "x".repeat(1_001)));
    Request control = request(Events.of("GET /x/{id}").path("id", "a\u0000"));

    assertThat(CaughtRefusals.kind(() -> missing.path("id"))).isEqualTo(ProblemKind.MALFORMED);
    assertThat(CaughtRefusals.kind(() -> overlong.path("id"))).isEqualTo(ProblemKind.MALFORMED);
    assertThat(CaughtRefusals.kind(() -> control.path("id"))).isEqualTo(ProblemKind.MALFORMED);
  }

  @ParameterizedTest
  @FieldSource({"UNSOUND", "NOTHING"})
  void shouldRefuseAnAddressThatNobodyCanShow(String text) {
    Request request =
        request(Events.of("GET /x/{id}").path("id", text).query("className", text), "className");

    assertThat(CaughtRefusals.fields(() -> request.path("id"))).containsExactly("id");
    assertThat(CaughtRefusals.fields(() -> request.query("className")))
        .containsExactly("className");
  }

  @Test
  void shouldSayWhatIsExpectedOfAPath() {
    Request request = request(Events.of("GET /x/{id}").path("id", "../1"));

    assertThat(CaughtRefusals.of(() -> request.path("id", WHOLE, RequestTest::digit)).fields())
        .containsExactly(WHOLE.field("id"));
  }
}
