package tw.portfolio.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tw.portfolio.kernel.json.Json;

/** Where one field says which others there are. */
class ChoiceOfFieldsTest {
  private sealed interface Decision {}

  private record Pass(int revision) implements Decision {}

  private record Back(String reason) implements Decision {}

  private static Supplier<Decision> decision(Fields fields) {
    Field<Decision> decision =
        fields.choice(
            "verdict",
            Map.of(
                "pass",
                inner -> {
                  Field<Integer> revision = inner.need("revision", Shape.wholeNumber(1, 9));
                  return () -> new Pass(revision.get());
                },
                "back",
                inner -> {
                  Field<String> reason = inner.need("reason", Shape.text(1, 9));
                  return () -> new Back(reason.get());
                }));
    return decision;
  }

  private static <T> T read(String json, Reader<T> reader) {
    return Fields.read(Json.members(json), reader);
  }

  @Test
  void shouldLetAWordChooseTheOtherFields() {
    assertThat(read("{\"verdict\":\"pass\",\"revision\":3}", ChoiceOfFieldsTest::decision))
        .isEqualTo(new Pass(3));
    assertThat(read("{\"verdict\":\"back\",\"reason\":\"x\"}", ChoiceOfFieldsTest::decision))
        .isEqualTo(new Back("x"));
  }

  @Test
  void shouldRefuseTheFieldsOfAnotherChoice() {
    assertThat(
            CaughtRefusals.fields(
                () ->
                    read("{\"verdict\":\"pass\",\"reason\":\"x\"}", ChoiceOfFieldsTest::decision)))
        .containsExactlyInAnyOrder("revision", "reason");
  }

  @Test
  void shouldBlameOnlyAChoiceThatIsNone() {
    assertThat(
            CaughtRefusals.fields(
                () ->
                    read("{\"verdict\":\"maybe\",\"reason\":\"x\"}", ChoiceOfFieldsTest::decision)))
        .containsExactly("verdict");
    assertThat(
            CaughtRefusals.fields(() -> read("{\"reason\":\"x\"}", ChoiceOfFieldsTest::decision)))
        .containsExactly("verdict");
  }
}
