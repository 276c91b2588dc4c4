package tw.portfolio.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.kernel.json.MalformedJsonException.Fault;

class ReadJsonTest {
  @Test
  void shouldReadEveryKindOfValue() {
    assertThat(
            Json.members(
                "{\"text\":\"二\",\"whole\":1,\"large\":99999999999999999999,\"part\":1.5,"
                    + "\"yes\":true,\"none\":null,\"list\":[{\"n\":2}]}"))
        .containsExactly(
            entry("text", "二"),
            entry("whole", 1L),
            entry("large", new BigInteger("99999999999999999999")),
            entry("part", 1.5),
            entry("yes", true),
            entry("none", Optional.empty()),
            entry("list", List.of(Map.of("n", 2L))));
  }

  @Test
  void shouldReadAList() {
    assertThat(Json.list("[1,\"a\"]")).containsExactly(1L, "a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          []          | NO_OBJECT    | 1 | 1
          {"a":1,}    | NOT_JSON     | 1 | 8
          {"a":1      | NOT_JSON     | 1 | 7
          {"a":1,"a":2} | MEMBER_TWICE | 1 | 8
          {}{}        | MORE_AFTER   | 1 | 3
          """)
  void shouldSayWhereATextStopsBeingAnObject(String text, Fault fault, int line, int column) {
    assertThatThrownBy(() -> Json.members(text))
        .isInstanceOfSatisfying(
            MalformedJsonException.class,
            malformed -> {
              assertThat(malformed.fault()).isEqualTo(fault);
              assertThat(malformed.line()).isEqualTo(line);
              assertThat(malformed.column()).isEqualTo(column);
            });
  }

  @Test
  void shouldTakeAnObjectForNoList() {
    assertThatThrownBy(() -> Json.list("{}"))
        .isInstanceOfSatisfying(
            MalformedJsonException.class,
            malformed -> assertThat(malformed.fault()).isEqualTo(Fault.NO_LIST));
  }
}
