package tw.portfolio.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tw.portfolio.kernel.json.Json;

/** Whatever arrives, the answer is never a fault. */
class AnyEventTest {
  private static final String SOUND =
      "{\"title\":\"專題\",\"note\":\"a\\nb\",\"pages\":12,\"final\":true,"
          + "\"files\":[{\"name\":\"a.pdf\",\"bytes\":7}]}";
  private static final String TOKENS =
      "{}[]\",:0123456789.eE+-truefalsn \\ud8\n\u0000課\uD83C\uDF93";

  private final List<String> lines = new ArrayList<>();
  private final Random random = new Random(20210915);

  private final Routes routes =
      new Routes(
          new RuntimeContext(line -> lines.add(line.text()), () -> 0, () -> "fault", e -> false),
          List.of(
              Route.of("POST /x/{id}", AnyEventTest::handle).with("cursor"),
              Route.of("POST /batch", request -> answer(request.batch(AnyEventTest::work)))));

  private static Response handle(Request request) {
    String scope = request.student().person().text();
    request.keyed();
    request.path("id");
    request.query("cursor").ifPresent(cursor -> Cursor.decode("cursor", scope, cursor));
    return answer(request.body(AnyEventTest::work));
  }

  private static Response answer(List<String> read) {
    return Response.ok(Json.object().put("read", read));
  }

  private static Supplier<List<String>> work(Fields fields) {
    Field<String> title = fields.need("title", Shape.text(1, 50));
    Field<Optional<String>> note = fields.optional("note", Shape.lines(1, 100));
    Field<Integer> pages = fields.need("pages", Shape.wholeNumber(1, 1_000));
    Field<Boolean> whole = fields.need("final", Shape.flag());
    Field<List<String>> files =
        fields.need("files", Shape.list(1, 3, Shape.object(AnyEventTest::file)));
    return () ->
        List.of(
            title.get(),
            note.get().orElse(""),
            pages.get().toString(),
            whole.get().toString(),
            files.get().toString());
  }

  private static Supplier<String> file(Fields fields) {
    Field<String> name = fields.need("name", Shape.text(1, 100));
    Field<Long> bytes = fields.need("bytes", Shape.wholeLong(1, 4_194_304));
    return () -> name.get() + bytes.get();
  }

  private APIGatewayV2HTTPResponse send(Events events) {
    APIGatewayV2HTTPResponse response = routes.answer(events.event());
    assertThat(response.getStatusCode()).as(response.getBody()).isLessThan(500);
    Json.members(response.getBody());
    return response;
  }

  private static Events event() {
    return Events.of("POST /x/{id}").student().path("id", "1");
  }

  private int refused(String body) {
    int status = send(event().json(body)).getStatusCode();
    assertThat(status).isBetween(400, 499);
    return status;
  }

  private String noise(int length) {
    StringBuilder text = new StringBuilder();
    for (int n = 0; n < length; n++) {
      text.append((char) random.nextInt(0x10000));
    }
    return text.toString();
  }

  @Test
  void shouldTakeTheSoundBodyThatTheOthersComeFrom() {
    assertThat(send(event().json(SOUND)).getStatusCode()).isEqualTo(200);
    assertThat(send(Events.of("POST /batch").json(SOUND)).getStatusCode()).isEqualTo(200);
  }

  @Test
  void shouldRefuseRandomBytes() {
    for (int n = 0; n < 2_000; n++) {
      byte[] bytes = new byte[1 + random.nextInt(300)];
      random.nextBytes(bytes);
      String base64 = Base64.getEncoder().encodeToString(bytes);
      Events events = event().header("content-type", "application/json").body(base64, true);
      assertThat(send(events).getStatusCode()).isEqualTo(400);
    }
  }

  @Test
  void shouldNeverFailOnABodyWithAFewBytesChanged() {
    for (int n = 0; n < 5_000; n++) {
      byte[] bytes = SOUND.getBytes(StandardCharsets.UTF_8);
      for (int change = random.nextInt(1, 4); change > 0; change--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      String base64 = Base64.getEncoder().encodeToString(bytes);
      send(event().header("content-type", "application/json").body(base64, true));
    }
  }

  @Test
  void shouldNeverFailOnTokensInAnyOrder() {
    for (int n = 0; n < 5_000; n++) {
      StringBuilder text = new StringBuilder(SOUND);
      for (int change = random.nextInt(1, 5); change > 0; change--) {
        char token = TOKENS.charAt(random.nextInt(TOKENS.length()));
        text.insert(random.nextInt(text.length()), token);
        text.deleteCharAt(random.nextInt(text.length()));
      }
      send(event().json(text.toString()));
    }
  }

  @Test
  void shouldRefuseDeepNesting() {
    assertThat(refused("{\"a\":".repeat(13_000))).isEqualTo(400);
    assertThat(refused("[".repeat(60_000))).isEqualTo(400);
    assertThat(refused("{\"title\":" + "[".repeat(60_000))).isEqualTo(400);
  }

  @Test
  void shouldRefuseHugeNumbers() {
    assertThat(refused(SOUND.replace("12", "9".repeat(60_000)))).isEqualTo(400);
    assertThat(refused(SOUND.replace("12", "9".repeat(90)))).isEqualTo(422);
    assertThat(refused(SOUND.replace("12", "1e999999999"))).isEqualTo(422);
    assertThat(refused(SOUND.replace("12", "-1e-999999999"))).isEqualTo(422);
    assertThat(refused(SOUND.replace("12", "0." + "1".repeat(60_000)))).isEqualTo(400);
  }

  @Test
  void shouldRefuseLoneSurrogatesWhereverTheyAre() {
    assertThat(refused(SOUND.replace("專", "\uD800"))).isEqualTo(400);
    assertThat(refused(SOUND.replace("專", "\\uD800"))).isEqualTo(422);
    assertThat(refused(SOUND.replace("\"note\"", "\"\\uDC00\""))).isEqualTo(422);
    assertThat(send(event().json(SOUND).query("\uD800", "x")).getStatusCode()).isEqualTo(400);
  }

  @Test
  void shouldRefuseTenMegabytes() {
    assertThat(refused("x".repeat(10_000_000))).isEqualTo(413);
    assertThat(refused("課".repeat(10_000_000))).isEqualTo(413);
    Events events =
        event().header("content-type", "application/json").body("A".repeat(10_000_000), true);
    assertThat(send(events).getStatusCode()).isEqualTo(413);
  }

  @Test
  void shouldKeepTheAnswerSmallWhateverIsWrong() {
    StringBuilder json = new StringBuilder("{\"a\":1");
    for (int n = 0; n < 400; n++) {
      json.append(",\"").append(n).append("課".repeat(30)).append("\":1");
    }
    json.append('}');

    assertThat(send(event().json(json.toString())).getBody()).hasSizeLessThan(50_000);
  }

  @Test
  void shouldRefuseNoiseInEveryPlace() {
    for (int n = 0; n < 1_000; n++) {
      String noise = noise(random.nextInt(1, 60));
      send(event().json(noise));
      send(event().json(SOUND).header("content-type", noise));
      send(event().json(SOUND).header("idempotency-key", noise));
      send(event().json(SOUND).query("cursor", noise));
      send(event().json(SOUND).query(noise, noise));
      send(event().json(SOUND).path("id", noise));
      send(Events.of(noise).student());
      for (String claim : List.of("school", "person", "kind", "name")) {
        send(event().json(SOUND).claims(Map.of(claim, noise)));
      }
    }
    assertThat(lines).allSatisfy(line -> assertThat(line).contains("\"level\":\"INFO\""));
  }
}
