package tw.portfolio.bench.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import tw.portfolio.local.http.Json;

class GrowthPlotTest {
  private static JsonNode line(String name, boolean withFloor) {
    ObjectNode line = Json.object().put("benchmark", name).put("unit", "rows/s");
    ArrayNode growth = line.putArray("growth");
    for (int size : new int[] {1, 5, 25}) {
      growth
          .addObject()
          .put("size", size)
          .put("value", size * 3.5)
          .put("floor", withFloor ? size : 0);
    }
    return line;
  }

  private static Element drawn(JsonNode... lines) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(
            new ByteArrayInputStream(
                GrowthPlot.of(List.of(lines)).getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  @Test
  void shouldDrawAPanelForEachWithOursAndTheFloor() throws Exception {
    Element svg = drawn(line("import:check", true), line("a<b&c", false));

    assertThat(svg.getElementsByTagName("g").getLength()).isEqualTo(2);
    Element first = (Element) svg.getElementsByTagName("g").item(0);
    Element second = (Element) svg.getElementsByTagName("g").item(1);
    assertThat(first.getTextContent()).contains("import:check", "rows/s");
    assertThat(second.getTextContent()).contains("a<b&c");
    assertThat(curves(first)).isEqualTo(2);
    assertThat(curves(second)).isEqualTo(1);
  }

  private static long curves(Element panel) {
    long curves = 0;
    for (int at = 0; at < panel.getElementsByTagName("path").getLength(); at++) {
      Element path = (Element) panel.getElementsByTagName("path").item(at);
      curves += path.getAttribute("stroke-width").equals("2") ? 1 : 0;
    }
    return curves;
  }
}
