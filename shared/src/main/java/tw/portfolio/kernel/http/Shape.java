package tw.portfolio.kernel.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tw.portfolio.kernel.http.Fields.Findings;
import tw.portfolio.kernel.text.IncomingText;

/**
 * What a value in a body must look like, and what it is read into.
 *
 * @param <T> what it is read into
 */
public final class Shape<T> {
  private static final Shape<Boolean> FLAG =
      new Shape<>(
          new Expectation("應為 true 或 false。", "Expected true or false."),
          value ->
              value instanceof Boolean flag
                  ? Optional.<Boolean>of(flag)
                  : Optional.<Boolean>empty());

  private final Expectation expected;
  private final Step<T> step;

  private Shape(Expectation expected, Step<T> step) {
    this.expected = expected;
    this.step = step;
  }

  private Shape(Expectation expected, Function<Object, Optional<T>> simple) {
    this(expected, (value, path, findings) -> simple.apply(value).map(read -> () -> read));
  }

  /** Empty if the value as such is wrong; what is wrong inside it goes to the findings. */
  private interface Step<T> {
    Optional<Supplier<T>> read(Object value, String path, Findings findings);
  }

  /**
   * One line of text: no control characters. It is made what {@link IncomingText#words} says.
   *
   * @param min the fewest code points left, at least 1 to refuse blank text
   * @param max the most
   */
  public static Shape<String> text(int min, int max) {
    return words(oneLine(min, max), min, max, false, IncomingText::words);
  }

  /**
   * A code or the name of a class, which is looked for: as {@link #text}, and made what {@link
   * IncomingText#code} says.
   *
   * @param min the fewest code points left, at least 1 to refuse blank text
   * @param max the most
   */
  public static Shape<String> code(int min, int max) {
    return words(oneLine(min, max), min, max, false, IncomingText::code);
  }

  /**
   * Text of several lines, divided by {@code \n}; otherwise as {@link #text}.
   *
   * @param min the fewest code points, at least 1 to refuse blank text
   * @param max the most
   */
  public static Shape<String> lines(int min, int max) {
    Expectation expected =
        new Expectation(
            "應為 %d 到 %d 個字的文字，可換行，不含其他控制字元。".formatted(min, max),
            "Expected text of %d to %d characters; line breaks are allowed, other control characters are not."
                .formatted(min, max));
    return words(expected, min, max, true, IncomingText::words);
  }

  /** A whole number, written without a fraction or an exponent. Both bounds are allowed. */
  public static Shape<Integer> wholeNumber(int min, int max) {
    return new Shape<>(
        wholeExpected(min, max), value -> whole(value, min, max).map(Math::toIntExact));
  }

  /** A whole number that may be large, such as a size in bytes. Both bounds are allowed. */
  public static Shape<Long> wholeLong(long min, long max) {
    return new Shape<>(wholeExpected(min, max), value -> whole(value, min, max));
  }

  /** {@code true} or {@code false}. */
  public static Shape<Boolean> flag() {
    return FLAG;
  }

  /** One of a few words, each standing for something. */
  public static <T> Shape<T> oneOf(Map<String, T> words) {
    return oneOf(words, _ -> "");
  }

  /**
   * The same, told with what each stands for: 請選：1 校級、2 縣市級.
   *
   * @param chinese what people call it; empty if the word says so itself
   */
  public static <T> Shape<T> oneOf(Map<String, T> words, Function<T, String> chinese) {
    List<String> sorted = words.keySet().stream().sorted().toList();
    String choices =
        sorted.stream()
            .map(word -> (word + " " + chinese.apply(words.get(word))).strip())
            .collect(Collectors.joining("、"));
    return parsed(
        new Expectation(
            "請選：" + choices + "。", "Expected one of: " + String.join(", ", sorted) + "."),
        word -> Optional.ofNullable(words.get(word)));
  }

  /** Text that a function reads, untouched but for this: it is sound ({@link IncomingText}). */
  public static <T> Shape<T> parsed(Expectation expected, Function<String, Optional<T>> reader) {
    return new Shape<>(
        expected,
        value ->
            value instanceof String text && IncomingText.sound(text)
                ? reader.apply(text)
                : Optional.empty());
  }

