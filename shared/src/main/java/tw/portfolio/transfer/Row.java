package tw.portfolio.transfer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;
import tw.portfolio.school.Window;

/**
 * A row of somebody's package. Other programs leave names out, write numbers as texts and texts as
 * numbers, and say "nothing" as an empty text, as {@code null} or as -1: all of that is read alike.
 */
final class Row {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu/MM/dd").withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

  /** 提交紀錄 of what was never handed in, and any other semester that is none. */
  static final String NO_TERM = "0000";

  private static final String NO_NUMBER = "-1";

  /** What nobody sees and some programs can't hold; lines stay apart. */
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]+");

  /** Nobody's portfolio tells of another century, and no list sorts it. */
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

  private final Map<String, Object> members;

  private Row(Map<String, Object> members) {
    this.members = members;
  }

  /** What was read where an object should be; nothing is in anything else. */
  static Row of(Object read) {
    if (read instanceof Map<?, ?> members) {
      return new Row(
          members.entrySet().stream()
              .filter(member -> !(member.getValue() instanceof Optional<?>))
              .collect(
                  Collectors.toUnmodifiableMap(
                      member -> String.valueOf(member.getKey()), Map.Entry::getValue)));
    }
    return new Row(Map.of());
  }

  /** A day as packages write it. */
  static String written(LocalDate day) {
    return DAY.format(day);
  }

  /** A moment as packages write it, in Taiwan's time. */
  static String written(Instant moment) {
    return MOMENT.format(LocalDateTime.ofInstant(moment, Window.TAIPEI));
  }

  /** What stands under the first of these names that says something. */
  Optional<String> text(String... names) {
    return Stream.of(names)
        .map(members::get)
        .filter(value -> value instanceof String || value instanceof Number)
        .filter(value -> !(value instanceof Double number) || Double.isFinite(number))
        .map(Row::plain)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static String plain(Object value) {
    return value instanceof Double number && number == Math.rint(number)
        ? Long.toString(number.longValue())
        : composed(value.toString());
  }

  /** As every other text that comes in, but that half a character shows as a question mark. */
  private static String composed(String text) {
    String whole = IncomingText.shown(text, Integer.MAX_VALUE);
    return IncomingText.composed(CONTROLS.matcher(whole).replaceAll(""));
  }

  /** How many characters it has in all, with those of what is within. */
  int length() {
    return length(members);
  }

  private static int length(Object value) {
    return switch (value) {
      case Map<?, ?> inner ->
          inner.entrySet().stream()
              .mapToInt(one -> String.valueOf(one.getKey()).length() + length(one.getValue()))
              .sum();
      case List<?> several -> several.size() + several.stream().mapToInt(Row::length).sum();
      default -> value.toString().length();
    };
  }

  /**
   * The same, which must be there.
   *
   * @throws UnusableRowException if it is not
   */
  String need(String... names) throws UnusableRowException {
    return text(names).orElseThrow(() -> new UnusableRowException("沒有「" + names[0] + "」"));
  }

  /** A whole number; none where none is said. */
  Optional<String> number(String... names) {
    return text(names).filter(text -> !text.equals(NO_NUMBER));
  }

  /** A whole number that fits, or what stands for one that nobody has said. */
  int whole(String... names) {
    return number(names)
        .filter(text -> text.matches("[0-9]{1,4}"))
        .map(Integer::valueOf)
        .orElse(-1);
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(members.get(name))
        || text(name)
            .filter(text -> List.of("true", "True", "1", "Y", "是").contains(text))
            .isPresent();
  }

  /** A semester such as 1141. */
  Optional<Term> term(String... names) {
    return text(names).flatMap(Row::termOf);
  }

  /** Semesters, of which there may be several. */
  List<Term> terms(String... names) {
    return text(names).stream()
        .flatMap(text -> Stream.of(text.split("[,;、，]", -1)))
        .map(String::strip)
        .flatMap(text -> termOf(text).stream())
        .toList();
  }

  /** A semester of two members. */
  Optional<Term> yearAndSemester(String year, String semester) {
    return text(year).flatMap(one -> text(semester).map(one::concat)).flatMap(Row::termOf);
  }

  private static Optional<Term> termOf(String text) {
    return text.matches("1[0-9]{2}[12]") ? Optional.of(Term.parse(text)) : Optional.empty();
  }

  /**
   * A day; none where none is said.
   *
   * @throws UnusableRowException if it is none
   */
  Optional<LocalDate> day(String... names) throws UnusableRowException {
    Optional<String> text = text(names);
    try {
      return text.map(day -> LocalDate.parse(day.replace('-', '/'), DAY));
    } catch (DateTimeException _) {
      throw new UnusableRowException("「" + names[0] + "」不是日期（年/月/日）");
    }
  }

  /** A moment; none where none is said, or nobody can say which. */
  Optional<Instant> moment(String... names) {
    return text(names)
        .flatMap(
            text -> {
              try {
                return Optional.of(
                    LocalDateTime.parse(text.replace('/', '-'), MOMENT)
                        .atZone(Window.TAIPEI)
                        .toInstant());
              } catch (DateTimeException _) {
                return Optional.<Instant>empty();
              }
            })
        .filter(Row::isOfThisCentury);
  }

  /** A moment as our supplement writes it; none where none is said. */
  Optional<Instant> instant(String name) {
    return text(name)
        .flatMap(
            text -> {
              try {
                return Optional.of(Instant.parse(text));
              } catch (DateTimeException _) {
                return Optional.<Instant>empty();
              }
            })
        .filter(Row::isOfThisCentury);
  }

  private static boolean isOfThisCentury(Instant moment) {
    return !moment.isBefore(FIRST) && moment.isBefore(LAST);
  }

  Optional<SchoolCode> school(String... names) {
    return text(names).filter(text -> text.matches("[0-9A-Z]{6}")).map(SchoolCode::new);
  }

  /** The object of that name. */
  Row inner(String name) {
    return of(members.getOrDefault(name, Map.of()));
  }

  /** The objects in the first list of these names that is there. */
  List<Row> rows(String... names) {
    return Stream.of(names)
        .map(members::get)
        .filter(List.class::isInstance)
        .findFirst()
        .map(list -> ((List<?>) list).stream().map(Row::of).toList())
        .orElseGet(List::of);
  }
}
