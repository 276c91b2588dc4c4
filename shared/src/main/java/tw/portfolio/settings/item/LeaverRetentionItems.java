package tw.portfolio.settings.item;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Indexes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Shards;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.LeaverRetention;

/**
 * For how long a school keeps what it has of leavers, as an item; beside it lies when the school is
 * looked at next, in the index of what waits for a worker.
 */
public final class LeaverRetentionItems {
  private static final String YEARS = "years";
  private static final String FROM = "from";
  private static final String BEFORE = "before";
  private static final String SCHOOL = "school";
  private static final String OPEN = "LEAVERS#";

  private LeaverRetentionItems() {}

  /** Where it lies. */
  public static Key key(SchoolCode school) {
    return new Key(school + "#RETENTION", "LEAVERS");
  }

  public static Item write(SchoolCode school, LeaverRetention retention) {
    Item item =
        Item.at(key(school))
            .number(YEARS, retention.years())
            .instant(FROM, retention.from())
            .number(Attributes.VERSION, retention.version());
    retention.before().ifPresent(before -> item.number(BEFORE, before));
    return item;
  }

  /** Reads what {@link #write} writes. */
  public static LeaverRetention read(Item item) {
    return new LeaverRetention(
        item.integer(YEARS),
        item.instant(FROM),
        item.has(BEFORE) ? Optional.of(item.integer(BEFORE)) : Optional.empty(),
        item.integer(Attributes.VERSION));
  }

  /** The partitions of the index in which schools wait to be looked at. */
  public static List<String> open() {
    return Shards.shards(OPEN);
  }

  /** That the school is looked at from then on. */
  public static Item look(SchoolCode school, Instant from) {
    return Item.at(new Key(key(school).pk(), "LOOK"))
        .text(SCHOOL, school.text())
        .text(Indexes.OPEN_UPLOAD, OPEN + Shards.shard(school.text()))
        .instant(Indexes.OPEN_SINCE, from);
  }

  /** Whose {@link #look} that is. */
  public static SchoolCode school(Item look) {
    return new SchoolCode(look.text(SCHOOL));
  }
}
