package tw.portfolio.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.attachment.Folder;
import tw.portfolio.attachment.FolderId;
import tw.portfolio.attachment.FolderStore;
import tw.portfolio.calendar.ReadingPlan.Entry;
import tw.portfolio.calendar.ReadingPlan.Shown;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.SettingsInForce;

/** The academic director plans a year; each office marks what it has done (附件1). */
public final class KeepingPlan {
  private final PlanStore plans;
  private final FolderStore folders;
  private final PlanDesk desk;
  private final Permits permits;

  /**
   * Plans there.
   *
   * @param folders where rows have their attachments
   */
  public KeepingPlan(PlanStore plans, FolderStore folders, SettingsInForce inForce, Roster roster) {
    this.plans = plans;
    this.folders = folders;
    this.desk = new PlanDesk(plans, inForce, roster);
    this.permits = new Permits(roster);
  }

  /** A year's plan; all of the staff may see it. */
  public Answer<Shown> of(Actor actor, SchoolYear year) {
    return desk.staff(actor).map(_ -> desk.shown(actor, year));
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
                return Answer.granted(desk.shown(actor, year));
              }
              if (there != version) {
                return Answer.refused(Refusals.changedMeanwhile());
              }
              if (rows.stream().map(PlanRow::id).distinct().count() < rows.size()
                  || rows.stream().anyMatch(KeepingPlan::hasATimeTwice)) {
                return Answer.refused(CalendarProblems.twice());
              }
              Optional<Folder> lost = lost(actor, year, rows);
              if (lost.isPresent()) {
                return Answer.refused(CalendarProblems.hasFiles(lost.get().title()));
              }
              YearPlan after = new YearPlan(actor.school(), year, version, rows).with(rows);
              return plans.write(after, PlanLine.of(before, after, actor, reason, now))
                  ? Answer.granted(desk.shown(actor, year))
                  : Answer.refused(Refusals.changedMeanwhile());
            });
  }

  private static boolean hasATimeTwice(PlanRow row) {
    return row.timing() instanceof Timing.Months(List<MonthSpan> spans)
        && spans.stream().distinct().count() < spans.size();
  }

  /** What would be in no plan any more, with its attachments. */
  private Optional<Folder> lost(Actor actor, SchoolYear year, List<PlanRow> rows) {
    Set<FolderId> kept =
        rows.stream()
            .flatMap(
                row ->
                    Occurrence.codes(row).stream().map(time -> RowFolder.id(year, row.id(), time)))
            .collect(Collectors.toUnmodifiableSet());
    return folders.shelf(actor.school(), RowFolder.shelf(year)).stream()
        .filter(folder -> !folder.attachments().all().isEmpty())
        .filter(folder -> !kept.contains(folder.id()))
        .findFirst();
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
    return desk.ofOffice(actor, year, row, occurrence)
        .then(entry -> mark(actor, year, entry, version, done, note, now));
  }

  private Answer<Entry> mark(
      Actor actor,
      SchoolYear year,
      Entry entry,
      int version,
      boolean done,
      String note,
      Instant now) {
    if (entry.mark().filter(one -> one.done() == done && one.note().equals(note)).isPresent()) {
      return Answer.granted(entry);
    }
    if (entry.mark().map(Mark::version).orElse(0) != version) {
      return Answer.refused(Refusals.changedMeanwhile());
    }
    Occurrence time = entry.occurrence().orElseThrow();
    Mark after = new Mark(time.row(), time.code(), done, note, actor.name(), now, version + 1);
    return plans.mark(actor.school(), year, after, PlanLine.of(entry, after, actor, year, now))
        ? Answer.granted(new Entry(entry.row(), entry.occurrence(), Optional.of(after)))
        : Answer.refused(Refusals.changedMeanwhile());
  }
}
