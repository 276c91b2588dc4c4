package tw.portfolio.bench.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchTest {
  private static List<Work> works(int many) {
    return IntStream.range(0, many)
        .mapToObj(number -> new Work(new byte[] {(byte) number}, "" + number))
        .toList();
  }

  @Test
  void shouldUploadEachWorkOnceHoweverManyClientsThereAre() throws Exception {
    Queue<String> uploaded = new ConcurrentLinkedQueue<>();

    Batch batch =
        Batch.of(
            3,
            works(7),
            work -> {
              uploaded.add(work.sha256());
              return work.content()[0];
            });

    assertThat(uploaded).containsExactlyInAnyOrder("0", "1", "2", "3", "4", "5", "6");
    assertThat(batch.millis()).containsExactlyInAnyOrder(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
    assertThat(batch.median()).isEqualTo(3);
  }

  @Test
  void shouldTakeThePercentileOfTheUploadsOfAllBatches() {
    Batch fast = new Batch(List.of(1.0, 2.0), 10);
    Batch slow = new Batch(List.of(30.0, 40.0), 5);

    assertThat(Batch.percentile(50, List.of(fast, slow))).isEqualTo(2);
    assertThat(Batch.percentile(99, List.of(fast, slow))).isEqualTo(40);
  }
}
