package tw.portfolio.work.achievement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.school.code.NationalCode;

/**
 * An achievement's own fields as texts, by the names in {@link Entry}: days as {@code 2026-11-20},
 * numbers in digits, codes as the national books have them. A field without a value is not there.
 */
public final class Values {
  private final Map<String, String> texts;

  private Values(Map<String, String> texts) {
    this.texts = texts;
  }

  /** These texts, in this order. */
  public static Values of(Map<String, String> texts) {
    return new Values(new LinkedHashMap<>(texts));
  }

  static Values none() {
    return of(Map.of());
  }

  /** The text of a field, if it is there. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  Values with(String name, Object value) {
    Map<String, String> more = new LinkedHashMap<>(texts);
    more.put(name, value.toString());
    return new Values(more);
  }

  Values with(String name, NationalCode value) {
    return with(name, value.code());
  }

  Values with(String name, Optional<Line> value) {
    return value.map(line -> with(name, line.text())).orElse(this);
  }

  Values with(When when) {
    return switch (when) {
      case When.On(LocalDate day) -> with("date", day);
      case When.During(LocalDate from, LocalDate until) -> with("from", from).with("until", until);
      case When.In(Term term) ->
          with("year", term.year()).with("semester", term.semester().number());
    };
  }

  private String need(String name) {
    return text(name).orElseThrow(() -> new IllegalArgumentException("Nothing is in " + name));
  }

  Line line(String name) {
    return new Line(need(name));
  }

  Optional<Line> optional(String name) {
    return text(name).map(Line::new);
  }

  int number(String name) {
    return Integer.parseInt(need(name));
  }

  <C> C code(String name, Function<String, Optional<C>> table) {
    return table
        .apply(need(name))
        .orElseThrow(() -> new IllegalArgumentException("No such code in " + name));
  }

  When.On on() {
    return new When.On(LocalDate.parse(need("date")));
  }

  When.During during() {
    return new When.During(LocalDate.parse(need("from")), LocalDate.parse(need("until")));
  }

  When.In in() {
    Semester semester =
        Semester.of(number("semester"))
            .orElseThrow(() -> new IllegalArgumentException("No such semester"));
    return new When.In(new Term(new SchoolYear(number("year")), semester));
  }
}
