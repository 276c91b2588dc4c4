package tw.portfolio.local.ground;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.local.Shutdown;

/**
 * One run of the tests on its ground: what it has made there and what it found missing. Closing
 * takes all of it away.
 */
public final class Run implements AutoCloseable {
  /** Takes any mail, at SES itself too, and nobody gets it. */
  public static final String RECIPIENT = "success@simulator.amazonses.com";

  private final Ground ground;
  private final Stack stack;
  private final Shutdown shutdown;
  private final AtomicBoolean open = new AtomicBoolean(true);
  private final Clients clients;
  private final Environment environment;
  private final Map<Capability, Boolean> known = new EnumMap<>(Capability.class);
  private final Map<Capability, Set<String>> leftOut = new EnumMap<>(Capability.class);

  private Run(
      Ground ground,
      Stack stack,
      Shutdown shutdown,
      Clients clients,
      Map<String, String> variables) {
    this.ground = ground;
    this.stack = stack;
    this.shutdown = shutdown;
    // Before anything is taken away: a run that is broken off must not make more meanwhile.
    shutdown.add(() -> open.set(false));
    this.clients = clients;
    this.environment = new Environment(variables);
  }

  /** Makes all that the tests need on a ground. */
  static Run begin(Ground.Kind kind, Map<String, String> environment) {
    Stack stack = Stack.unique();
    Shutdown shutdown = new Shutdown();
    // Broken off, it cleans up all the same; after its end there is nothing left to do.
    Runtime.getRuntime().addShutdownHook(new Thread(shutdown::close, "ground"));
    try {
      Ground ground = shutdown.add(kind.open(stack, environment));
      Clients clients = shutdown.add(Clients.of(ground.variables()));
      switch (ground) {
        case Embedded _ -> {
          // It came with all of it, and goes with it.
        }
        case Endpoint _, LocalStack _ -> shutdown.add(RunResources.make(clients, stack));
      }
      return new Run(ground, stack, shutdown, clients, variables(ground, stack, clients));
    } catch (RuntimeException | Error e) {
      shutdown.close();
      throw e;
    }
  }

  private static Map<String, String> variables(Ground ground, Stack stack, Clients clients) {
    Map<String, String> all = new HashMap<>(ground.variables());
    all.put("FILES_BUCKET", stack.bucket("Files"));
    all.put("EXPORTS_BUCKET", stack.bucket("Exports"));
    all.put("IMPORTS_BUCKET", stack.bucket("ImportFiles"));
    all.put("EXPORT_QUEUE_URL", url(clients, stack.queue("ExportQueue")));
    all.put("ARRIVAL_QUEUE_URL", url(clients, stack.queue("ArrivalQueue")));
    all.put("IMPORT_QUEUE_URL", url(clients, stack.queue("ImportQueue")));
    all.put("MAIL_FROM", stack.sender());
    all.put("MAIL_CONFIGURATION", stack.run());
    return all;
  }

  private static String url(Clients clients, String queue) {
    return clients.queues().getQueueUrl(request -> request.queueName(queue)).queueUrl();
  }

  /** What a function would find in its environment here. */
  public Environment environment() {
    return environment;
  }

  /** The same with another value. */
  public Environment environment(String name, String value) {
    Map<String, String> other = new HashMap<>(environment.variables());
    other.put(name, value);
    return new Environment(other);
  }

  /** Who plays AWS. */
  public Ground ground() {
    return ground;
  }

  /**
   * Bare clients.
   *
   * @throws IllegalStateException if the run is over
   */
  public Clients clients() {
    if (!open.get()) {
      throw new IllegalStateException("The run is over");
    }
    return clients;
  }

  /** Names and shapes of what there is. */
  public Stack stack() {
    return stack;
  }

  /** The address of the queue with this logical id. */
  public String queue(String id) {
    return url(clients, stack.queue(id));
  }

  /**
   * Whether the ground can do that; asked for a test that is left out if not.
   *
   * @throws IllegalStateException if it cannot and has no right to
   */
  synchronized boolean has(Capability capability, String test) {
    boolean there =
        known.computeIfAbsent(
            capability, it -> it.isThere(new Probes(clients, stack, environment)));
    if (!there) {
      if (!ground.mayLack(capability)) {
        throw new IllegalStateException(ground.title() + " must have: " + capability);
      }
      leftOut.computeIfAbsent(capability, _ -> new TreeSet<>()).add(test);
    }
    return there;
  }

  /** What was tried out, and which tests were left out for it. */
  String summary() {
    int tests = leftOut.values().stream().mapToInt(Set::size).sum();
    String heading =
        "整合測試 (integration tests) · %s%n具備 %d 項，缺少 %d 項，略過 %d 個測試 (has %d, lacks %d, left out %d tests)"
            .formatted(
                ground.title(),
                known.size() - leftOut.size(),
                leftOut.size(),
                tests,
                known.size() - leftOut.size(),
                leftOut.size(),
                tests);
    return leftOut.entrySet().stream()
        .map(it -> "%n  - %s: %s".formatted(it.getKey(), String.join(", ", it.getValue())))
        .collect(Collectors.joining("", heading, ""));
  }

  @Override
  public void close() {
    System.out.println(summary());
    shutdown.close();
  }
}