  /** Text that a record of the domain takes, by that record's own rules. */
  public static <T> Shape<T> made(Expectation expected, Function<String, T> maker) {
    return parsed(expected, text -> sound(text, maker));
  }

  /** What a record of the domain makes of a text, if its own rules take it. */
  public static <T> Optional<T> sound(String text, Function<String, T> maker) {
    try {
      return Optional.of(maker.apply(text));
    } catch (IllegalArgumentException _) {
      // The record's own rules say no; the shape's sentence tells the person what they are.
      return Optional.empty();
    }
  }

  /** An object inside the object. */
  public static <T> Shape<T> object(Reader<T> reader) {
    return new Shape<>(
        new Expectation("應為物件 {…}。", "Expected an object {…}."),
        (value, path, findings) ->
            members(value).map(members -> Fields.within(members, path, reader, findings)));
  }

  /** A list of values of one shape. Both bounds are allowed. */
  public static <T> Shape<List<T>> list(int minSize, int maxSize, Shape<T> element) {
    return new Shape<>(
        new Expectation(
            "應為 %d 到 %d 項的清單 […]。".formatted(minSize, maxSize),
            "Expected a list […] of %d to %d entries.".formatted(minSize, maxSize)),
        (value, path, findings) -> {
          if (!(value instanceof List<?> entries)
              || entries.size() < minSize
              || entries.size() > maxSize) {
            return Optional.empty();
          }
          List<Supplier<T>> values = new ArrayList<>();
          for (Object entry : entries) {
            values.add(element.read(entry, path + "[" + values.size() + "]", findings));
          }
          return Optional.of(() -> values.stream().map(Supplier::get).toList());
        });
  }

  Expectation expected() {
    return expected;
  }

  Supplier<T> read(Object value, String path, Findings findings) {
    if (value instanceof Optional<?>) {
      findings.add(
          path,
          expected.after(
              "不可為 null；沒有值時請省略這個欄位。", "Not null: leave the field out if it has no value."));
      return absent();
    }
    return step.read(value, path, findings)
        .orElseGet(
            () -> {
              findings.add(path, expected);
              return absent();
            });
  }

  /** Stands for a value that was found wrong; it is never asked for, as nothing is made then. */
  static <T> Supplier<T> absent() {
    return () -> {
      throw new IllegalStateException("A value that was refused has been asked for");
    };
  }

  private static Expectation oneLine(int min, int max) {
    return new Expectation(
        "應為 %d 到 %d 個字的文字，不含換行等控制字元。".formatted(min, max),
        "Expected text of %d to %d characters, without line breaks or other control characters."
            .formatted(min, max));
  }

  private static Shape<String> words(
      Expectation expected,
      int min,
      int max,
      boolean breaks,
      Function<String, Optional<String>> rule) {
    return new Shape<>(
        expected,
        value ->
            value instanceof String raw
                ? rule.apply(breaks ? raw.replace("\r\n", "\n") : raw)
                    .filter(
                        text ->
                            IncomingText.printable(breaks ? text.replace('\n', ' ') : text)
                                && IncomingText.length(text) >= min
                                && IncomingText.length(text) <= max)
                : Optional.empty());
  }

  private static Expectation wholeExpected(long min, long max) {
    return new Expectation(
        "應為 %d 到 %d 的整數（不加引號、不帶小數）。".formatted(min, max),
        "Expected a whole number from %d to %d, without quotes or a fraction.".formatted(min, max));
  }

  private static Optional<Long> whole(Object value, long min, long max) {
    // What does not fit a long is a BigInteger, and out of any bounds.
    return value instanceof Long number && number >= min && number <= max
        ? Optional.of(number)
        : Optional.empty();
  }

  @SuppressWarnings("unchecked") // Json reads no other maps
  private static Optional<Map<String, Object>> members(Object value) {
    return value instanceof Map<?, ?> map
        ? Optional.of((Map<String, Object>) map)
        : Optional.empty();
  }
}
