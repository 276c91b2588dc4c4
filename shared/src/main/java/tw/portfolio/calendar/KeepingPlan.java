package tw.portfolio.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.access.Roster;
import tw.portfolio.calendar.ReadingPlan.Entry;
import tw.portfolio.calendar.ReadingPlan.Shown;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.SettingsInForce;

/** The academic director plans a year; each office marks what it has done (附件1). */
public final class KeepingPlan {
  private final PlanStore plans;
  private final ReadingPlan reading;
  private final Permits permits;

  /** Plans there. */
  public KeepingPlan(PlanStore plans, SettingsInForce inForce, Roster roster) {
    this.plans = plans;
    this.reading = new ReadingPlan(plans, inForce);
    this.permits = new Permits(roster);
  }

  /** A year's plan; all of the staff may see it. */
  public Answer<Shown> of(Actor actor, SchoolYear year) {
    return staff(actor).map(_ -> shown(actor, year));
  }

  private Shown shown(Actor actor, SchoolYear year) {
    return reading.of(actor.school(), year);
  }

  /**
   * Writes a year's plan whole. The same again changes nothing.
   *
   * @param version the version that was seen
   */
  public Answer<Shown> plan(
      Actor actor, SchoolYear year, int version, List<PlanRow> rows, String reason, Instant now) {
    return permits
        .permitted(actor, Permission.KEEP_CALENDAR)
        .then(
            _ -> {
              Optional<YearPlan> before = plans.of(actor.school(), year).plan();
              int there = before.map(YearPlan::version).orElse(0);
              if (before.filter(one -> one.rows().equals(rows)).isPresent()) {
                return Answer.granted(shown(actor, year));
              }
              if (there != version) {
                return Answer.refused(Refusals.changedMeanwhile());
              }
              if (rows.stream().map(PlanRow::id).distinct().count() < rows.size()
                  || rows.stream().anyMatch(KeepingPlan::hasATimeTwice)) {
                return Answer.refused(CalendarProblems.twice());
              }
              YearPlan after = new YearPlan(actor.school(), year, version, rows).with(rows);
              return plans.write(after, line(before, after, actor, reason, now))
                  ? Answer.granted(shown(actor, year))
                  : Answer.refused(Refusals.changedMeanwhile());
            });
  }

  private static boolean hasATimeTwice(PlanRow row) {
    return row.timing() instanceof Timing.Months(List<MonthSpan> spans)
        && spans.stream().distinct().count() < spans.size();
  }

  private static Change line(
      Optional<YearPlan> before, YearPlan after, Actor by, String reason, Instant now) {
    return new Change(
        subject(after.year()),
        now,
        Author.of(by),
        before.isEmpty() ? ChangeAction.ADD : ChangeAction.CHANGE,
        before.map(KeepingPlan::words),
        Optional.of(words(after)),
        reason,
        Optional.empty());
  }

  private static Subject subject(SchoolYear year) {
    return new Subject(SubjectKind.CALENDAR, year.toString());
  }

  private static String words(YearPlan plan) {
    return "%s 學年度工作期程 %d 項".formatted(plan.year(), plan.rows().size());
  }

  /**
   * Marks something as done, or as not done after all. The same again changes nothing.
   *
   * @param version the version of the mark that was seen, 0 if there was none
   */
  public Answer<Entry> mark(
      Actor actor,
      SchoolYear year,
      String row,
      String occurrence,
      int version,
      boolean done,
      String note,
      Instant now) {
    return staff(actor)
        .then(
            person -> {
              Optional<Entry> found =
                  shown(actor, year).entries().stream()
                      .filter(entry -> entry.row().id().equals(row))
                      .filter(
                          entry ->
                              entry.occurrence().map(Occurrence::code).stream()
                                  .anyMatch(occurrence::equals))
                      .findFirst();
              return found
                  .map(entry -> mark(person, actor, year, entry, version, done, note, now))
                  .orElseGet(() -> Answer.refused(CalendarProblems.noSuchTime()));
            });
  }

  private Answer<Entry> mark(
      Person person,
      Actor actor,
      SchoolYear year,
      Entry entry,
      int version,
      boolean done,
      String note,
      Instant now) {
    if (!person.may(Permission.KEEP_CALENDAR)
        && person.roles().stream().noneMatch(entry.row().offices()::contains)) {
      return Answer.refused(CalendarProblems.notOurs(titles(entry.row())));
    }
    if (entry.mark().filter(one -> one.done() == done && one.note().equals(note)).isPresent()) {
      return Answer.granted(entry);
    }
    if (entry.mark().map(Mark::version).orElse(0) != version) {
      return Answer.refused(Refusals.changedMeanwhile());
    }
    Occurrence time = entry.occurrence().orElseThrow();
    Mark after = new Mark(time.row(), time.code(), done, note, actor.name(), now, version + 1);
    return plans.mark(actor.school(), year, after, line(entry, after, actor, year, now))
        ? Answer.granted(new Entry(entry.row(), entry.occurrence(), Optional.of(after)))
        : Answer.refused(Refusals.changedMeanwhile());
  }

  private static Change line(Entry entry, Mark after, Actor by, SchoolYear year, Instant now) {
    String what = entry.row().item() + "（" + entry.occurrence().orElseThrow().title() + "）";
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

  private static String titles(PlanRow row) {
    return row.offices().stream().map(Role::title).sorted().collect(Collectors.joining("、"));
  }

  private Answer<Person> staff(Actor actor) {
    return permits
        .inUse(actor)
        .then(
            person ->
                person
                    .map(
                        one ->
                            one.isStaff()
                                ? Answer.granted(one)
                                : Answer.<Person>refused(CalendarProblems.notStaff()))
                    .orElseGet(() -> Answer.refused(Permits.notOnRoster())));
  }
}
