package tw.portfolio.bench.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ReceiptsTest {
  private final Receipts receipts = new Receipts();

  private void says(String line) throws IOException {
    receipts.write((line + "\n").getBytes(UTF_8));
  }

  @Test
  void shouldKnowThatAFileIsVerifiedFromTheLineOfItsArrival() throws IOException {
    says("{\"event\":\"request\",\"route\":\"POST /outcomes\"}");
    says("{\"event\":\"arrival\",\"key\":\"213303/a/1/document\",\"receipt\":\"COMPLETE\"}");

    assertThatCode(() -> receipts.awaitComplete("213303/a/1/document")).doesNotThrowAnyException();
  }

  @Test
  void shouldNotTakeARefusedFileForAVerifiedOne() throws IOException {
    says("{\"event\":\"arrival\",\"key\":\"213303/a/1/document\",\"receipt\":\"REFUSED\"}");

    assertThatThrownBy(() -> receipts.awaitComplete("213303/a/1/document"))
        .hasMessageContaining("REFUSED");
  }
}
