package tw.portfolio.overview.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.overview.FoundedSchools;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.item.LeaverRetentionItems;

/**
 * Every school by what founding writes of it: when it is looked at next for leavers, in the index
 * of what waits for a worker. No other list is of all schools.
 */
public final class DynamoFoundedSchools implements FoundedSchools {
  /** Nothing waits for longer. */
  private static final Duration ANY = Duration.ofDays(3_650);

  private final Table table;
  private final InstantSource clock;

  /** The schools of this table. */
  public DynamoFoundedSchools(Table table, InstantSource clock) {
    this.table = table;
    this.clock = clock;
  }

  @Override
  public List<SchoolCode> all() {
    Instant far = clock.instant().plus(ANY);
    return table.awaitedUploads(LeaverRetentionItems.open(), far).stream()
        .map(LeaverRetentionItems::school)
        .distinct()
        .toList();
  }
}
