package tw.portfolio.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.local.dev.TokenIssuer;

class ApiIT {
  @TempDir private static Path data;

  private static Trial trial;

  @BeforeAll
  static void start() {
    trial = Trial.start(data.resolve("state"));
  }

  @AfterAll
  static void stop() {
    trial.close();
  }

  @Test
  void shouldPassPathAndQueryParametersDecoded() throws Exception {
    HttpResponse<String> response =
        trial.send(trial.signedIn("/echo/%E7%8E%8B%20%2F+x?q=a%20b+c&q=d&empty="));

    JsonNode seen = Trial.json(response);
    assertThat(seen.at("/routeKey").asText()).isEqualTo("GET /echo/{name}");
    assertThat(seen.at("/path/name").asText()).isEqualTo("王 /+x");
    assertThat(seen.at("/query/q").asText()).isEqualTo("a b c,d");
    assertThat(seen.at("/query/empty").asText()).isEmpty();
  }

  @Test
  void shouldPreferTheMoreExactRoute() throws Exception {
    HttpResponse<String> response = trial.send(trial.signedIn("/echo/fixed"));

    assertThat(Trial.json(response).at("/routeKey").asText()).isEqualTo("GET /echo/fixed");
  }

  @Test
  void shouldPassTheWholeRestOfAPath() throws Exception {
    HttpResponse<String> response = trial.send(trial.signedIn("/rest/a/b").DELETE());

    assertThat(Trial.json(response).at("/routeKey").asText()).isEqualTo("ANY /rest/{rest+}");
    assertThat(Trial.json(response).at("/path/rest").asText()).isEqualTo("a/b");
  }

  @Test
  void shouldPassTextAsTextAndBytesInBase64() throws Exception {
    HttpResponse<String> text =
        trial.send(
            trial
                .signedIn("/echo")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString("{\"題目\":\"水\"}")));
    HttpResponse<String> bytes =
        trial.send(
            trial
                .signedIn("/echo")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(new byte[] {0, -1})));

    assertThat(Trial.json(text).at("/body").asText()).isEqualTo("{\"題目\":\"水\"}");
    assertThat(Trial.json(text).at("/base64").asBoolean()).isFalse();
    assertThat(Trial.json(bytes).at("/body").asText()).isEqualTo("AP8=");
    assertThat(Trial.json(bytes).at("/base64").asBoolean()).isTrue();
  }

  @Test
  void shouldHandTheTokensClaimsOnAsText() throws Exception {
    JsonNode seen = Trial.json(trial.send(trial.signedIn("/echo/x")));

    assertThat(seen.at("/claims/person").asText()).isEqualTo("s1");
    assertThat(seen.at("/claims/school").asText()).isEqualTo("390301");
    assertThat(seen.at("/claims/kind").asText()).isEqualTo("student");
    assertThat(seen.at("/claims/aud").asText()).isEqualTo("trial");
    assertThat(seen.at("/claims/exp").isTextual()).isTrue();
  }

  @Test
  void shouldRefuseAMissingAnExpiredAndAnAlteredToken() throws Exception {
    String good = trial.system().tokens().token(Trial.STUDENT);
    Instant longAgo = Instant.now().minus(Duration.ofHours(2));
    TokenIssuer earlier =
        new TokenIssuer(
            trial.system().tokens().issuer(),
            "trial",
            data.resolve("state/keys/token.jwk"),
            Clock.fixed(longAgo, ZoneOffset.UTC));

    for (String header :
        new String[] {
          "Bearer " + earlier.token(Trial.STUDENT),
          "Bearer " + good.substring(0, good.length() - 20) + "AAAAAAAAAAAAAAAAAAAA",
          "Bearer nonsense"
        }) {
      HttpResponse<String> refused =
          trial.send(trial.request("/echo/x").header("Authorization", header));
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
      assertThat(refused.headers().firstValue("www-authenticate").orElse(""))
          .contains("invalid_token");
    }
    HttpResponse<String> missing = trial.send(trial.request("/echo/x"));
    assertThat(missing.statusCode()).isEqualTo(401);
    assertThat(missing.headers().firstValue("www-authenticate")).hasValue("Bearer");
  }

  @Test
  void shouldLetAnyoneIntoARouteWithoutAuthorizer() throws Exception {
    assertThat(trial.send(trial.request("/open")).statusCode()).isEqualTo(200);
  }

  @Test
  void shouldKnowNoRouteThatIsNotInTheTemplate() throws Exception {
    HttpResponse<String> response = trial.send(trial.signedIn("/nowhere"));

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).isEqualTo("{\"message\":\"Not Found\"}");
  }

  @Test
  void shouldHideAFailureAndATimeoutBehindA500() throws Exception {
    for (String path : new String[] {"/fails", "/sleeps"}) {
      HttpResponse<String> response = trial.send(trial.signedIn(path));
      assertThat(response.statusCode()).as(path).isEqualTo(500);
      assertThat(response.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
    }
  }

  @Test
  void shouldRefuseABodyOfMoreThanTenMegabytes() throws Exception {
    HttpResponse<String> response =
        trial.send(
            trial.signedIn("/echo").POST(BodyPublishers.ofByteArray(new byte[(10 << 20) + 1])));

    assertThat(response.statusCode()).isEqualTo(413);
  }

  /** Pages have the API under their own host, and nobody else's pages have a token to send. */
  @Test
  void shouldLetNoPageOfAnotherOriginReadAnAnswer() throws Exception {
    HttpResponse<String> asked =
        trial.send(
            trial
                .request("/echo/x")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "GET"));

    assertThat(asked.statusCode()).isEqualTo(404);
    assertThat(asked.headers().map().keySet())
        .noneMatch(name -> name.startsWith("access-control-"));
  }
}
