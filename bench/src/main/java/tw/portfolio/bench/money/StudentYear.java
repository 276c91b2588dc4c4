package tw.portfolio.bench.money;

import java.util.List;

/**
 * What a student and those around do in a school year: five outcomes and the full twenty
 * achievements of 2 MB each, forty visits. Assumed; a school's logs know better.
 */
final class StudentYear {
  static final int OUTCOMES = 5;
  static final int ACHIEVEMENTS = 20;
  static final int FILES = OUTCOMES + ACHIEVEMENTS;
  static final double FILE_GB = 0.002;

  /** How often each file is opened by somebody. */
  static final double READERS = 1.4;

  /** How many years a file is kept. */
  static final int YEARS_KEPT = 3;

  /** Of a year's files, how many are replaced or discarded; their versions stay for 90 days. */
  static final double DISCARDED = 0.1;

  static final double VERSION_YEARS = 90 / 365.0;

  /** Archives of outcomes: one each semester. */
  static final int EXPORTS = 2;

  /** What lies in the table, with indexes. */
  static final double TABLE_GB = 0.00055;

  /** 成績、出缺勤… of the offices, each written with its line of history. */
  static final int OFFICE_RECORDS = 80;

  static final double WRITES_A_RECORD = 8;

  /** What offices ask for on behalf of a student. */
  static final int OFFICE_REQUESTS = 30;

  /** Teachers and offices, for each student. */
  static final double STAFF = 130.0 / 1_500;

  /**
   * Three quarters of the staff teach and get forty reminders a year; a student gets one a week
   * while windows are open, and one whenever something was returned or came back: thirty a year.
   */
  static final double REMINDERS = STAFF * 0.75 * 40 + 30;

  /** Taken and settled in the ledger, with two notices and a link to unsubscribe. */
  static final double WRITES_A_REMINDER = 14;

  static final int VISITS = 40;

  /** What a visit loads of the pages themselves, once a browser has most of them. */
  static final double PAGE_GB = 0.0005;

  static final int PAGE_REQUESTS = 20;

  /** A request's line, and what Lambda adds. */
  static final double LOG_GB = 2e-6;

  private StudentYear() {}

  /**
   * How often something is done.
   *
   * @param operation its English name in {@code docs/round-trips.md}
   * @param times in a year
   * @param overHttp whether somebody asks for it; else an event
   */
  record Done(String operation, double times, boolean overHttp) {}

  /** Everything that is done in a year. */
  static List<Done> all() {
    return List.of(
        new Done("a student's page", VISITS, true),
        new Done("announcements", VISITS, true),
        new Done("a student's achievements", VISITS, true),
        new Done("own records", VISITS / 4.0, true),
        new Done("reserve an upload", OUTCOMES, true),
        new Done("a file arrives and is verified", OUTCOMES, false),
        new Done("send for certification", OUTCOMES, true),
        new Done("one piece", OUTCOMES * 3.0, true),
        new Done("a link to a file", FILES * READERS, true),
        new Done("a teacher's queue", OUTCOMES, true),
        // What an office asks for is a list too.
        new Done("a teacher's queue", OFFICE_REQUESTS, true),
        new Done("certify one", OUTCOMES, true),
        new Done("what is selected", 4, true),
        new Done("select three", 2, true),
        new Done("announce an achievement", ACHIEVEMENTS, true),
        new Done("its file arrives", ACHIEVEMENTS, false),
        new Done("select an achievement", 2, true));
  }
}
