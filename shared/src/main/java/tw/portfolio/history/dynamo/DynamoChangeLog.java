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
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.school.SchoolCode;

/**
 * The history in DynamoDB. What concerns one person is read from the index {@code changesAbout},
 * anything else day by day from the index {@code changes}; one page reads a bounded number of lines
 * and of days, however few it finds.
 */
public final class DynamoChangeLog implements ChangeLog {
  private static final int MOST_LINES_READ = 2_000;
  private static final int LINES_A_TRIP = 250;
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
  public ChangePage page(ChangeQuery query) {
    ChangeStretch stretch =
        query
            .after()
            .map(cursor -> ChangeStretch.of(query, cursor))
            .orElseGet(() -> ChangeStretch.first(query));
    List<Change> found = new ArrayList<>();
    int linesRead = 0;
    for (int days = 1; ; days++) {
      boolean more = true;
      while (more) {
        int wanted = Math.min(LINES_A_TRIP, MOST_LINES_READ - linesRead);
        Table.IndexPage page = read(stretch, wanted, query.after().isPresent());
        for (Item item : page.items()) {
          linesRead++;
          stretch = stretch.behind(item);
          Change change = ChangeItems.read(item);
          if (query.filter().finds(change)) {
            found.add(change);
          }
          if (found.size() == query.most() || linesRead == MOST_LINES_READ) {
            return new ChangePage(found, Optional.of(stretch.cursor()));
          }
        }
        more = page.more();
      }
      Optional<ChangeStretch> earlier = stretch.earlier(query);
      if (earlier.isEmpty()) {
        return new ChangePage(found, Optional.empty());
      }
      stretch = earlier.get();
      if (days == MOST_DAYS_READ) {
        return new ChangePage(found, Optional.of(stretch.cursor()));
      }
    }
  }

  private Table.IndexPage read(ChangeStretch stretch, int most, boolean fromOutside) {
    try {
      return table.queryBackwards(stretch.index(), stretch.conditional(), stretch.startKey(), most);
    } catch (DynamoDbException refused) {
      Optional<String> code =
          Optional.ofNullable(refused.awsErrorDetails()).map(AwsErrorDetails::errorCode);
      if (fromOutside && code.filter(INVALID::equals).isPresent()) {
        throw new UnknownCursorException(refused);
      }
      throw refused;
    }
  }
}
