package tw.portfolio.bench.money;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A month of a stack in an account of its own, when three school years are kept and a year of
 * monthly copies is full.
 *
 * @param students in all of its schools
 * @param lines what every stack pays for
 * @param extras what only a stack pays for that asks for it
 */
record Bill(int students, List<Line> lines, List<Line> extras) {
  private static final int MONTHS = 12;
  private static final double WEEKS = 52.0 / MONTHS;
  private static final int WEEKLY_COPIES = 5;
  private static final int MONTHLY_COPIES = 13;

  /** Two workers that five pollers each ask for twenty seconds at a time. */
  private static final double POLLS = 2 * 5 * 3 * 60 * 24 * 365.0 / MONTHS;

  /** A scan reads 4 KB for half a unit. */
  private static final double UNITS_A_SCANNED_GB = 1e6 / 4 / 2;

  private static final double LOG_YEARS = 400 / 365.0;

  Bill {
    lines = List.copyOf(lines);
    extras = List.copyOf(extras);
  }

  /**
   * One line.
   *
   * @param what for people
   * @param amount of a month
   * @param unit of the amount
   * @param dollars of a month
   */
  record Line(String what, double amount, String unit, double dollars) {}

  /** The bill of so many students, whose stack has alarms on so many numbers. */
  static Bill of(int students, YearOfRequests year, int alarms) {
    return new Counting(students, year, alarms).bill();
  }

  /** Of a month. */
  double dollars() {
    return sum(lines);
  }

  /** Of a student and year. */
  double aStudentAndYear() {
    return dollars() * MONTHS / students;
  }

  /** Of a student and year, with everything that a stack may ask for. */
  double aStudentAndYearWithExtras() {
    return (dollars() + sum(extras)) * MONTHS / students;
  }

  private static double sum(List<Line> lines) {
    return lines.stream().flatMapToDouble(line -> DoubleStream.of(line.dollars())).sum();
  }

  /** Counts the amounts of a month. */
  private record Counting(int students, YearOfRequests year, int alarms) {
    private double monthly(double aStudentAndYear) {
      return aStudentAndYear * students / MONTHS;
    }

    private double table() {
      return StudentYear.TABLE_GB * StudentYear.YEARS_KEPT * students;
    }

    private double files() {
      return StudentYear.FILES * StudentYear.FILE_GB * StudentYear.YEARS_KEPT * students;
    }

    private double people() {
      return students * (1 + StudentYear.STAFF);
    }

    Bill bill() {
      return new Bill(students, lines(), extras());
    }

