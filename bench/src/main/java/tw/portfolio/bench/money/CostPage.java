package tw.portfolio.bench.money;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** {@code docs/cost.md}, as far as it is counted. */
final class CostPage {
  static final int SCHOOL = 1_500;
  static final int COUNTY = 60_000;
  static final int COUNTRY = 300_000;

  private static final String BEGIN = "<!-- counted -->";
  private static final String END = "<!-- /counted -->";
  private static final Pattern ALARM = Pattern.compile("Type: AWS::CloudWatch::Alarm\\b");
  private static final Pattern ADDED_UP = Pattern.compile("\\bMetricStat:");
  private static final Pattern SUM = Pattern.compile("\\bExpression: SUM\\(");

  private final Path home;
  private final List<Bill> bills;

  /** Of the repository there. */
  CostPage(Path home) throws IOException {
    this.home = home;
    YearOfRequests year =
        YearOfRequests.of(CountedOperations.of(home.resolve("docs").resolve("round-trips.md")));
    int alarms = alarms(Files.readString(home.resolve("template.yaml")));
    this.bills =
        List.of(
            Bill.of(SCHOOL, year, alarms),
            Bill.of(COUNTY, year, alarms),
            Bill.of(COUNTRY, year, alarms));
  }

  /** An alarm watches one number, or all those that it adds up. */
  private static int alarms(String template) {
    return count(ALARM, template) - count(SUM, template) + count(ADDED_UP, template);
  }

  private static int count(Pattern pattern, String text) {
    return Math.toIntExact(pattern.matcher(text).results().count());
  }

  /** A school's, a county's and a country's. */
  List<Bill> bills() {
    return bills;
  }

  Path file() {
    return home.resolve("docs").resolve("cost.md");
  }

  /** The page with what is counted now. */
  String text() throws IOException {
    String before = Files.readString(file());
    int begin = before.indexOf(BEGIN);
    int end = before.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalStateException("docs/cost.md has no place for what is counted");
    }
    return before.substring(0, begin) + BEGIN + "\n\n" + counted() + "\n" + before.substring(end);
  }

  private String counted() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        | 一個學生一年，美元 (a student and year, US dollars) | 學校 1,500 (a school) | 縣市 60,000 (a county) | 全國 300,000 (a country) |
        |---|---|---|---|
        """);
    row(page, "**全部 (everything)**", Bill::aStudentAndYear, 3);
    row(
        page,
        "加上掃毒、WAF、另一區複本 (with scanning, WAF, copies elsewhere)",
        Bill::aStudentAndYearWithExtras,
        3);
    row(page, "整個堆疊一年 (the whole stack, a year)", bill -> bill.dollars() * 12, 0);
    page.append(
        """

        | 每個月 (a month) | 學校 (school) | $ | 縣市 (county) | $ | 全國 (country) | $ |
        |---|---|---|---|---|---|---|
        """);
    lines(page, Bill::lines);
    page.append("| **合計 (together)** ");
    bills.forEach(bill -> page.append("| | **%s** ".formatted(number(bill.dollars(), 2))));
    page.append(
        """
        |

        | 選用，每個月 (where asked for, a month) | 學校 (school) | $ | 縣市 (county) | $ | 全國 (country) | $ |
        |---|---|---|---|---|---|---|
        """);
    lines(page, Bill::extras);
    page.append(
        """

        | 單價 (price) | 出處 (source), %s |
        |---|---|
        """
            .formatted(Price.Source.DAY));
    for (Price price : Price.values()) {
      page.append("| %s | %s |\n".formatted(price.what(), price.source().text()));
    }
    return page.toString();
  }

  private void row(StringBuilder page, String what, ToDoubleFunction<Bill> figure, int digits) {
    page.append("| ").append(what).append(' ');
    bills.forEach(
        bill -> page.append("| %s ".formatted(number(figure.applyAsDouble(bill), digits))));
    page.append("|\n");
  }

  private void lines(StringBuilder page, Function<Bill, List<Bill.Line>> which) {
    List<Bill.Line> first = which.apply(bills.getFirst());
    for (int at = 0; at < first.size(); at++) {
      page.append("| ").append(first.get(at).what()).append(' ');
      for (Bill bill : bills) {
        Bill.Line line = which.apply(bill).get(at);
        page.append(
            "| %s | %s "
                .formatted(
                    (amount(line.amount()) + " " + line.unit()).strip(),
                    number(line.dollars(), 2)));
      }
      page.append("|\n");
    }
  }

  private static String amount(double amount) {
    if (amount >= 1e6) {
      return number(amount / 1e6, amount >= 1e7 ? 0 : 1) + " M";
    }
    return number(amount, amount < 10 && amount != Math.rint(amount) ? 1 : 0);
  }

  private static String number(double number, int digits) {
    return String.format(Locale.ROOT, "%,." + digits + "f", number);
  }
}
