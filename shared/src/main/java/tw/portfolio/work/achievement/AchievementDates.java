package tw.portfolio.work.achievement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tw.portfolio.school.Problem;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;
import tw.portfolio.school.Window;

/** Dates of an achievement that make sense on the day on which it is uploaded. */
public final class AchievementDates {
  private AchievementDates() {}

  /**
   * What is wrong: nothing may be later than today, but what goes on may go on until the school
   * year ends.
   *
   * @param term in which it is uploaded
   */
  public static List<Problem.Field> check(When when, Term term, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Window.TAIPEI);
    return switch (when) {
      case When.On(LocalDate day) -> notAfter(today, "date", day);
      case When.During(LocalDate from, LocalDate until) -> {
        List<Problem.Field> fields = new ArrayList<>(notAfter(today, "from", from));
        fields.addAll(notAfter(lastDay(term.year()), "until", until));
        yield fields;
      }
      case When.In(Term held) -> notLater(held, term);
    };
  }

  private static LocalDate lastDay(SchoolYear year) {
    return year.firstDay().plusYears(1).minusDays(1);
  }

  private static List<Problem.Field> notAfter(LocalDate last, String name, LocalDate day) {
    return day.isAfter(last)
        ? List.of(
            new Problem.Field(
                "detail." + name,
                "日期 %s 晚於 %s，請確認後修正。".formatted(day, last),
                "%s is after %s; please check the date.".formatted(day, last)))
        : List.of();
  }

  private static List<Problem.Field> notLater(Term held, Term uploaded) {
    return held.toString().compareTo(uploaded.toString()) > 0
        ? List.of(
            new Problem.Field(
                "detail.semester",
                "開設學期不能晚於上傳的學期。請確認學年度與學期。",
                "It can't be of a later semester than the one of the upload."))
        : List.of();
  }
}
