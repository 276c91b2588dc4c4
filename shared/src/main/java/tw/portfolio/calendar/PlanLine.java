package tw.portfolio.calendar;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.calendar.ReadingPlan.Entry;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.school.Actor;
import tw.portfolio.school.SchoolYear;

/** Lines of the history about a year's plan. */
final class PlanLine {
  private PlanLine() {}

  static Subject subject(SchoolYear year) {
    return new Subject(SubjectKind.CALENDAR, year.toString());
  }

  static Change of(
      Optional<YearPlan> before, YearPlan after, Actor by, String reason, Instant now) {
    return new Change(
        subject(after.year()),
        now,
        Author.of(by),
        before.isEmpty() ? ChangeAction.ADD : ChangeAction.CHANGE,
        before.map(PlanLine::words),
        Optional.of(words(after)),
        reason,
        Optional.empty());
  }

  private static String words(YearPlan plan) {
    return "%s 學年度工作期程 %d 項".formatted(plan.year(), plan.rows().size());
  }

  static Change of(Entry entry, Mark after, Actor by, SchoolYear year, Instant now) {
    String what = what(entry);
    return new Change(
        subject(year),
        now,
        Author.of(by),
        after.done() ? ChangeAction.FINISH : ChangeAction.UNDO,
        Optional.of(what + (entry.mark().filter(Mark::done).isPresent() ? "已完成" : "未完成")),
        Optional.of(what + (after.done() ? "已完成" : "未完成")),
        after.note(),
        Optional.empty());
  }

  /** What people call a row at one of its times. */
  static String what(Entry entry) {
    return entry.row().item() + "（" + entry.occurrence().orElseThrow().title() + "）";
  }
}
