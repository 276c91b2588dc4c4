package tw.portfolio.history.dynamo;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tw.portfolio.history.ChangeLog.ChangeQuery;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.history.item.ChangeKeys;
import tw.portfolio.kernel.dynamo.Indexes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Window;

/**
 * A stretch of the history that one query reads backwards: a day of the school, or what concerns
 * one person. A cursor names the day and the line that was read last; the school is always that of
 * the query.
 *
 * @param school the school
 * @param index where it is read
 * @param attribute the index's partition key
 * @param partition the partition of the index
 * @param days the days: the first and the last
 * @param behind where it goes on: instant, and the rest of the line's key
 */
record ChangeStretch(
    SchoolCode school,
    String index,
    String attribute,
    String partition,
    List<LocalDate> days,
    Optional<List<String>> behind) {
  private static final Pattern CURSOR =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})(?:\\|([-0-9T:.Z]{30})\\|(#[^|]{1,200})\\|([^|]{1,200}))?");

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
                    ChangeKeys.changesAbout(school, person),
                    List.of(query.from(), query.until()),
                    Optional.empty()))
        .orElseGet(
            () ->
                new ChangeStretch(
                    school,
                    Indexes.CHANGES,
                    Indexes.CHANGE_DAY,
                    ChangeItems.day(school, day),
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
        : stretch.behind(List.of(parts.group(2), parts.group(3), parts.group(4)));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new UnknownCursorException(e);
    }
  }

  /** The rest of it, behind a line that was read. */
  ChangeStretch behind(Item item) {
    return behind(
        List.of(
            item.text(Indexes.CHANGE_AT),
            item.text("pk").substring(school.text().length()),
            item.text("sk")));
  }

  private ChangeStretch behind(List<String> line) {
    return new ChangeStretch(school, index, attribute, partition, days, Optional.of(line));
  }

  /** The stretch before it, if the query has one. */
  Optional<ChangeStretch> earlier(ChangeQuery query) {
    LocalDate before = days.getFirst().minusDays(1);
    return before.isBefore(query.from()) ? Optional.empty() : Optional.of(at(query, before));
  }

  QueryConditional conditional() {
    return QueryConditional.sortBetween(
        edge(Item.sortable(days.getFirst().atStartOfDay(Window.TAIPEI).toInstant())),
        edge(
            Item.sortable(
                days.getLast().plusDays(1).atStartOfDay(Window.TAIPEI).toInstant().minusNanos(1))));
  }

  private Key edge(String instant) {
    return Key.builder().partitionValue(partition).sortValue(instant).build();
  }

  Optional<Map<String, AttributeValue>> startKey() {
    return behind.map(
        line -> {
          Map<String, AttributeValue> key = new HashMap<>();
          key.put(attribute, AttributeValue.fromS(partition));
          key.put(Indexes.CHANGE_AT, AttributeValue.fromS(line.get(0)));
          key.put("pk", AttributeValue.fromS(school + line.get(1)));
          key.put("sk", AttributeValue.fromS(line.get(2)));
          return key;
        });
  }

  String cursor() {
    String day = days.getLast().toString();
    return behind.map(line -> day + "|" + String.join("|", line)).orElse(day);
  }
}
