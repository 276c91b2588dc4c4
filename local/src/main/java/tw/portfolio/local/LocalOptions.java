package tw.portfolio.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.local.api.Gateway;
import tw.portfolio.local.conflict.Conflicts;
import tw.portfolio.local.dev.People;
import tw.portfolio.local.function.Wires;

/**
 * How a local system is to run.
 *
 * @param template the file to run
 * @param port of the API, 0 for any free one
 * @param data folder in which everything is kept between runs
 * @param people who there is to sign in as
 * @param schedules whether schedules run by themselves; fired by hand they always do
 * @param parameters values of the template's parameters that differ from the local ones
 * @param seed called once everything is there, before the API answers and triggers run; gets the
 *     common environment (endpoints, credentials, {@code TABLE_NAME} and whatever else the globals
 *     set)
 * @param limits how long the API waits for a function
 * @param retryPause before an event is tried again
 * @param wires where each function finds what is behind it
 * @param forgetful whether tables are in memory only, and gone at the end; with it nothing waits
 *     for a disk
 * @param pages folder of the built pages, which answer every address that is not the API's
 * @param conflicts whether writes at once are refused as DynamoDB refuses them
 */
public record LocalOptions(
    Path template,
    int port,
    Path data,
    People people,
    boolean schedules,
    Map<String, String> parameters,
    Consumer<Environment> seed,
    Gateway.Limits limits,
    Duration retryPause,
    Wires wires,
    boolean forgetful,
    Optional<Path> pages,
    Optional<Conflicts> conflicts) {
  /** Copies the map. */
  public LocalOptions {
    parameters = Map.copyOf(parameters);
  }

  /** A template in the current folder's usual place, port 8080, data in {@code .portfolio/data}. */
  public static LocalOptions usual() {
    return new LocalOptions(
        Path.of("template.yaml"),
        8080,
        Path.of(".portfolio", "data"),
        People.none(),
        true,
        Map.of(),
        _ -> {},
        Gateway.Limits.USUAL,
        Duration.ofSeconds(5),
        Wires.straight(),
        false,
        Optional.empty(),
        Optional.empty());
  }

  /** The same with another template. */
  public LocalOptions withTemplate(Path other) {
    return changed(to -> to.template = other);
  }

  /** The same with another port. */
  public LocalOptions withPort(int other) {
    return changed(to -> to.port = other);
  }

  /** The same with another data folder. */
  public LocalOptions withData(Path other) {
    return changed(to -> to.data = other);
  }

  /** The same with other people. */
  public LocalOptions withPeople(People other) {
    return changed(to -> to.people = other);
  }

  /** The same without schedules that run by themselves. */
  public LocalOptions withoutSchedules() {
    return changed(to -> to.schedules = false);
  }

  /** The same with something to do before the API answers. */
  public LocalOptions withSeed(Consumer<Environment> other) {
    return changed(to -> to.seed = other);
  }

  /** The same with other time limits of the API. */
  public LocalOptions withLimits(Gateway.Limits other) {
    return changed(to -> to.limits = other);
  }

  /** The same with another pause before an event is tried again. */
  public LocalOptions withRetryPause(Duration other) {
    return changed(to -> to.retryPause = other);
  }

  /** The same with other wires. */
  public LocalOptions withWires(Wires other) {
    return changed(to -> to.wires = other);
  }

  /** The same with tables in memory only. */
  public LocalOptions withTablesInMemory() {
    return changed(to -> to.forgetful = true);
  }

  /** The same with the pages of this folder. */
  public LocalOptions withPages(Path other) {
    return changed(to -> to.pages = Optional.of(other));
  }

  /** The same with tables that conflict so, if at all. */
  public LocalOptions withConflicts(Optional<Conflicts> other) {
    return changed(to -> to.conflicts = other);
  }

  private LocalOptions changed(Consumer<Change> change) {
    Change to = new Change(this);
    change.accept(to);
    return new LocalOptions(
        to.template,
        to.port,
        to.data,
        to.people,
        to.schedules,
        to.parameters,
        to.seed,
        to.limits,
        to.retryPause,
        to.wires,
        to.forgetful,
        to.pages,
        to.conflicts);
  }

  /** These options while one of them is replaced. */
  private static final class Change {
    private Path template;
    private int port;
    private Path data;
    private People people;
    private boolean schedules;
    private Map<String, String> parameters;
    private Consumer<Environment> seed;
    private Gateway.Limits limits;
    private Duration retryPause;
    private Wires wires;
    private boolean forgetful;
    private Optional<Path> pages;
    private Optional<Conflicts> conflicts;

    Change(LocalOptions from) {
      this.template = from.template;
      this.port = from.port;
      this.data = from.data;
      this.people = from.people;
      this.schedules = from.schedules;
      this.parameters = from.parameters;
      this.seed = from.seed;
      this.limits = from.limits;
      this.retryPause = from.retryPause;
      this.wires = from.wires;
      this.forgetful = from.forgetful;
      this.pages = from.pages;
      this.conflicts = from.conflicts;
    }
  }
}
