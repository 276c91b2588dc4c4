package tw.portfolio.local.queue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import tw.portfolio.local.template.Queue;

/** One standard queue: at least once, mostly in order. */
public final class LocalQueue implements AutoCloseable {
  // A hidden message becomes visible without anybody telling; so those who wait look again.
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private final Queue spec;
  private final InstantSource clock;
  private final Consumer<Message> deadLetters;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  @GuardedBy("lock")
  private final Map<String, Message> messages;

  @GuardedBy("lock")
  private final Journal journal;

  @GuardedBy("lock")
  private boolean waits = true;

  /**
   * A queue with what its file holds.
   *
   * @param file where its messages are kept
   * @param deadLetters takes a message that was received too often
   */
  LocalQueue(Queue spec, Path file, InstantSource clock, Consumer<Message> deadLetters) {
    this.spec = spec;
    this.clock = clock;
    this.deadLetters = deadLetters;
    this.messages = Journal.read(file);
    this.journal = Journal.open(file, messages.values());
  }

  /** What the template says of it. */
  public Queue spec() {
    return spec;
  }

  /** Adds a message and gives its id. */
  public String send(String body, ObjectNode attributes, Optional<Duration> delay) {
    Instant now = clock.instant();
    Instant visible = now.plus(delay.orElse(spec.delay()));
    String id = UUID.randomUUID().toString();
    put(new Message(id, body, attributes, now, Optional.empty(), 0, visible, Optional.empty()));
    return id;
  }

  void put(Message message) {
    lock.lock();
    try {
      messages.put(message.id(), message);
      journal.keep(message);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes up to so many messages, waiting for the first at most so long.
   *
   * @param visibility how long they stay hidden; empty for the queue's own
   * @throws InterruptedException if the waiting thread is interrupted
   */
  public List<Message> receive(int most, Optional<Duration> visibility, Duration wait)
      throws InterruptedException {
    long deadline = System.nanoTime() + wait.toNanos();
    while (true) {
      List<Message> dead = new ArrayList<>();
      List<Message> taken;
      lock.lockInterruptibly();
      try {
        taken = take(most, visibility.orElse(spec.visibility()), dead);
        long left = waits ? deadline - System.nanoTime() : 0;
        if (taken.isEmpty() && dead.isEmpty()) {
          if (left <= 0) {
            return taken;
          }
          changed.awaitNanos(messages.isEmpty() ? left : Math.min(left, LOOK_AGAIN.toNanos()));
        }
      } finally {
        lock.unlock();
      }
      // Outside the lock, for the other queue has one of its own.
      dead.forEach(deadLetters);
      if (!taken.isEmpty()) {
        return taken;
      }
    }
  }

  /** From now on nobody waits for messages; who waits already gets an empty answer at once. */
  public void stopWaiting() {
    lock.lock();
    try {
      waits = false;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @GuardedBy("lock")
  private List<Message> take(int most, Duration visibility, List<Message> dead) {
    Instant now = clock.instant();
    List<Message> taken = new ArrayList<>();
    for (Message message : List.copyOf(messages.values())) {
      if (message.sentAt().plus(spec.retention()).isBefore(now)) {
        remove(message.id());
      } else if (!message.visibleAt().isAfter(now) && taken.size() < most) {
        if (spec.redrive().filter(to -> message.receives() >= to.maxReceives()).isPresent()) {
          remove(message.id());
          dead.add(message.moved(now));
        } else {
          String handle = message.id() + "#" + UUID.randomUUID();
          Message received = message.received(now, now.plus(visibility), handle);
          messages.put(received.id(), received);
          journal.keep(received);
          taken.add(received);
        }
      }
    }
    return taken;
  }

  @GuardedBy("lock")
  private void remove(String id) {
    messages.remove(id);
    journal.forget(id);
  }

  /** Removes a received message; a handle of an earlier receive removes nothing, as with SQS. */
  public void delete(String receipt) {
    lock.lock();
    try {
      received(receipt).ifPresent(message -> remove(message.id()));
    } finally {
      lock.unlock();
    }
  }

  /** Hides a received message for so long from now; tells whether it was still held. */
  public boolean hide(String receipt, Duration visibility) {
    lock.lock();
    try {
      Optional<Message> held = received(receipt);
      held.map(message -> message.visibleAt(clock.instant().plus(visibility))).ifPresent(this::put);
      return held.isPresent();
    } finally {
      lock.unlock();
    }
  }

  @GuardedBy("lock")
  private Optional<Message> received(String receipt) {
    Message message = messages.get(receipt.split("#", 2)[0]);
    return Optional.ofNullable(message).filter(m -> m.receipt().equals(Optional.of(receipt)));
  }

  /** How many messages can be received now, and how many are hidden. */
  public Counts counts() {
    lock.lock();
    try {
      Instant now = clock.instant();
      int hidden =
          Math.toIntExact(
              messages.values().stream().filter(m -> m.visibleAt().isAfter(now)).count());
      return new Counts(messages.size() - hidden, hidden);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Numbers of messages.
   *
   * @param visible can be received now
   * @param hidden received and not deleted, or delayed
   */
  public record Counts(int visible, int hidden) {}

  @Override
  public void close() {
    lock.lock();
    try {
      journal.close();
    } finally {
      lock.unlock();
    }
  }
}
