package tw.portfolio.calendar.dynamo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import tw.portfolio.access.Role;
import tw.portfolio.calendar.Mark;
import tw.portfolio.calendar.MonthSpan;
import tw.portfolio.calendar.PlanRow;
import tw.portfolio.calendar.Timing;
import tw.portfolio.calendar.YearPlan;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.WindowKey;

/** A year's plan and what was marked of it, as items of one partition. */
final class PlanItems {
  static final String PLAN = "PLAN";
  static final String MARK = "MARK#";

  private static final String TIMING = "timing";
  private static final String ANYTIME = "anytime";
  private static final String ON_NOTICE = "onNotice";
  private static final String MONTHS = "months";
  private static final String DAYS = "days";
  private static final String WINDOW = "window";

  private PlanItems() {}

  static String partition(SchoolCode school, SchoolYear year) {
    return school + "#PLAN#" + year;
  }

  static Key plan(SchoolCode school, SchoolYear year) {
    return new Key(partition(school, year), PLAN);
  }

  static Key mark(SchoolCode school, SchoolYear year, Mark mark) {
    return new Key(partition(school, year), MARK + mark.row() + "#" + mark.occurrence());
  }

  static Item write(YearPlan plan) {
    return Item.at(plan(plan.school(), plan.year()))
        .number(Attributes.VERSION, plan.version())
        .maps("rows", plan.rows().stream().map(PlanItems::write).toList());
  }

  private static Item write(PlanRow row) {
    Item item =
        Item.empty()
            .text("id", row.id())
            .text("area", row.area())
            .text("item", row.item())
            .texts("offices", row.offices().stream().map(Role::code).sorted().toList())
            .text("duty", row.duty());
    return switch (row.timing()) {
      case Timing.Anytime() -> item.text(TIMING, ANYTIME);
      case Timing.OnMinistrysNotice() -> item.text(TIMING, ON_NOTICE);
      case Timing.Months(List<MonthSpan> spans) ->
          item.text(TIMING, MONTHS).texts("spans", spans.stream().map(MonthSpan::code).toList());
      case Timing.Days(LocalDate first, LocalDate last) ->
          item.text(TIMING, DAYS).text("first", first.toString()).text("last", last.toString());
      case Timing.OfWindow(WindowKey window) ->
          item.text(TIMING, WINDOW).text(WINDOW, window.code());
    };
  }

  static YearPlan readPlan(SchoolCode school, SchoolYear year, Item item) {
    return new YearPlan(
        school,
        year,
        item.integer(Attributes.VERSION),
        item.maps("rows").stream().map(PlanItems::readRow).toList());
  }

  private static PlanRow readRow(Item item) {
    return new PlanRow(
        item.text("id"),
        item.text("area"),
        item.text("item"),
        item.texts("offices").stream()
            .map(
                code ->
                    Role.ofCode(code)
                        .orElseThrow(() -> new IllegalStateException("No office: " + code)))
            .collect(Collectors.toSet()),
        item.text("duty"),
        readTiming(item));
  }

  private static Timing readTiming(Item item) {
    return switch (item.text(TIMING)) {
      case ANYTIME -> new Timing.Anytime();
      case ON_NOTICE -> new Timing.OnMinistrysNotice();
      case MONTHS ->
          new Timing.Months(
              item.texts("spans").stream()
                  .map(
                      code ->
                          MonthSpan.ofCode(code)
                              .orElseThrow(() -> new IllegalStateException("No months: " + code)))
                  .toList());
      case DAYS ->
          new Timing.Days(LocalDate.parse(item.text("first")), LocalDate.parse(item.text("last")));
      case WINDOW ->
          new Timing.OfWindow(
              WindowKey.ofCode(item.text(WINDOW))
                  .orElseThrow(() -> new IllegalStateException("No window: " + item.text(WINDOW))));
      default -> throw new IllegalStateException("No timing: " + item.text(TIMING));
    };
  }

  static Item write(Key at, Mark mark) {
    return Item.at(at)
        .text("row", mark.row())
        .text("occurrence", mark.occurrence())
        .flag("done", mark.done())
        .text("note", mark.note())
        .text("by", mark.by())
        .instant("at", mark.at())
        .number(Attributes.VERSION, mark.version());
  }

  static Mark readMark(Item item) {
    return new Mark(
        item.text("row"),
        item.text("occurrence"),
        item.optionalFlag("done").orElse(false),
        item.text("note"),
        item.text("by"),
        item.instant("at"),
        item.integer(Attributes.VERSION));
  }
}
