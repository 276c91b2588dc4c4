package tw.portfolio.functions.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tw.portfolio.access.Role;
import tw.portfolio.calendar.MonthSpan;
import tw.portfolio.calendar.PlanRow;
import tw.portfolio.calendar.Timing;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.school.WindowKey;
import tw.portfolio.work.api.Shapes;

/** Rows of the plan, as requests have them. */
final class RowReader {
  private static final int LONGEST_TITLE = 50;
  private static final int LONGEST_DUTY = 500;
  private static final int MOST_OFFICES = 10;
  private static final int MOST_SPANS = 12;
  private static final Expectation ID =
      new Expectation(
          "應為小寫英文字母開頭的代號，例如 register。", "Expected an id of small letters, such as register.");
  private static final Expectation OFFICE =
      new Expectation("請選負責單位，例如 REGISTRAR。", "Expected an office, such as REGISTRAR.");
  private static final Expectation MONTHS =
      new Expectation(
          "應為同一學年度的月份，例如 8-8 或 12-1。", "Expected months of a school year, such as 8-8 or 12-1.");
  private static final Expectation WINDOW =
      new Expectation("請選設定中的一種期程。", "Expected one of the windows of the settings.");
  private static final Expectation ONE =
      new Expectation(
          "請選一種期程：隨時、視國教署來文、月份、起訖日期（兩個都要填）或依設定的期程。",
          "Expected one of anytime, onNotice, months, first with last, or window.");
  private static final Expectation ORDER =
      new Expectation("結束日期不可早於開始日期。", "The last day can't be before the first.");

  private RowReader() {}

  static Supplier<PlanRow> row(Fields fields) {
    Field<String> id =
        fields.need("rowId", Shape.parsed(ID, text -> Optional.of(text).filter(RowReader::isId)));
    Field<String> area = fields.need("area", Shape.text(1, LONGEST_TITLE));
    Field<String> item = fields.need("item", Shape.text(1, LONGEST_TITLE));
    Field<List<Role>> offices =
        fields.need("offices", Shape.list(1, MOST_OFFICES, Shape.parsed(OFFICE, Role::ofCode)));
    Field<String> duty = fields.need("duty", Shape.lines(1, LONGEST_DUTY));
    Field<Timing> timing = fields.need("timing", Shape.object(RowReader::timing));
    return () ->
        new PlanRow(
            id.get(), area.get(), item.get(), Set.copyOf(offices.get()), duty.get(), timing.get());
  }

  private static boolean isId(String text) {
    return text.matches(PlanRow.ID);
  }

  private static Supplier<Timing> timing(Fields fields) {
    Field<Optional<Boolean>> anytime = fields.optional("anytime", Shape.flag());
    Field<Optional<Boolean>> onNotice = fields.optional("onNotice", Shape.flag());
    Field<Optional<List<MonthSpan>>> months =
        fields.optional(
            "months", Shape.list(1, MOST_SPANS, Shape.parsed(MONTHS, MonthSpan::ofCode)));
    Field<Optional<LocalDate>> first = fields.optional("first", Shapes.day());
    Field<Optional<LocalDate>> last = fields.optional("last", Shapes.day());
    Field<Optional<WindowKey>> window =
        fields.optional("window", Shape.parsed(WINDOW, WindowKey::ofCode));
    return () -> {
      List<Timing> found =
          List.of(
                  anytime.get().filter(yes -> yes).<Timing>map(_ -> new Timing.Anytime()),
                  onNotice
                      .get()
                      .filter(yes -> yes)
                      .<Timing>map(_ -> new Timing.OnMinistrysNotice()),
                  months.get().<Timing>map(Timing.Months::new),
                  days(fields, first.get(), last.get()),
                  window.get().<Timing>map(Timing.OfWindow::new))
              .stream()
              .flatMap(Optional::stream)
              .toList();
      if (found.size() != 1 || first.get().isPresent() != last.get().isPresent()) {
        throw Refusal.invalid(fields.path("anytime"), ONE);
      }
      return found.getFirst();
    };
  }

  private static Optional<Timing> days(
      Fields fields, Optional<LocalDate> first, Optional<LocalDate> last) {
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    if (last.get().isBefore(first.get())) {
      throw Refusal.invalid(fields.path("last"), ORDER);
    }
    return Optional.of(new Timing.Days(first.get(), last.get()));
  }
}
