package tw.portfolio.history.dynamo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tw.portfolio.history.ChangeLog.ChangeQuery;
import tw.portfolio.history.item.ChangeKeys;
import tw.portfolio.kernel.dynamo.Indexes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Window;

/**
 * A stretch of the history that is read backwards: a day of the school, which lies in several
 * partitions, or what concerns one person, which lies in one. A cursor names the day and the line
 * that was read last; the school is always that of the query.
 *
 * @param school the school
 * @param index where it is read
 * @param attribute the index's partition key
 * @param partitions the partitions of the index, in the order in which lines of one moment are told
 * @param days the days: the first and the last
 * @param behind where it goes on
 */
record ChangeStretch(
    SchoolCode school,
    String index,
    String attribute,
    List<String> partitions,
    List<LocalDate> days,
    Optional<Line> behind) {
  private static final Pattern CURSOR =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})(?:\\|([-0-9T:.Z]{30})\\|(#[^|]{1,200})\\|([^|]{1,200}))?");

  /**
   * A line that was read.
   *
   * @param at its instant, sortable
   * @param pk its partition in the table, but for the school
   * @param sk its place there
   */
  record Line(String at, String pk, String sk) {}

  static ChangeStretch first(ChangeQuery query) {
    return at(query, query.until());
  }

  private static ChangeStretch at(ChangeQuery query, LocalDate day) {
    SchoolCode school = query.school();
    return query
        .filter()
        .about()
        .map(
            person ->
                new ChangeStretch(
                    school,
                    Indexes.CHANGES_ABOUT,
                    Indexes.CHANGE_ABOUT,
                    List.of(ChangeKeys.changesAbout(school, person)),
                    List.of(query.from(), query.until()),
                    Optional.empty()))
        .orElseGet(
            () ->
                new ChangeStretch(
                    school,
                    Indexes.CHANGES,
                    Indexes.CHANGE_DAY,
                    ChangeKeys.day(school, day),
                    List.of(day, day),
                    Optional.empty()));
  }

  /**
   * @throws UnknownCursorException if no page of the query ends there
   */
  static ChangeStretch of(ChangeQuery query, String cursor) {
    Matcher parts = CURSOR.matcher(cursor);
    if (!parts.matches()) {
      throw new UnknownCursorException();
    }
    LocalDate day = day(parts.group(1));
    if (day.isBefore(query.from()) || day.isAfter(query.until())) {
      throw new UnknownCursorException();
    }
    ChangeStretch stretch = at(query, day);
    return parts.group(2) == null
        ? stretch
        : stretch.behind(stretch.line(parts.group(2), parts.group(3), parts.group(4)));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new UnknownCursorException(e);
    }
  }

  private Line line(String at, String pk, String sk) {
    try {
      boolean written = Item.sortable(Instant.parse(at)).equals(at);
      if (!written || at.compareTo(oldest()) < 0 || at.compareTo(newest()) > 0) {
        throw new UnknownCursorException();
      }
      return new Line(at, pk, sk);
    } catch (DateTimeParseException e) {
      throw new UnknownCursorException(e);
    }
  }

  /** The rest of it, behind a line that was read. */
  ChangeStretch behind(Item item) {
    return behind(
        new Line(
            item.text(Indexes.CHANGE_AT),
            item.text("pk").substring(school.text().length()),
            item.text("sk")));
  }

  private ChangeStretch behind(Line line) {
    return new ChangeStretch(school, index, attribute, partitions, days, Optional.of(line));
  }

  /** The stretch before it, if the query has one. */
  Optional<ChangeStretch> earlier(ChangeQuery query) {
    LocalDate before = days.getFirst().minusDays(1);
    return before.isBefore(query.from()) ? Optional.empty() : Optional.of(at(query, before));
  }

  /** The instant at which it begins, sortable. */
  String oldest() {
    return Item.sortable(days.getFirst().atStartOfDay(Window.TAIPEI).toInstant());
  }

  /** The last instant in it, sortable. */
  String newest() {
    return Item.sortable(
        days.getLast().plusDays(1).atStartOfDay(Window.TAIPEI).toInstant().minusNanos(1));
  }

  /** What is left of each partition. */
  List<ShardReader> readers() {
    return IntStream.range(0, partitions.size()).mapToObj(this::reader).toList();
  }

  /**
   * Lines of one moment are told partition by partition. So those before the partition of the line
   * that was read last have told that moment, and those behind it have not begun to.
   */
  private ShardReader reader(int shard) {
    if (behind.isEmpty()) {
      return ShardReader.upTo(this, partitions.get(shard), newest());
    }
    Line line = behind.get();
    int read = partitions.size() == 1 ? 0 : ChangeKeys.shard(school + line.pk());
    if (shard == read) {
      return ShardReader.behind(this, partitions.get(shard), line);
    }
    String last = shard > read ? line.at() : Item.sortable(Instant.parse(line.at()).minusNanos(1));
    return ShardReader.upTo(this, partitions.get(shard), last);
  }

  String cursor() {
    String day = days.getLast().toString();
    return behind.map(line -> String.join("|", day, line.at(), line.pk(), line.sk())).orElse(day);
  }
}
