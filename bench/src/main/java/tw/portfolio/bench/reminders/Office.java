package tw.portfolio.bench.reminders;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import tw.portfolio.bench.Measured;
import tw.portfolio.bench.Pairs;
import tw.portfolio.bench.school.Backend;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.local.mail.Mail;
import tw.portfolio.local.meter.Meter;
import tw.portfolio.local.meter.Meter.Charge;

/**
 * Where reminders run, on a platform of its own: timed without the meter, counted with it.
 *
 * @param meter before the table, for those that are counted
 */
record Office(
    Backend backend,
    Meter meter,
    WaitingSchool school,
    Mornings mornings,
    Mornings metered,
    LeastRun least,
    LeastRun leastMetered)
    implements AutoCloseable {
  private static final int RUNS = 5;
  private static final int WARM_UPS = 2;

  static Office open(Path data) {
    Backend backend = Backend.start(data);
    Environment environment = backend.of("ReminderWorker");
    Meter meter = new Meter(environment.endpoint("DYNAMODB").orElseThrow());
    Map<String, String> variables = new HashMap<>(environment.variables());
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", meter.uri().toString());
    Environment counting = new Environment(variables);
    Instant first = Instant.now();
    AtomicInteger taken = new AtomicInteger();
    Supplier<Instant> days = () -> first.plus(Duration.ofDays(taken.getAndIncrement()));
    WaitingSchool school = new WaitingSchool(environment);
    return new Office(
        backend,
        meter,
        school,
        new Mornings(environment, school.code(), days),
        new Mornings(counting, school.code(), days),
        new LeastRun(environment),
        new LeastRun(counting));
  }

  /** Runs of the school as it is, with what they ask of the table. */
  Measured measured(String name) throws Exception {
    int teachers = school.teachers();
    metered.run(teachers);
    List<Charge> ours = meter.charges();
    Mail like = backend.backing().outbox().list().getFirst();
    leastMetered.run(teachers, like);
    List<Charge> floor = meter.charges();
    return spent(
        "floor",
        floor,
        spent(
            "our",
            ours,
            Pairs.run(WARM_UPS, RUNS, () -> mornings.run(teachers), () -> least.run(teachers, like))
                .measured(name, "ms", millis -> millis)));
  }

  static Measured spent(String whose, List<Charge> charges, Measured beside) {
    return beside
        .with(whose + "Trips", charges.size())
        .with(whose + "ReadUnits", charges.stream().mapToDouble(Charge::reads).sum())
        .with(whose + "WriteUnits", charges.stream().mapToDouble(Charge::writes).sum());
  }

  @Override
  public void close() {
    meter.close();
    backend.close();
  }
}
