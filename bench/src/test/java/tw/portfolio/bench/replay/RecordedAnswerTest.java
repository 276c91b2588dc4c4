package tw.portfolio.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedAnswerTest {
  @TempDir private Path folder;

  @Test
  void shouldComeBackFromAFileAsItWas() throws IOException {
    RecordedAnswer answer =
        new RecordedAnswer(
            "GetItem", 200, Map.of("x-amz-crc32", List.of("7")), new byte[] {1, -1, 0});

    RecordedAnswer.write(List.of(answer), folder.resolve("answers"));

    assertThat(RecordedAnswer.read(folder.resolve("answers")))
        .singleElement()
        .usingRecursiveComparison()
        .isEqualTo(answer);
  }

  @Test
  void shouldNameWhatIsAskedByTheTargetOrTheMethod() {
    assertThat(RecordedAnswer.operation("DynamoDB_20120810.Query", "POST")).isEqualTo("Query");
    assertThat(RecordedAnswer.operation("", "HEAD")).isEqualTo("S3:HEAD");
  }
}
