package tw.portfolio.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.json.MalformedJsonException;

class DocumentTest {
  private final Document document =
      Document.empty()
          .put("name", "圖書館志工")
          .put("unit", Optional.of("圖書館"))
          .put("remark", Optional.empty())
          .put("periods", 12)
          .put("passed", true)
          .put("days", Document.empty().put("from", "2026-10-05"));

  @Test
  void shouldSayWhatWasPut() {
    assertThat(document.text("name")).isEqualTo("圖書館志工");
    assertThat(document.optionalText("unit")).contains("圖書館");
    assertThat(document.optionalText("remark")).isEmpty();
    assertThat(document.integer("periods")).isEqualTo(12);
    assertThat(document.flag("passed")).isTrue();
    assertThat(document.inner("days").text("from")).isEqualTo("2026-10-05");
  }

  @Test
  void shouldTakeNothingForWhatItIsNot() {
    assertThatIllegalStateException().isThrownBy(() -> document.text("remark"));
    assertThatIllegalStateException().isThrownBy(() -> document.text("periods"));
    assertThatIllegalStateException().isThrownBy(() -> document.optionalText("passed"));
    assertThatIllegalStateException().isThrownBy(() -> document.integer("name"));
    assertThatIllegalArgumentException().isThrownBy(() -> document.put("name", "另一個"));
  }

  @Test
  void shouldLeaveOutANameAndNothingElse() {
    Document without = document.without("unit");

    assertThat(without.has("unit")).isFalse();
    assertThat(without.put("unit", "圖書館")).isEqualTo(document);
    assertThat(document.values().keySet())
        .containsExactly("name", "unit", "periods", "passed", "days");
  }

  @Test
  void shouldComeBackFromAnItem() {
    Item item = Item.empty().all(document);

    assertThat(Item.of(item.attributes()).document()).isEqualTo(document);
    assertThat(item.texts("more", List.of("x")).document()).isEqualTo(document);
    assertThat(item.attributes().get("periods")).isEqualTo(AttributeValue.fromN("12"));
  }

  @Test
  void shouldBeShownInItsOrderWithDecimalsAndStoredWithout() {
    document.put("hours", new BigDecimal("12.5"));

    assertThat(document.json().text())
        .isEqualTo(
            """
            {"name":"圖書館志工","unit":"圖書館","periods":12,"passed":true,\
            "days":{"from":"2026-10-05"},"hours":12.5}\
            """);
    assertThatIllegalArgumentException().isThrownBy(() -> Item.empty().all(document));
  }

  private record Row(String name, int seat, boolean here, List<String> tags, List<Row> behind) {
    Json json() {
      return Json.object()
          .put("name", name)
          .put("seat", seat)
          .put("here", here)
          .put("tags", tags)
          .put("behind", behind.stream().map(Row::json).toList());
    }

    static Row of(Document document) {
      return new Row(
          document.text("name"),
          document.integer("seat"),
          document.flag("here"),
          document.texts("tags"),
          document.each("behind", Row::of));
    }
  }

  @Test
  void shouldReadBackWhatWasWrittenAsJson() {
    Row row =
        new Row(
            "王小明",
            1,
            true,
            List.of("a\nb", "二"),
            List.of(new Row("李小華", 2, false, List.of(), List.of())));

    Document read = Document.ofJson(row.json().text());

    assertThat(Row.of(read)).isEqualTo(row);
    assertThat(read.json().text()).isEqualTo(row.json().text());
    assertThat(Document.ofJson(document.json().text())).isEqualTo(document);
  }

  @Test
  void shouldNotTakeOneThingForAnother() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Row.of(Document.ofJson("{\"name\":1}")))
        .withMessageContaining("Text name");
    assertThatIllegalStateException()
        .isThrownBy(() -> Document.ofJson("{\"behind\":[1]}").each("behind", Row::of));
    assertThatIllegalArgumentException().isThrownBy(() -> Document.ofJson("{\"name\":null}"));
    assertThatExceptionOfType(MalformedJsonException.class).isThrownBy(() -> Document.ofJson("[]"));
    assertThat(Document.ofJson("{}").optionalText("name")).isEmpty();
    assertThat(Document.ofJson("{\"name\":\"林\"}").optionalText("name")).contains("林");
  }
}
