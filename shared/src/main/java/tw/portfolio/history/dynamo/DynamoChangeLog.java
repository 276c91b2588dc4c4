package tw.portfolio.history.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.Subject;
import tw.portfolio.history.item.ChangeItems;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.school.SchoolCode;

/**
 * The history in DynamoDB. What concerns one person is read from the index {@code changesAbout},
 * anything else day by day from the index {@code changes}, whose days lie in several partitions;
 * one page reads a bounded number of lines and of days, however few it finds.
 */
public final class DynamoChangeLog implements ChangeLog {
  private static final int MOST_LINES_READ = 2_000;
  private static final int LINES_A_TRIP = 250;
  private static final int FEWEST_LINES_A_TRIP = 25;
  private static final int MOST_DAYS_READ = 62;
  private static final String INVALID = "ValidationException";

  private final Table table;

  /** The history in this table. */
  public DynamoChangeLog(Table table) {
    this.table = table;
  }

  @Override
  public List<Change> of(SchoolCode school, Subject subject) {
    return ChangeItems.of(table, school, subject).stream().map(ChangeItems::read).toList();
  }

  @Override
  public StoredPage<Change> page(ChangeQuery query) {
    ChangeStretch stretch =
        query
            .after()
            .map(cursor -> ChangeStretch.of(query, cursor))
            .orElseGet(() -> ChangeStretch.first(query));
    List<Change> found = new ArrayList<>();
    int linesRead = 0;
    for (int days = 1; ; days++) {
      MergedShards lines = lines(stretch, query.most());
      for (Optional<Item> next = next(lines, query); next.isPresent(); next = next(lines, query)) {
        linesRead++;
        stretch = stretch.behind(next.get());
        Change change = ChangeItems.read(next.get());
        if (query.filter().finds(change)) {
          found.add(change);
        }
        if (found.size() == query.most() || linesRead == MOST_LINES_READ) {
          return new StoredPage<>(found, Optional.of(stretch.cursor()));
        }
      }
      Optional<ChangeStretch> earlier = stretch.earlier(query);
      if (earlier.isEmpty()) {
        return new StoredPage<>(found, Optional.empty());
      }
      stretch = earlier.get();
      if (days == MOST_DAYS_READ) {
        return new StoredPage<>(found, Optional.of(stretch.cursor()));
      }
    }
  }

  /** A little more than its part of the page of each partition, so that few are asked twice. */
  private MergedShards lines(ChangeStretch stretch, int most) {
    List<ShardReader> shards = stretch.readers();
    int aTrip = Math.clamp(most * 5L / 4 / shards.size(), FEWEST_LINES_A_TRIP, LINES_A_TRIP);
    return new MergedShards(table, shards, aTrip);
  }

  private static Optional<Item> next(MergedShards lines, ChangeQuery query) {
    try {
      return lines.next();
    } catch (DynamoDbException refused) {
      Optional<String> code =
          Optional.ofNullable(refused.awsErrorDetails()).map(AwsErrorDetails::errorCode);
      if (query.after().isPresent() && code.filter(INVALID::equals).isPresent()) {
        throw new UnknownCursorException(refused);
      }
      throw refused;
    }
  }
}
