package tw.portfolio.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
  private record Row(String name, int seat, boolean here, List<String> tags, List<Row> behind) {
    Json json() {
      return Json.object()
          .put("name", name)
          .put("seat", seat)
          .put("here", here)
          .put("tags", tags)
          .put("behind", behind.stream().map(Row::json).toList());
    }

    static Row of(JsonObject json) {
      return new Row(
          json.text("name"),
          json.integer("seat"),
          json.flag("here"),
          json.texts("tags"),
          json.objects("behind", Row::of));
    }
  }

  private static List<Row> read(String lines) throws IOException {
    return JsonLines.read(
        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), Row::of);
  }

  @Test
  void shouldReadBackWhatWasWritten() throws IOException {
    List<Row> rows =
        List.of(
            new Row(
                "王小明",
                1,
                true,
                List.of("a\nb", "二"),
                List.of(new Row("李小華", 2, false, List.of(), List.of()))),
            new Row("林", 3, false, List.of(), List.of()));

    byte[] written = JsonLines.write(rows, Row::json);

    assertThat(new String(written, StandardCharsets.UTF_8).lines()).hasSize(2);
    assertThat(read(new String(written, StandardCharsets.UTF_8))).isEqualTo(rows);
  }

  @Test
  void shouldNotTakeOneThingForAnother() {
    assertThatThrownBy(() -> read("{\"name\":1}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("String name");
    assertThatThrownBy(() -> JsonObject.read("{\"behind\":[1]}").objects("behind", Row::of))
        .isInstanceOf(IllegalStateException.class);
    assertThat(JsonObject.read("{\"name\":1}").textIfPresent("name")).isEmpty();
    assertThat(JsonObject.read("{\"name\":\"林\"}").textIfPresent("name")).contains("林");
  }
}
