package tw.portfolio.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tw.portfolio.kernel.dynamo.DocumentItems;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.json.DocumentJson;

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
    Item item = DocumentItems.write(Item.empty(), document);

    assertThat(DocumentItems.read(Item.of(item.attributes()))).isEqualTo(document);
    assertThat(DocumentItems.read(item.texts("more", List.of("x")))).isEqualTo(document);
    assertThat(item.attributes().get("periods")).isEqualTo(AttributeValue.fromN("12"));
  }

  @Test
  void shouldBeShownInItsOrderWithDecimalsAndStoredWithout() {
    document.put("hours", new BigDecimal("12.5"));

    assertThat(DocumentJson.of(document).text())
        .isEqualTo(
            """
            {"name":"圖書館志工","unit":"圖書館","periods":12,"passed":true,\
            "days":{"from":"2026-10-05"},"hours":12.5}\
            """);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DocumentItems.write(Item.empty(), document));
  }
}
