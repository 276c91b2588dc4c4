package tw.portfolio.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.kernel.json.Json;

class PackingTest {
  private static final Response LIST =
      Response.ok(Json.object().put("titles", Collections.nCopies(500, "植物的向光性")));

  private static String unpacked(Response sent) throws IOException {
    byte[] packed = Base64.getDecoder().decode(sent.body());
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void shouldPackALongList() throws Exception {
    Response sent = Packing.of(LIST);

    assertThat(unpacked(sent)).isEqualTo(LIST.body());
    assertThat(sent.base64()).isTrue();
    assertThat(sent.body().length()).isLessThan(LIST.body().length() / 8);
    assertThat(sent.status()).isEqualTo(200);
    assertThat(sent.headers())
        .containsAllEntriesOf(LIST.headers())
        .containsEntry("content-encoding", "gzip")
        .containsEntry("vary", "accept-encoding");
  }

  @Test
  void shouldPackAPageThatGoesAsBytes() throws Exception {
    String page = "<p>收訖明細確認單</p>".repeat(200);
    Response bytes =
        new Response(
            200,
            Map.of("content-type", "text/html; charset=utf-8"),
            Base64.getEncoder().encodeToString(page.getBytes(StandardCharsets.UTF_8)),
            true);

    assertThat(unpacked(Packing.of(bytes))).isEqualTo(page);
  }

  @Test
  void shouldLeaveWhatIsPackedByItselfOrShort() {
    Response workbook = Response.file("application/vnd.ms-excel", "a.xlsx", new byte[5_000]);
    Response few = Response.ok(Json.object().put("title", "植物的向光性"));

    assertThat(Packing.of(workbook)).isSameAs(workbook);
    assertThat(Packing.of(few)).isSameAs(few);
    assertThat(Packing.of(Response.noContent())).isEqualTo(Response.noContent());
  }
}
