package tw.portfolio.functions.calendar;

import java.time.LocalDate;
import java.util.List;
import tw.portfolio.access.Role;
import tw.portfolio.attachment.Attachments;
import tw.portfolio.attachment.api.AttachmentJson;
import tw.portfolio.calendar.AttachingToRows.RowAttachments;
import tw.portfolio.calendar.Mark;
import tw.portfolio.calendar.MonthSpan;
import tw.portfolio.calendar.Occurrence;
import tw.portfolio.calendar.PlanRow;
import tw.portfolio.calendar.ReadingPlan.Entry;
import tw.portfolio.calendar.ReadingPlan.Shown;
import tw.portfolio.calendar.Timing;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.WindowKey;

/** The yearly plan as answers show it. */
final class PlanJson {
  private PlanJson() {}

  /** A year's rows, and each of them at its times. */
  static Json of(Shown shown, RowAttachments attachments, LocalDate today) {
    return Json.object()
        .put("year", shown.plan().year().number())
        .put("version", shown.plan().version())
        .put("rows", shown.plan().rows().stream().map(PlanJson::of).toList())
        .put(
            "entries",
            shown.entries().stream()
                .map(entry -> of(entry, attachments.to(entry), today))
                .toList());
  }

  private static Json of(PlanRow row) {
    return Json.object()
        .put("rowId", row.id())
        .put("area", row.area())
        .put("item", row.item())
        .put("offices", row.offices().stream().map(Role::code).sorted().toList())
        .put("duty", row.duty())
        .put("timing", of(row.timing()));
  }

  private static Json of(Timing timing) {
    return switch (timing) {
      case Timing.Anytime() -> Json.object().put("anytime", true);
      case Timing.OnMinistrysNotice() -> Json.object().put("onNotice", true);
      case Timing.Months(List<MonthSpan> spans) ->
          Json.object().put("months", spans.stream().map(MonthSpan::code).toList());
      case Timing.Days(LocalDate first, LocalDate last) ->
          Json.object().put("first", first.toString()).put("last", last.toString());
      case Timing.OfWindow(WindowKey window) -> Json.object().put("window", window.code());
    };
  }

  /** A row at one of its times. */
  static Json of(Entry entry, Attachments attachments, LocalDate today) {
    return Json.object()
        .put("rowId", entry.row().id())
        .put("area", entry.row().area())
        .put("item", entry.row().item())
        .put("officeNames", entry.row().offices().stream().map(Role::title).sorted().toList())
        .put("duty", entry.row().duty())
        .putIfPresent("occurrence", entry.occurrence().map(Occurrence::code))
        .put("when", entry.occurrence().map(Occurrence::title).orElse("隨時"))
        .putIfPresent(
            "first",
            entry.occurrence().flatMap(Occurrence::days).map(days -> days.first().toString()))
        .putIfPresent(
            "last",
            entry.occurrence().flatMap(Occurrence::days).map(days -> days.last().toString()))
        .put("done", entry.mark().filter(Mark::done).isPresent())
        .put("due", entry.isOpenOn(today))
        .put("late", entry.isLateOn(today))
        .put("attachments", AttachmentJson.toColleague(attachments))
        .put("version", entry.mark().map(Mark::version).orElse(0))
        .putIfPresent("note", entry.mark().map(Mark::note).filter(note -> !note.isEmpty()))
        .putIfPresent("by", entry.mark().map(Mark::by))
        .putIfPresent("at", entry.mark().map(Mark::at));
  }
}
