package tw.portfolio.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.template.Queue;

class LocalQueueTest {
  private static final Queue SPEC =
      new Queue(
          "Q",
          "q",
          "arn:q",
          Duration.ofSeconds(30),
          Duration.ZERO,
          Duration.ofDays(4),
          Optional.of(new Queue.Redrive("arn:dead", 2)));

  @TempDir private Path folder;

  private final HandSetClock clock = new HandSetClock();
  private final List<Message> dead = new ArrayList<>();

  @Test
  void shouldHideAReceivedMessageUntilItsTimeIsOver() throws Exception {
    try (LocalQueue queue = open()) {
      send(queue, "a");

      assertThat(receive(queue)).hasSize(1);
      assertThat(receive(queue)).isEmpty();
      clock.pass(Duration.ofSeconds(30));
      assertThat(receive(queue)).extracting(Message::receives).containsExactly(2);
    }
  }

  @Test
  void shouldGiveAMessageToTheDeadLettersAfterTheLastReceive() throws Exception {
    try (LocalQueue queue = open()) {
      send(queue, "a");
      for (int i = 0; i < 2; i++) {
        assertThat(receive(queue)).hasSize(1);
        clock.pass(Duration.ofSeconds(31));
      }

      assertThat(receive(queue)).isEmpty();
      assertThat(dead).extracting(Message::body).containsExactly("a");
    }
  }

  @Test
  void shouldNotDeleteByAnEarlierReceipt() throws Exception {
    try (LocalQueue queue = open()) {
      send(queue, "a");
      String stale = receive(queue).getFirst().receipt().orElseThrow();
      clock.pass(Duration.ofSeconds(31));
      String current = receive(queue).getFirst().receipt().orElseThrow();

      queue.delete(stale);
      assertThat(queue.counts()).isEqualTo(new LocalQueue.Counts(0, 1));
      queue.delete(current);
      assertThat(queue.counts()).isEqualTo(new LocalQueue.Counts(0, 0));
    }
  }

  @Test
  void shouldForgetAMessageThatIsTooOld() throws Exception {
    try (LocalQueue queue = open()) {
      send(queue, "a");
      clock.pass(Duration.ofDays(5));

      assertThat(receive(queue)).isEmpty();
      assertThat(queue.counts()).isEqualTo(new LocalQueue.Counts(0, 0));
    }
  }

  @Test
  void shouldKeepMessagesAndReceiptsInItsFileEvenIfTheLastLineWasCutShort() throws Exception {
    String receipt;
    try (LocalQueue queue = open()) {
      send(queue, "gone");
      queue.delete(receive(queue).getFirst().receipt().orElseThrow());
      send(queue, "kept");
      receipt = receive(queue).getFirst().receipt().orElseThrow();
    }
    Files.writeString(folder.resolve("q.jsonl"), "{\"id\":\"cu", StandardOpenOption.APPEND);

    try (LocalQueue queue = open()) {
      assertThat(queue.counts()).isEqualTo(new LocalQueue.Counts(0, 1));
      queue.delete(receipt);
      assertThat(queue.counts()).isEqualTo(new LocalQueue.Counts(0, 0));
    }
  }

  @Test
  void shouldLetNobodyWaitOnceItIsTold() throws Exception {
    try (LocalQueue queue = open();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<Message>> waiting =
          threads.submit(() -> queue.receive(10, Optional.empty(), Duration.ofMinutes(10)));
      queue.stopWaiting();

      assertThat(waiting.get(10, TimeUnit.SECONDS)).isEmpty();
      send(queue, "a");
      assertThat(queue.receive(10, Optional.empty(), Duration.ofMinutes(10))).hasSize(1);
    }
  }

  private LocalQueue open() {
    return new LocalQueue(SPEC, folder.resolve("q.jsonl"), clock, dead::add);
  }

  private static void send(LocalQueue queue, String body) {
    queue.send(body, Json.object(), Optional.empty());
  }

  private static List<Message> receive(LocalQueue queue) throws InterruptedException {
    return queue.receive(10, Optional.empty(), Duration.ZERO);
  }

  private static final class HandSetClock extends Clock {
    private Instant now = Instant.parse("2026-03-01T00:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
