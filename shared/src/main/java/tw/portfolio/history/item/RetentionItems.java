package tw.portfolio.history.item;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.history.Retention;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.school.SchoolCode;

/** For how long a school keeps its history, as an item. */
public final class RetentionItems {
  private static final String PERIODS = "periods";
  private static final String FROM = "from";
  private static final String YEARS = "years";

  private RetentionItems() {}

  /** Where it lies. */
  public static Key key(SchoolCode school) {
    return new Key(school + "#RETENTION", "RETENTION");
  }

  public static Item write(SchoolCode school, Retention retention) {
    return Item.at(key(school))
        .maps(
            PERIODS,
            retention.periods().stream()
                .map(
                    period ->
                        Item.empty().instant(FROM, period.from()).number(YEARS, period.years()))
                .toList())
        .number(Attributes.VERSION, retention.version());
  }

  /** Reads what {@link #write} writes. */
  private static Retention read(Item item) {
    List<Retention.Period> periods =
        item.maps(PERIODS).stream().map(RetentionItems::period).toList();
    return new Retention(periods, item.integer(Attributes.VERSION));
  }

  private static Retention.Period period(Item item) {
    return new Retention.Period(item.instant(FROM), item.integer(YEARS));
  }

  /**
   * What counts for a line of that moment. No round trip, but once an hour.
   *
   * @throws IllegalStateException if the school has set nothing: it was never founded
   */
  public static Retention of(Table table, SchoolCode school, Instant at) {
    return found(table.known().get(key(school), at));
  }

  /**
   * What stands in its place.
   *
   * @throws IllegalStateException if nothing does: the school was never founded
   */
  public static Retention found(Optional<Item> item) {
    return item.map(RetentionItems::read)
        .orElseThrow(
            () ->
                new IllegalStateException("The school has not said how long its history is kept"));
  }
}
