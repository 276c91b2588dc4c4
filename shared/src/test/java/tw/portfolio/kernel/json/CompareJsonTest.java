package tw.portfolio.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CompareJsonTest {
  private static String canonical(String text) {
    return Json.canonical(Json.members(text)).text();
  }

  private static String digest(String text) {
    return Json.digest(Json.members(text));
  }

  @Test
  void shouldGoByNamesAtEveryDepth() {
    assertThat(canonical(" { \"b\" : [ { \"y\" : 1, \"x\" : \"二\" } ],\n \"a\" : true } "))
        .isEqualTo("{\"a\":true,\"b\":[{\"x\":\"二\",\"y\":1}]}");
  }

  @Test
  void shouldWriteANumberInOneWay() {
    assertThat(canonical("{\"a\":1.0,\"b\":1e2,\"c\":100,\"d\":-0.50,\"e\":99999999999999999990}"))
        .isEqualTo("{\"a\":1,\"b\":100,\"c\":100,\"d\":-0.5,\"e\":99999999999999999990}");
  }

  @Test
  void shouldTellWhatIsAskedApartAndNothingElse() {
    String digest = digest("{\"files\":[\"a\",\"b\"],\"year\":115}");

    assertThat(digest).matches("[0-9a-f]{64}");
    assertThat(digest("{\"year\":115, \"files\":[\"\\u0061\",\"b\"]}")).isEqualTo(digest);
    assertThat(digest("{\"year\":115,\"files\":[\"b\",\"a\"]}")).isNotEqualTo(digest);
    assertThat(digest("{\"year\":\"115\",\"files\":[\"a\",\"b\"]}")).isNotEqualTo(digest);
  }

  @Test
  void shouldHaveNoWordForNull() {
    assertThatThrownBy(() -> canonical("{\"a\":null}"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
