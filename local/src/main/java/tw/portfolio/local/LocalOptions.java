package tw.portfolio.local;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tw.portfolio.aws.Environment;
import tw.portfolio.local.api.Gateway;
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
 * @param clock time of events, tokens and schedules
 * @param limits how long the API waits for a function
 * @param retryPause before an event is tried again
 * @param wires where each function finds what is behind it
 * @param forgetful whether tables are in memory only, and gone at the end; with it nothing waits
 *     for a disk
 */
public record LocalOptions(
    Path template,
    int port,
    Path data,
    People people,
    boolean schedules,
    Map<String, String> parameters,
    Consumer<Environment> seed,
    Clock clock,
    Gateway.Limits limits,
    Duration retryPause,
    Wires wires,
    boolean forgetful) {
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
        Clock.systemUTC(),
        Gateway.Limits.USUAL,
        Duration.ofSeconds(5),
        Wires.straight(),
        false);
  }

  /** The same with another template. */
  public LocalOptions withTemplate(Path other) {
    return new LocalOptions(
        other,
        port,
        data,
        people,
        schedules,
        parameters,
        seed,
        clock,
        limits,
        retryPause,
        wires,
        forgetful);
  }

  /** The same with another port. */
  public LocalOptions withPort(int other) {
    return new LocalOptions(
        template,
        other,
        data,
        people,
        schedules,
        parameters,
        seed,
        clock,
        limits,
        retryPause,
        wires,
        forgetful);
  }

  /** The same with another data folder. */
  public LocalOptions withData(Path other) {
    return new LocalOptions(
        template,
        port,
        other,
        people,
        schedules,
        parameters,
        seed,
        clock,
        limits,
        retryPause,
        wires,
        forgetful);
  }

  /** The same with other people. */
  public LocalOptions withPeople(People other) {
    return new LocalOptions(
        template,
        port,
        data,
        other,
        schedules,
        parameters,
        seed,
        clock,
        limits,
        retryPause,
        wires,
        forgetful);
  }

  /** The same without schedules that run by themselves. */
  public LocalOptions withoutSchedules() {
    return new LocalOptions(
        template,
        port,
        data,
        people,
        false,
        parameters,
        seed,
        clock,
        limits,
        retryPause,
        wires,
        forgetful);
  }

  /** The same with a parameter's value more. */
  public LocalOptions withParameter(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(parameters);
    more.put(name, value);
    return new LocalOptions(
        template,
        port,
        data,
        people,
        schedules,
        more,
        seed,
        clock,
        limits,
        retryPause,
        wires,
        forgetful);
  }

  /** The same with something to do before the API answers. */
  public LocalOptions withSeed(Consumer<Environment> other) {
    return new LocalOptions(
        template,
        port,
        data,
        people,
        schedules,
        parameters,
        other,
        clock,
        limits,
        retryPause,
        wires,
        forgetful);
  }

  /** The same with another clock. */
  public LocalOptions withClock(Clock other) {
    return new LocalOptions(
        template,
        port,
        data,
        people,
        schedules,
        parameters,
        seed,
        other,
        limits,
        retryPause,
        wires,
        forgetful);
  }

  /** The same with other time limits of the API. */
  public LocalOptions withLimits(Gateway.Limits other) {
    return new LocalOptions(
        template,
        port,
        data,
        people,
        schedules,
        parameters,
        seed,
        clock,
        other,
        retryPause,
        wires,
        forgetful);
  }

  /** The same with another pause before an event is tried again. */
  public LocalOptions withRetryPause(Duration other) {
    return new LocalOptions(
        template,
        port,
        data,
        people,
        schedules,
        parameters,
        seed,
        clock,
        limits,
        other,
        wires,
        forgetful);
  }

  /** The same with other wires. */
  public LocalOptions withWires(Wires other) {
    return new LocalOptions(
        template,
        port,
        data,
        people,
        schedules,
        parameters,
        seed,
        clock,
        limits,
        retryPause,
        other,
        forgetful);
  }

  /** The same with tables in memory only. */
  public LocalOptions withTablesInMemory() {
    return new LocalOptions(
        template,
        port,
        data,
        people,
        schedules,
        parameters,
        seed,
        clock,
        limits,
        retryPause,
        wires,
        true);
  }
}
