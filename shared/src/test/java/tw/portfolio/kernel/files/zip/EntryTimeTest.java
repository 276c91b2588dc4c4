package tw.portfolio.kernel.files.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("it changes the machine's time zone")
class EntryTimeTest {
  private final TimeZone before = TimeZone.getDefault();

  @AfterEach
  void back() {
    TimeZone.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-01-15T08:20:31Z",
        "1800-01-01T00:00:00Z",
        "1979-12-31T16:00:00Z",
        "2090-06-01T00:00:00Z",
        "2200-01-01T00:00:00Z"
      })
  void shouldBeTheSameInEveryTimeZoneOfTheMachine(String modified) throws IOException {
    TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    byte[] there = archive(Instant.parse(modified));
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Taipei"));

    assertThat(archive(Instant.parse(modified))).isEqualTo(there);
  }

  private static byte[] archive(Instant modified) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ArchiveWriter writer = new ArchiveWriter(out);
    writer.add(new StoredEntry("國語文.pdf", 0, 0, modified), new byte[0]);
    writer.finish();
    return out.toByteArray();
  }
}
