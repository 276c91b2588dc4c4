package tw.portfolio.bench.reminders;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import tw.portfolio.bench.school.MadeUpSchool;
import tw.portfolio.bench.school.PieceRecords;
import tw.portfolio.history.Retention;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.local.store.Stores;
import tw.portfolio.record.RosterWriter;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.KeepingRetention;
import tw.portfolio.settings.Settings;

/** A school in which pieces wait for teachers, five for each, among others that are certified. */
final class WaitingSchool {
  /** How many pieces wait for each teacher. */
  static final int EACH = 5;

  /** Longer than any number of runs, each of which is on a day of its own. */
  private static final int DAYS_OPEN = 300;

  /** Students of pieces that wait have numbers from here. */
  private static final int WAITING = 100_000;

  private final MadeUpSchool school = MadeUpSchool.of("213303");
  private final Environment environment;
  private final RosterWriter roster;
  private int certified;
  private int teachers;

  WaitingSchool(Environment environment) {
    this.environment = environment;
    Stores stores = new Stores(environment);
    this.roster = stores.rosterWriter();
    keepHistory(stores);
    roster.settings(settings());
  }

  /** Before all else: every line of the history has an end. */
  private void keepHistory(Stores stores) {
    Retention first = Retention.founded(1);
    if (!(stores
            .retention()
            .keep(school.code(), first, KeepingRetention.founded(first, "", school.now()))
        instanceof WriteResult.Written<?>)) {
      throw new IllegalStateException("The retention was not set");
    }
  }

  private Settings settings() {
    LocalDate today = LocalDate.ofInstant(school.now(), Window.TAIPEI);
    Window open = Window.ofDays(today.minusDays(1), today.plusDays(DAYS_OPEN));
    return new Settings(
        school.code(),
        school.term().year(),
        Caps.OF_THE_REGULATION,
        Map.of(WindowKey.of(WindowKind.CERTIFICATION, school.term().semester()), open));
  }

  /** Has so many pieces that wait for nobody. */
  void certified(int many) {
    PieceRecords.write(
        environment,
        certified,
        many,
        at -> school.certified(at / EACH, at % EACH, 0, MadeUpSchool.Content.SMALL));
    certified = many;
  }

  /** Has pieces that wait for so many teachers. */
  void waitingFor(int many) {
    roster.people(
        school.term().year(), IntStream.range(teachers, many).mapToObj(school::teacher).toList());
    PieceRecords.write(
        environment,
        teachers * EACH,
        many * EACH,
        at -> school.sent(WAITING + at / EACH, at % EACH, at / EACH, MadeUpSchool.Content.SMALL));
    teachers = many;
  }

  /** The school. */
  SchoolCode code() {
    return school.code();
  }

  /** For how many teachers something waits. */
  int teachers() {
    return teachers;
  }
}
