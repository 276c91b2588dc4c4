package tw.portfolio.local.queue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.local.template.Queue;

/** All queues of the template. */
public final class Queues implements AutoCloseable {
  private final Map<String, LocalQueue> byArn = new LinkedHashMap<>();

  /**
   * Opens them.
   *
   * @param folder where each keeps its messages
   */
  public Queues(List<Queue> specs, Path folder, InstantSource clock) {
    for (Queue spec : specs) {
      Path file = folder.resolve(spec.name() + ".jsonl");
      byArn.put(spec.arn(), new LocalQueue(spec, file, clock, message -> redrive(spec, message)));
    }
  }

  private void redrive(Queue from, Message message) {
    from.redrive().flatMap(to -> byArn(to.targetArn())).ifPresent(queue -> queue.put(message));
  }

  /** The queue with an ARN. */
  public Optional<LocalQueue> byArn(String arn) {
    return Optional.ofNullable(byArn.get(arn));
  }

  /** The queue with a name. */
  public Optional<LocalQueue> byName(String name) {
    return byArn.values().stream().filter(queue -> queue.spec().name().equals(name)).findFirst();
  }

  @Override
  public void close() {
    byArn.values().forEach(LocalQueue::close);
  }
}
