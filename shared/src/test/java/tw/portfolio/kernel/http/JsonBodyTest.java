package tw.portfolio.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.ProblemKind;

class JsonBodyTest {
  private static Map<String, Object> read(String text) {
    return new Fields.Body(Optional.of("application/json"), text, false).object(Fields.MOST_BYTES);
  }

  private static Map<String, Object> read(byte[] bytes) {
    String base64 = Base64.getEncoder().encodeToString(bytes);
    return new Fields.Body(Optional.of("application/json"), base64, true).object(Fields.MOST_BYTES);
  }

  private static String ofBytes(int size) {
    return "{\"a\":\"" + "x".repeat(size - 8) + "\"}";
  }

  @Test
  void shouldReadEveryKindOfValue() {
    assertThat(read("{\"a\":[1,\"二\",true,null,1.5],\"b\":{}}"))
        .isEqualTo(Map.of("a", List.of(1L, "二", true, Optional.empty(), 1.5), "b", Map.of()));
  }

  @Test
  void shouldReadBytesAsUtf8() {
    assertThat(read("{\"a\":\"學習🎓\"}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Map.of("a", "學習🎓"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON",
        "application/json; charset=utf-8",
        "application/json;charset=\"UTF-8\""
      })
  void shouldTakeJsonInUtf8(String type) {
    assertThat(new Fields.Body(Optional.of(type), "{}", false).object(10)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text/plain",
        "application/json; charset=big5",
        "application/json; profile=x",
        "application/problem+json",
        "application/json, text/html"
      })
  void shouldRefuseOtherTypes(String type) {
    assertThat(
            CaughtRefusals.kind(() -> new Fields.Body(Optional.of(type), "{}", false).object(10)))
        .isEqualTo(ProblemKind.UNSUPPORTED_MEDIA);
  }

  @Test
  void shouldRefuseABodyWithoutAType() {
    assertThat(CaughtRefusals.kind(() -> new Fields.Body(Optional.empty(), "{}", false).object(10)))
        .isEqualTo(ProblemKind.UNSUPPORTED_MEDIA);
  }

  @Test
  void shouldCountBytesNotCharacters() {
    assertThat(read(ofBytes(Fields.MOST_BYTES))).hasSize(1);
    assertThat(read(ofBytes(Fields.MOST_BYTES).getBytes(StandardCharsets.UTF_8))).hasSize(1);
    assertThat(CaughtRefusals.kind(() -> read(ofBytes(Fields.MOST_BYTES + 1))))
        .isEqualTo(ProblemKind.BODY_TOO_LARGE);
    assertThat(
            CaughtRefusals.kind(
                () -> read(ofBytes(Fields.MOST_BYTES + 1).getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(ProblemKind.BODY_TOO_LARGE);
    assertThat(CaughtRefusals.kind(() -> read("{\"a\":\"" + "課".repeat(22_000) + "\"}")))
        .isEqualTo(ProblemKind.BODY_TOO_LARGE);
  }

  @Test
  void shouldTakeABatchOfAHundredLongDecisions() {
    String decision =
        "{\"piece\":\"%s\",\"revision\":12,\"verdict\":\"return\",\"reason\":\"%s\"},"
            .formatted("x".repeat(58), "退".repeat(500));
    String batch = "{\"decisions\":[" + decision.repeat(99) + decision.replace("},", "}") + "]}";

    assertThat(
            new Fields.Body(Optional.of("application/json"), batch, false)
                .object(Fields.MOST_BATCH_BYTES))
        .hasSize(1);
  }

  /** API Gateway has put it where bytes were that are no UTF-8; what they were is lost. */
  @Test
  void shouldRefuseATextInWhichSomethingWasReplaced() {
    assertThat(CaughtRefusals.of(() -> read("{\"a\":\"報\uFFFD告\"}")))
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.MALFORMED))
        .satisfies(problem -> assertThat(problem.english()).contains("UTF-8", "position 7"));
  }

  @Test
  void shouldRefuseAnEmptyBody() {
    assertThat(CaughtRefusals.kind(() -> read(""))).isEqualTo(ProblemKind.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "[]",
        "1",
        "null",
        "\"a\"",
        "{",
        "{\"a\":1}}",
        "{} {}",
        "{} x",
        "{\"a\":1,\"a\":2}",
        "{\"b\":{\"a\":1,\"a\":2}}",
        "{a:1}",
        "{\"a\":01}",
        "{\"a\":+1}",
        "{\"a\":NaN}",
        "{\"a\":1,}",
        "{'a':1}",
        "{\"a\":[1}",
        "{\"a\":\"\n\"}",
        "{}//",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\ud8\"}",
        "{\"a\":tru}",
        "}"
      })
  void shouldRefuseWhatIsNotOneObject(String text) {
    assertThat(CaughtRefusals.kind(() -> read(text))).isEqualTo(ProblemKind.MALFORMED);
  }

  @Test
  void shouldSayWhereTheMistakeIs() {
    assertThat(CaughtRefusals.of(() -> read("{\n \"a\": x}")))
        .satisfies(problem -> assertThat(problem.chinese()).contains("第 2 行"))
        .satisfies(problem -> assertThat(problem.english()).contains("line 2"));
    assertThat(CaughtRefusals.of(() -> read("{\"a\":1,\"a\":2}")).english())
        .contains("line 1, character 8");
  }

  @Test
  void shouldRefuseBytesThatAreNotUtf8() {
    byte[] big5 = {'{', '"', (byte) 0xA4, 0x40, '"', ':', '1', '}'};
    byte[] overlong = {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'};
    byte[] cut = {'{', '"', (byte) 0xE5, (byte) 0xAD};

    assertThat(CaughtRefusals.of(() -> read(big5)).english()).contains("at position 2");
    assertThat(CaughtRefusals.of(() -> read(overlong)).english()).contains("at position 2");
    assertThat(CaughtRefusals.of(() -> read(cut)).english()).contains("at position 2");
    assertThat(CaughtRefusals.of(() -> read("{\"\uD800\":1}")).english()).contains("at position 2");
  }

  @Test
  void shouldRefuseWhatIsNotBase64() {
    assertThat(
            CaughtRefusals.kind(
                () -> new Fields.Body(Optional.of("application/json"), "{}", true).object(10)))
        .isEqualTo(ProblemKind.MALFORMED);
  }

  @Test
  void shouldLimitTheDepth() {
    int inner = Json.DEEPEST - 1;

    assertThat(read("{\"a\":" + "[".repeat(inner) + "]".repeat(inner) + "}")).hasSize(1);
    assertThat(
            CaughtRefusals.kind(
                () -> read("{\"a\":" + "[".repeat(inner + 1) + "]".repeat(inner + 1) + "}")))
        .isEqualTo(ProblemKind.MALFORMED);
  }
}
