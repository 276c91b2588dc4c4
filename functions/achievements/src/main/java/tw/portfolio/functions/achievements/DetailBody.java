package tw.portfolio.functions.achievements;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Reader;
import tw.portfolio.kernel.http.Refusal;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.school.code.NationalCode;
import tw.portfolio.work.achievement.Category;
import tw.portfolio.work.achievement.Detail;
import tw.portfolio.work.achievement.Entry;
import tw.portfolio.work.achievement.Line;
import tw.portfolio.work.achievement.Values;
import tw.portfolio.work.achievement.When;

/** The category's own fields: the category says which other fields there are. */
final class DetailBody {
  private static final Map<String, Reader<Detail>> READERS =
      Stream.of(Category.values()).collect(Collectors.toMap(Category::code, DetailBody::reader));

  private static final Expectation AFTER_FROM =
      new Expectation("結束日期不能早於開始日期。", "It can't end before it begins.");
  private static final Expectation TOO_MANY_HOURS =
      new Expectation("時數超過這段日期的總時數，請確認。", "The days have fewer hours than that.");

  private DetailBody() {}

  static Supplier<Detail> read(Fields fields) {
    return fields.choice("category", READERS);
  }

  private static Reader<Detail> reader(Category category) {
    return fields -> {
      Map<String, Supplier<Optional<String>>> texts = new LinkedHashMap<>();
      for (Entry entry : category.entries()) {
        texts.put(entry.name(), text(fields, entry));
      }
      return () -> detail(fields, category, texts);
    };
  }

  private static Supplier<Optional<String>> text(Fields fields, Entry entry) {
    return switch (entry.kind()) {
      case Entry.Kind.Text(boolean needed) -> {
        Shape<Line> shape = Shape.made(line(entry), Line::new);
        if (needed) {
          yield as(fields.need(entry.name(), shape), Line::text);
        }
        Field<Optional<Line>> field = fields.optional(entry.name(), shape);
        yield () -> field.get().map(Line::text);
      }
      case Entry.Kind.Code(var table) ->
          as(
              fields.need(
                  entry.name(),
                  Shape.oneOf(
                      table.stream()
                          .collect(Collectors.toMap(NationalCode::code, Function.identity())),
                      NationalCode::chinese)),
              NationalCode::code);
      case Entry.Kind.Day _ ->
          as(
              fields.need(entry.name(), Shape.parsed(day(entry), DetailBody::day)),
              LocalDate::toString);
      case Entry.Kind.Whole(var range) ->
          as(
              fields.need(entry.name(), Shape.wholeNumber(range.least(), range.most())),
              Object::toString);
    };
  }

  private static <T> Supplier<Optional<String>> as(Field<T> field, Function<T, String> text) {
    return () -> Optional.of(text.apply(field.get()));
  }

  private static Expectation line(Entry entry) {
    return new Expectation(
        "%s應為 1 到 %d 個字，不可空白、換行。".formatted(entry.title(), Line.MOST),
        "Expected a line of 1 to %d characters.".formatted(Line.MOST));
  }

  private static Expectation day(Entry entry) {
    return new Expectation(
        "%s應為西元日期，例如 2026-11-20，不早於 %s。".formatted(entry.title(), When.EARLIEST),
        "Expected a day such as 2026-11-20, not before %s.".formatted(When.EARLIEST));
  }

  private static Optional<LocalDate> day(String text) {
    if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text)).filter(day -> !day.isBefore(When.EARLIEST));
    } catch (DateTimeException _) {
      // There is no such day.
      return Optional.empty();
    }
  }

  private static Detail detail(
      Fields fields, Category category, Map<String, Supplier<Optional<String>>> texts) {
    Map<String, String> values = new LinkedHashMap<>();
    texts.forEach((name, text) -> text.get().ifPresent(present -> values.put(name, present)));
    if (values.containsKey("from")) {
      LocalDate from = LocalDate.parse(values.get("from"));
      LocalDate until = LocalDate.parse(values.get("until"));
      if (until.isBefore(from)) {
        throw Refusal.invalid(fields.path("until"), AFTER_FROM);
      }
      boolean fits =
          Optional.ofNullable(values.get("hours"))
              .map(Long::parseLong)
              .filter(hours -> hours > new When.During(from, until).hours())
              .isEmpty();
      if (!fits) {
        throw Refusal.invalid(fields.path("hours"), TOO_MANY_HOURS);
      }
    }
    return Detail.of(category, Values.of(values));
  }
}
