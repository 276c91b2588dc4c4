package tw.portfolio.local.year;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tw.portfolio.local.year.model.Days;
import tw.portfolio.local.year.model.Rule;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;

/** What the school has set when the year begins (附件1, domain.md 3). */
final class SchoolYears {
  /** The school year that is played. */
  static final int YEAR = 115;

  /** The one before, of which receipts come back. */
  static final int LAST_YEAR = 114;

  /** Its first day. */
  static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 1);

  private SchoolYears() {}

  private static Days days(int month, int day, int toMonth, int toDay) {
    return new Days(day(month, day), day(toMonth, toDay));
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(month < 8 ? FIRST_DAY.getYear() + 1 : FIRST_DAY.getYear(), month, day);
  }

  /** The windows of the year, by their codes. */
  static Map<String, Days> windows() {
    Map<String, Days> all = new LinkedHashMap<>();
    all.put("upload1", days(8, 20, 1, 15));
    all.put("certification1", days(8, 20, 1, 22));
    all.put("achievementUpload1", days(8, 24, 1, 31));
    all.put("receiptGrades1", days(3, 1, 3, 12));
    all.put("upload2", days(2, 15, 6, 30));
    all.put("upload2Seniors", days(2, 15, 4, 30));
    all.put("certification2", days(2, 15, 7, 7));
    all.put("certification2Seniors", days(2, 15, 5, 7));
    all.put("achievementUpload2", days(2, 20, 7, 10));
    all.put("achievementUpload2Seniors", days(2, 20, 5, 10));
    all.put("statement", days(4, 20, 5, 20));
    all.put("selectionSeniors", days(5, 8, 5, 15));
    all.put("achievementSelectionSeniors", days(5, 11, 5, 18));
    all.put("receiptOutcomesSeniors", days(5, 26, 6, 4));
    all.put("receiptAchievementsSeniors", days(5, 29, 6, 8));
    all.put("selection", days(7, 8, 7, 22));
    all.put("achievementSelection", days(7, 11, 7, 25));
    return all;
  }

  /** Those of last year whose receipts are confirmed in this one. */
  static Map<String, Days> windowsOfLastYear() {
    return Map.of(
        "receiptOutcomes", days(8, 10, 8, 23),
        "receiptAchievements", days(8, 12, 8, 26),
        "receiptGrades2", days(10, 5, 10, 14));
  }

  /** The same as settings. */
  static Map<WindowKey, Window> keyed(Map<String, Days> windows) {
    Map<WindowKey, Window> keyed = new HashMap<>();
    windows.forEach(
        (code, days) ->
            keyed.put(
                WindowKey.ofCode(code).orElseThrow(), Window.ofDays(days.first(), days.last())));
    return keyed;
  }

  /** The rules of a school that has set none. */
  static Map<String, Rule> rules() {
    Map<String, Rule> all = new LinkedHashMap<>();
    all.put("unsent", new Rule(true, false, 7, 3, false));
    all.put("draft", new Rule(true, false, 7, 3, false));
    all.put("returned", new Rule(true, false, 7, 3, false));
    all.put("selection", new Rule(true, true, 7, 3, false));
    all.put("receipt", new Rule(true, true, 3, 2, true));
    all.put("statement", new Rule(true, true, 7, 3, false));
    all.put("waiting", new Rule(true, true, 1, 0, true));
    all.put("class", new Rule(true, true, 7, 3, false));
    all.put("forms", new Rule(true, false, 3, 2, false));
    all.put("school", new Rule(true, true, 7, 3, false));
    all.put("cases", new Rule(true, false, 1, 0, true));
    all.put("tasks", new Rule(true, false, 7, 0, false));
    return all;
  }
}
