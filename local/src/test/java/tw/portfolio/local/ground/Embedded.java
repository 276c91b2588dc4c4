package tw.portfolio.local.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.local.Backing;
import tw.portfolio.local.DataFolder;
import tw.portfolio.local.Shutdown;
import tw.portfolio.local.clock.LocalClock;
import tw.portfolio.local.http.LoopbackServer;
import tw.portfolio.local.mail.Outbox;

/** The services of the local system, in this process. */
final class Embedded implements Ground {
  /** All else the local system must have, or its own users would notice. */
  private static final Set<Capability> LACKING =
      Set.of(Capability.VERSIONS, Capability.NEW_QUEUES, Capability.SENDERS_CHECKED);

  private final Shutdown shutdown;
  private final Backing backing;
  private final Map<String, String> variables;

  private Embedded(Shutdown shutdown, Backing backing, Map<String, String> variables) {
    this.shutdown = shutdown;
    this.backing = backing;
    this.variables = variables;
  }

  /** Starts them with exactly this in them. */
  static Embedded start(Stack stack) {
    Shutdown shutdown = new Shutdown();
    try {
      Path folder = shutdown.add(new Scratch(Files.createTempDirectory(stack.run()))).path();
      DataFolder data = shutdown.add(DataFolder.take(folder));
      LoopbackServer queues = shutdown.add(LoopbackServer.bind(0));
      Backing backing =
          new Backing(
              stack.template(),
              data,
              LocalClock.ofMachine(),
              true,
              ChosenConflicts.ofBuild(),
              shutdown);
      return new Embedded(shutdown, backing, backing.start(queues, _ -> {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException | Error e) {
      shutdown.close();
      throw e;
    }
  }

  @Override
  public Map<String, String> variables() {
    return variables;
  }

  @Override
  public Optional<Outbox> outbox() {
    return Optional.of(backing.outbox());
  }

  @Override
  public boolean mayLack(Capability capability) {
    return LACKING.contains(capability);
  }

  @Override
  public String title() {
    return "內建 (embedded)";
  }

  @Override
  public void close() {
    shutdown.close();
  }
}