    private List<Line> lines() {
      double kept = StudentYear.FILES * StudentYear.YEARS_KEPT * students;
      double versions =
          StudentYear.FILES
              * StudentYear.FILE_GB
              * StudentYear.DISCARDED
              * StudentYear.VERSION_YEARS
              * students;
      double archives =
          StudentYear.OUTCOMES
              * StudentYear.FILE_GB
              * StudentYear.EXPORTS
              * StudentYear.YEARS_KEPT
              * students;
      double out =
          monthly(StudentYear.FILES * StudentYear.FILE_GB * StudentYear.READERS)
              + archives / StudentYear.YEARS_KEPT / MONTHS;
      double logs = monthly(year.invocations() * StudentYear.LOG_GB);
      double pages = monthly(StudentYear.VISITS * StudentYear.PAGE_REQUESTS);
      double audited = kept * WEEKS;
      double scanned = table() * UNITS_A_SCANNED_GB * WEEKS;
      return List.of(
          line("HTTP API：請求 (requests)", monthly(year.http()), "", Price.API_REQUEST),
          line("Lambda：呼叫 (invocations)", monthly(year.invocations()), "", Price.INVOCATION),
          line("Lambda：執行 (running)", monthly(year.gbSeconds()), "GB-s", Price.GB_SECOND),
          line("DynamoDB：寫入 (written)", monthly(year.writes()), "units", Price.WRITE_UNIT),
          line("DynamoDB：讀取 (read)", monthly(year.reads()), "units", Price.READ_UNIT),
          line("DynamoDB：存放 (stored)", table(), "GB", Price.TABLE_GB),
          line("資料表隨時還原 (point-in-time recovery)", table(), "GB", Price.RECOVERY_GB),
          line("5 份每週複本 (weekly copies)", table() * WEEKLY_COPIES, "GB", Price.COPY_GB),
          line("13 份每月複本 (monthly copies)", table() * MONTHLY_COPIES, "GB", Price.COPY_GB),
          line("S3：檔案 (files)", files(), "GB", Price.OBJECT_GB),
          line("S3：舊版本，90 天 (former versions)", versions, "GB", Price.OBJECT_GB),
          line("S3：匯出封存 (archives)", archives, "GB", Price.OBJECT_GB),
          line("S3：上傳 (PUT)", monthly(StudentYear.FILES), "", Price.OBJECT_PUT),
          line(
              "S3：讀取 (GET, HEAD)",
              monthly(year.objects() + StudentYear.FILES * StudentYear.READERS),
              "",
              Price.OBJECT_GET),
          line("稽核：每檔每週一次 (audit: each file once a week)", audited, "", Price.OBJECT_GET),
          line("稽核：掃資料表 (audit: the table)", scanned, "units", Price.READ_UNIT),
          line("下載流量 (data out)", out, "GB", Price.GB_OUT),
          line(
              "CloudFront：請求，網頁與 API (requests of pages and API)",
              pages + monthly(year.http()),
              "",
              Price.PAGE_REQUEST),
          line("CloudFront：網頁路徑的函式 (function for paths of pages)", pages, "", Price.PAGE_PATH),
          line(
              "CloudFront：網頁流量 (pages)",
              monthly(StudentYear.VISITS * StudentYear.PAGE_GB),
              "GB",
              Price.PAGE_GB),
          line("SES：提醒信 (reminders)", monthly(StudentYear.REMINDERS), "", Price.MAIL),
          line("CloudWatch：記錄 (logs taken in)", logs, "GB", Price.LOG_GB),
          line(
              "CloudWatch：記錄保存 400 天 (logs kept)",
              logs * MONTHS * LOG_YEARS,
              "GB",
              Price.LOG_KEPT_GB),
          line("CloudWatch：警示看的數字 (numbers that alarms watch)", alarms, "", Price.ALARM),
          line("SQS：多半是 Lambda 在問 (mostly Lambda asking)", POLLS, "", Price.QUEUE_REQUEST),
          line("KMS：金鑰 (keys)", 1, "", Price.KEY),
          line("Cognito：當月登入的人 (who signs in that month)", people(), "", Price.SIGN_IN));
    }

    private List<Line> extras() {
      double uploaded = monthly(StudentYear.FILES * StudentYear.FILE_GB);
      double signIns = monthly(StudentYear.VISITS * (1 + StudentYear.STAFF));
      return List.of(
          line("掃毒：每 GB (scanning, by the gigabyte)", uploaded, "GB", Price.SCANNED_GB),
          line(
              "掃毒：每個檔案 (scanning, by the object)",
              monthly(StudentYear.FILES),
              "",
              Price.SCANNED_OBJECT),
          line("WAF：一份規則表 (a web ACL)", 1, "", Price.WEB_ACL),
          line("WAF：三條規則 (three rules)", 3, "", Price.WEB_RULE),
          line("WAF：登入頁的請求 (requests of the sign-in pages)", signIns, "", Price.WEB_REQUEST),
          line("檔案複本：存放 (replica: stored)", files(), "GB", Price.OBJECT_GB),
          line("檔案複本：傳到另一區 (replica: sent)", uploaded, "GB", Price.REGION_GB),
          line("另一區的每週複本 (weekly copies elsewhere)", table() * WEEKLY_COPIES, "GB", Price.COPY_GB));
    }

    private static Line line(String what, double amount, String unit, Price price) {
      return new Line(what, amount, unit, price.of(amount));
    }
  }
}
