package tw.portfolio.local.it.campus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.local.LocalOptions;
import tw.portfolio.local.LocalSystem;
import tw.portfolio.local.Shutdown;
import tw.portfolio.local.SigningKey;
import tw.portfolio.local.api.Gateway;
import tw.portfolio.local.ground.ChosenConflicts;
import tw.portfolio.local.ground.Scratch;
import tw.portfolio.local.permission.RequestRecorder;
import tw.portfolio.local.school.RosterPeople;
import tw.portfolio.local.school.TrialSchool;
import tw.portfolio.local.store.Stores;
import tw.portfolio.school.SchoolCode;

/** A template running, with any number of trial schools in it that know nothing of each other. */
public final class Site implements AutoCloseable {
  public static final Path TEMPLATE = Path.of("..", "template.yaml");

  private static final int STUDENTS = 12;

  // Tests run side by side, and some of them ask two hundred times at once.
  private static final Gateway.Limits PATIENT =
      new Gateway.Limits(Duration.ofSeconds(50), Duration.ofSeconds(50));

  private final Shutdown shutdown;
  private final Path data;
  private final Everybody people;
  private final LocalSystem system;
  private final Stores stores;
  private final Set<SchoolCode> taken = ConcurrentHashMap.newKeySet();

  private Site(Shutdown shutdown, Path data, Everybody people, LocalSystem system) {
    this.shutdown = shutdown;
    this.data = data;
    this.people = people;
    this.system = shutdown.add(system);
    this.stores = new Stores(system.environment());
  }

  /** The real template, until it is closed. */
  public static Site usual() {
    try {
      Shutdown shutdown = new Shutdown();
      Path data = shutdown.add(new Scratch(Files.createTempDirectory("portfolio-it-"))).path();
      return start(shutdown, data, TEMPLATE, LocalOptions::withTablesInMemory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another template, until it is closed. */
  public static Site of(Path template, Path data) {
    return start(new Shutdown(), data, template, LocalOptions::withTablesInMemory);
  }

  /** The real template, everything of which is kept in a folder. */
  public static Site kept(Path data) {
    return start(new Shutdown(), data, TEMPLATE, UnaryOperator.identity());
  }

  private static Site start(
      Shutdown shutdown, Path data, Path template, UnaryOperator<LocalOptions> options) {
    SigningKey.into(data);
    Everybody people = new Everybody();
    LocalOptions usual =
        LocalOptions.usual()
            .withWires(RequestRecorder.wires())
            .withConflicts(ChosenConflicts.ofBuild())
            .withTemplate(template)
            .withPort(0)
            .withData(data)
            .withPeople(people)
            .withRetryPause(Duration.ofMillis(50))
            .withLimits(PATIENT)
            .withoutSchedules();
    return new Site(shutdown, data, people, LocalSystem.start(options.apply(usual)));
  }

  /** The sample school under this code. */
  public RunningSchool school(SchoolCode code) {
    return school(code, TrialSchool::writeOnce);
  }

  /**
   * The sample school under this code.
   *
   * @param written how much of it is there from the beginning
   * @throws IllegalStateException if somebody has the code already
   */
  public RunningSchool school(SchoolCode code, BiConsumer<TrialSchool, Environment> written) {
    if (!taken.add(code)) {
      throw new IllegalStateException("Two schools of one code: " + code);
    }
    TrialSchool school = TrialSchool.of(code, STUDENTS, Instant.now());
    written.accept(school, system.environment());
    RosterPeople itsPeople = new RosterPeople(code, school.term());
    itsPeople.readFrom(system.environment());
    people.add(itsPeople);
    return new RunningSchool(this, school);
  }

  LocalSystem system() {
    return system;
  }

  Stores stores() {
    return stores;
  }

  Path data() {
    return data;
  }

  @Override
  public void close() {
    shutdown.close();
  }
}
