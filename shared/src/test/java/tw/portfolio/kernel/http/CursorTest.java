package tw.portfolio.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.school.ProblemKind;

class CursorTest {
  private static final String SCOPE = "213303 queue of me";
  private static final Map<String, String> KEY = Map.of("sk", "PIECE#1131#甲", "at", "2026");

  private static byte[] bytes() {
    return Base64.getUrlDecoder().decode(Cursor.encode(SCOPE, KEY));
  }

  private static void decode(byte[] bytes) {
    Cursor.decode("cursor", SCOPE, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  private static void decodeJson(String json) {
    byte[] text = json.getBytes(StandardCharsets.UTF_8);
    byte[] whole = new byte[13 + text.length];
    System.arraycopy(bytes(), 0, whole, 0, 13);
    System.arraycopy(text, 0, whole, 13, text.length);
    decode(whole);
  }

  @Test
  void shouldReadWhatItWrote() {
    String cursor = Cursor.encode(SCOPE, KEY);

    assertThat(cursor).matches("[A-Za-z0-9_-]+").hasSizeLessThanOrEqualTo(Cursor.LONGEST);
    assertThat(Cursor.decode("cursor", SCOPE, cursor)).isEqualTo(KEY);
  }

  @Test
  void shouldRefuseTheCursorOfAnotherScope() {
    String cursor = Cursor.encode("213303 queue of another", KEY);

    assertThat(CaughtRefusals.kind(() -> Cursor.decode("cursor", SCOPE, cursor)))
        .isEqualTo(ProblemKind.MALFORMED);
    assertThat(CaughtRefusals.fields(() -> Cursor.decode("cursor", SCOPE, cursor)))
        .containsExactly("cursor");
  }

  @Test
  void shouldRefuseAnotherVersion() {
    byte[] bytes = bytes();
    bytes[0] = 2;

    assertThat(CaughtRefusals.kind(() -> decode(bytes))).isEqualTo(ProblemKind.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "!!!!", "AQ", "課", "AQAAAAAAAAAAAAAAAHt9", "AQ=="})
  void shouldRefuseGarbage(String cursor) {
    assertThat(CaughtRefusals.kind(() -> Cursor.decode("cursor", SCOPE, cursor)))
        .isEqualTo(ProblemKind.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{\"a\":1}", "{\"a\":{}}", "{\"a\":\"\\ud800\"}", "{", "{} x"})
  void shouldRefuseWhatIsNoKey(String json) {
    assertThat(CaughtRefusals.kind(() -> decodeJson(json))).isEqualTo(ProblemKind.MALFORMED);
  }

  @Test
  void shouldRefuseAnOverlongCursorEitherWay() {
    assertThatThrownBy(() -> Cursor.encode(SCOPE, Map.of("a", "x".repeat(Cursor.LONGEST))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(
            CaughtRefusals.kind(() -> decodeJson("{\"a\":\"" + "x".repeat(Cursor.LONGEST) + "\"}")))
        .isEqualTo(ProblemKind.MALFORMED);
  }
}
