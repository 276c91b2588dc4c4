package tw.portfolio.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplayTest {
  private final Replay replay =
      new Replay(List.of(answer("GetItem", 1), answer("Query", 2), answer("GetItem", 3)));

  private static RecordedAnswer answer(String operation, int body) {
    return new RecordedAnswer(operation, 200, Map.of(), new byte[] {(byte) body});
  }

  private int asked(String operation) throws IOException {
    ReplayedConnection connection =
        new ReplayedConnection(URI.create("http://127.0.0.1/").toURL(), replay);
    connection.setRequestProperty("X-Amz-Target", "DynamoDB_20120810." + operation);
    assertThat(connection.getResponseCode()).isEqualTo(200);
    return connection.getInputStream().read();
  }

  @Test
  void shouldAnswerEachKindOfCallInTheOrderInWhichItWasRecorded() throws IOException {
    replay.rewind();

    assertThat(asked("Query")).isEqualTo(2);
    assertThat(asked("GetItem")).isEqualTo(1);
    assertThat(asked("GetItem")).isEqualTo(3);
  }

  @Test
  void shouldAnswerTheNextRequestTheSame() throws IOException {
    replay.rewind();
    int first = asked("GetItem");
    replay.rewind();

    assertThat(asked("GetItem")).isEqualTo(first);
  }

  @Test
  void shouldRefuseACallThatWasNotRecorded() throws IOException {
    replay.rewind();
    asked("Query");

    assertThatThrownBy(() -> asked("Query")).hasMessageContaining("Query");
  }
}
