package tw.portfolio.bench.reminders;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tw.portfolio.aws.Environment;
import tw.portfolio.bench.Pairs;
import tw.portfolio.bench.school.Backend;
import tw.portfolio.local.mail.Mail;
import tw.portfolio.local.meter.Meter;

/** Where reminders run, on a platform of its own: timed without the meter, counted with it. */
final class Office implements AutoCloseable {
  static final int RUNS = 5;
  private static final int WARM_UPS = 2;

  private final Backend backend;
  private final Meter meter;
  private final WaitingSchool school;
  private final Mornings mornings;
  private final Mornings metered;
  private final LeastRun least;
  private final LeastRun leastMetered;

  private Office(Backend backend) {
    Environment environment = backend.of("Reminders");
    this.backend = backend;
    this.meter = new Meter(environment.endpoint("DYNAMODB").orElseThrow());
    Map<String, String> counting = new HashMap<>(environment.variables());
    counting.put("AWS_ENDPOINT_URL_DYNAMODB", meter.uri().toString());
    Mornings.Days days = new Mornings.Days();
    this.school = new WaitingSchool(environment);
    this.mornings = new Mornings(environment, days);
    this.metered = new Mornings(new Environment(counting), days);
    this.least = new LeastRun(environment);
    this.leastMetered = new LeastRun(new Environment(counting));
  }

  static Office open(Path data) {
    return new Office(Backend.start(data));
  }

  WaitingSchool school() {
    return school;
  }

  /**
   * Runs of the school as it is.
   *
   * @param times milliseconds
   * @param units and requests, of ours and of the floor
   */
  record Runs(Pairs<Double> times, Map<String, Object> units) {
    double ours() {
      return times.ours(millis -> millis);
    }

    double floor() {
      return times.floor(millis -> millis);
    }
  }

  Runs runs() {
    int teachers = school.teachers();
    Map<String, Object> units = new LinkedHashMap<>();
    metered.run(teachers);
    Spent.of(meter.charges()).tell("our", units);
    Mail like = backend.outbox().list().getFirst();
    leastMetered.run(teachers, like);
    Spent.of(meter.charges()).tell("floor", units);
    try {
      Pairs<Double> times =
          Pairs.run(WARM_UPS, RUNS, () -> mornings.run(teachers), () -> least.run(teachers, like));
      return new Runs(times, units);
    } catch (Exception e) {
      throw new IllegalStateException("Reminders for " + teachers, e);
    }
  }

  @Override
  public void close() {
    meter.close();
    backend.close();
  }
}
