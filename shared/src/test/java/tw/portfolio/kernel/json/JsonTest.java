package tw.portfolio.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void shouldWriteMembersInOrder() {
    String text =
        Json.object()
            .put("z", 1)
            .put("a", "二")
            .put("flag", true)
            .put("inner", Json.object().put("n", Long.MIN_VALUE))
            .put("list", List.of("x", 2, false, Json.object()))
            .putIfPresent("none", Optional.empty())
            .putIfPresent("some", Optional.of(3))
            .text();

    assertThat(text)
        .isEqualTo(
            "{\"z\":1,\"a\":\"二\",\"flag\":true,\"inner\":{\"n\":-9223372036854775808},"
                + "\"list\":[\"x\",2,false,{}],\"some\":3}");
  }

  @Test
  void shouldWriteDecimalsAsTheyAre() {
    assertThat(
            Json.object()
                .put("half", new BigDecimal("85.5"))
                .putIfPresent("hundred", Optional.of(new BigDecimal("1E+2")))
                .text())
        .isEqualTo("{\"half\":85.5,\"hundred\":100}");
  }

  @Test
  void shouldEscapeWhatJsonDemands() {
    assertThat(Json.object().put("a\"", "\\ \" \n \u0000").text())
        .isEqualTo("{\"a\\\"\":\"\\\\ \\\" \\n \\u0000\"}");
  }

  /** A file of some hundred kilobytes that swells to this would end a worker. */
  @Test
  void shouldReadNoMoreThanFitsIntoMemory() {
    String many = "[" + "0,".repeat(Json.MOST_TOKENS) + "0]";

    assertThatThrownBy(() -> Json.list(many)).isInstanceOf(MalformedJsonException.class);
  }

  @Test
  void shouldNeverWriteALoneSurrogate() {
    assertThat(Json.object().put("a", "x\uD800y🎓").text()).isEqualTo("{\"a\":\"x?y🎓\"}");
  }

  @Test
  void shouldWriteInstantsInTaiwansTime() {
    Instant instant = Instant.parse("2026-03-15T15:59:59.999Z");

    assertThat(Json.instant(instant)).isEqualTo("2026-03-15T23:59:59+08:00");
    assertThat(Json.instant(Instant.parse("2026-03-14T16:00:00Z")))
        .isEqualTo("2026-03-15T00:00:00+08:00");
    assertThat(
            Json.object()
                .put("t", instant)
                .putIfPresent("u", Optional.of(instant))
                .put("v", List.of(instant))
                .text())
        .isEqualTo(
            "{\"t\":\"2026-03-15T23:59:59+08:00\",\"u\":\"2026-03-15T23:59:59+08:00\","
                + "\"v\":[\"2026-03-15T23:59:59+08:00\"]}");
  }

  @Test
  void shouldRefuseANameTwiceAndWhatIsNoJson() {
    assertThatThrownBy(() -> Json.object().put("a", 1).put("a", 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Json.object().put("a", List.of(1.5)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
