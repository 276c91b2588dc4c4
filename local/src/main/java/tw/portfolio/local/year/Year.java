package tw.portfolio.local.year;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.year.PostOffice.Posted;
import tw.portfolio.local.year.model.Expected;
import tw.portfolio.local.year.model.Expecting;
import tw.portfolio.local.year.model.Somebody;

/** Plays the year, and says whether everybody was told what they should have been. */
public final class Year {
  /** What is missed for longer is told by another rule by then. */
  private static final int LONGEST_CATCH_UP = 31;

  private static final LocalDate OTHER_RULES = LocalDate.of(2026, 11, 3);
  private static final LocalDate SECOND_SEMESTER = LocalDate.of(2027, 2, 1);
  private static final int LATER_HOUR = 8;
  private static final int DAYS_A_LINE = 30;

  private final YearOptions options;
  private final PrintStream out;
  private final Random life;
  private final Random faults;
  private final Tally tally = new Tally();
  private final Report report;
  private int hour = 7;
  private long mornings;
  private Optional<LocalDate> told = Optional.empty();

  private Year(YearOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
    this.life = new Random(options.seed());
    // Of their own, so that what people do does not depend on what befalls a run.
    this.faults = new Random(options.seed() + 1);
    this.report = new Report(options.folder());
  }

  /**
   * Plays it.
   *
   * @param out for people, and in its last line for programs
   * @return the exit status: 0 if nothing was missing, wrong or sent twice, else 1
   */
  public static int run(YearOptions options, PrintStream out) {
    Year year = new Year(options, out);
    out.println(year.play());
    out.flush();
    return year.tally.good() ? 0 : 1;
  }

  private ObjectNode play() {
    long start = System.nanoTime();
    YearClock clock = new YearClock(options.from(), LocalTime.of(0, 30));
    try (Site site = new Site(options.template(), options.folder().resolve("data"), clock)) {
      Campus campus = new Founding(site, options.students()).found(life);
      Everyday everyday = new Everyday(campus);
      long founded = System.nanoTime();
      Ledger ledger = new Ledger(Table.of(site.environment()), campus.code());
      Morning morning = new Morning(site, faults);
      for (int day = 0; day < options.days(); day++) {
        LocalDate today = options.from().plusDays(day);
        clock.set(today, LocalTime.of(hour, 0));
        long began = System.nanoTime();
        morning(campus, everyday, morning, ledger, today);
        mornings += System.nanoTime() - began;
        clock.set(today, LocalTime.of(16, 0));
        if (hour < LATER_HOUR && !today.isBefore(OTHER_RULES)) {
          hour = LATER_HOUR;
          everyday.rules(hour);
        }
        everyday.play(today.isBefore(SECOND_SEMESTER) ? 1 : 2);
        if (day % DAYS_A_LINE == DAYS_A_LINE - 1) {
          out.printf(
              "%s　%d 封 (mails)，%d 項不符 (findings)%n", today, tally.mails(), tally.findings().size());
          report.write(result(campus, day + 1, start), tally, campus.api(), morning.kills());
        }
      }
      report.took(
          Map.of(
              "開通學校 (founding)", seconds(founded - start),
              "早上的提醒 (mornings)", seconds(mornings),
              "大家的一天 (what people do)", seconds(System.nanoTime() - founded - mornings)));
      ObjectNode result = result(campus, options.days(), start);
      report.write(result, tally, campus.api(), morning.kills());
      return result;
    }
  }

  private static int seconds(long nanos) {
    return Math.toIntExact(TimeUnit.NANOSECONDS.toSeconds(nanos));
  }

  private void morning(
      Campus campus, Everyday everyday, Morning morning, Ledger ledger, LocalDate today) {
    Way way = way(today);
    if (faults.nextInt(8) == 0) {
      campus.site().clock().set(today, LocalTime.of(hour - 1, 0));
      morning.plan();
    }
    int killed = morning.kills();
    morning.run(way, hour);
    if (faults.nextInt(8) == 0 && way != Way.MISSED && way != Way.WORKER_OUT) {
      morning.run(Way.PLAIN, hour + 2);
    }
    List<Posted> mails =
        campus.site().reminders().collect().stream()
            .filter(mail -> mail.subject().endsWith("to see to"))
            .sorted(Comparator.comparing(Posted::to))
            .toList();
    boolean runs = way != Way.MISSED && way != Way.WORKER_OUT;
    List<Expected> expected =
        runs ? new Expecting(campus.school()).on(today, since(today)) : List.of();
    int kills = morning.kills() - killed;
    List<String> unanswered = campus.site().reminders().unanswered();
    // Where nothing befell a run there is nothing that nobody knows.
    Set<String> unknown = kills == 0 && unanswered.isEmpty() ? Set.of() : ledger.unknown(today);
    new Comparison(tally)
        .of(today, expected, new Comparison.Sent(mails, kills, unanswered, unknown));
    if (runs) {
      told = Optional.of(today);
    }
    report.day(today, way, mails);
    everyday.afterwards(mails);
  }

  /** What fell due on days that were missed is told with the next mail. */
  private LocalDate since(LocalDate today) {
    LocalDate earliest = today.minusDays(LONGEST_CATCH_UP);
    LocalDate since = told.map(day -> day.plusDays(1)).orElse(today);
    return since.isBefore(earliest) ? earliest : since;
  }

  private Way way(LocalDate today) {
    if (today.equals(options.from())) {
      return Way.PLAIN;
    }
    double turn = faults.nextDouble();
    if (turn < 0.3) {
      return Way.PLAIN;
    } else if (turn < 0.42) {
      return Way.TWICE;
    } else if (turn < 0.54) {
      return Way.AT_ONCE;
    } else if (turn < 0.74) {
      return Way.KILLED;
    } else if (turn < 0.8) {
      return Way.MAIL_REFUSED;
    } else if (turn < 0.86) {
      return Way.MAIL_UNKNOWN;
    } else if (turn < 0.91) {
      return Way.LATE;
    } else if (turn < 0.95) {
      return Way.WORKER_OUT;
    }
    return Way.MISSED;
  }

  private ObjectNode result(Campus campus, int days, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    List<Somebody> people = List.copyOf(campus.school().people());
    long teachers = people.stream().filter(one -> one.has("TEACHER", "HOMEROOM_TEACHER")).count();
    long students = people.stream().filter(one -> one.has("STUDENT")).count();
    return Json.object()
        .put("days", days)
        .put("mails", tally.mails())
        .put("students", students)
        .put("teachers", teachers)
        .put("offices", people.size() - students - teachers)
        .put("missing", tally.missing())
        .put("wrong", tally.wrong())
        .put("twice", tally.twice())
        .put("ambiguous", tally.ambiguous())
        .put("seconds", Math.round(seconds * 10) / 10.0);
  }
}
