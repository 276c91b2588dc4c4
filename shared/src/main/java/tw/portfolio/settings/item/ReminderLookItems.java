package tw.portfolio.settings.item;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;
import tw.portfolio.kernel.dynamo.Indexes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Shards;
import tw.portfolio.school.SchoolCode;

/**
 * When a school is looked at next for reminders, in the index of what waits for a worker. It is
 * written with a school's windows, since without one there is nothing to remind of.
 */
public final class ReminderLookItems {
  public static final String SCHOOL = "school";
  private static final String OPEN = "REMIND#";

  private ReminderLookItems() {}

  /** Where it lies. */
  public static Key key(SchoolCode school) {
    return new Key(school + "#REMINDERS", "LOOK");
  }

  /** The partitions of the index in which schools wait to be looked at. */
  public static List<String> open() {
    return Shards.shards(OPEN);
  }

  /** That the school is looked at from then on. */
  public static Item look(SchoolCode school, Instant from) {
    return Item.at(key(school))
        .text(SCHOOL, school.text())
        .text(Indexes.OPEN_UPLOAD, open(school))
        .instant(Indexes.OPEN_SINCE, from);
  }

  /** The same, unless it is known already when the school is looked at. */
  public static Update.Builder begin(SchoolCode school, Instant from) {
    return Update.builder()
        .key(key(school).attributes())
        .updateExpression(
            "SET #school = :school, openUpload = :open, openSince = if_not_exists(openSince,"
                + " :from)")
        .expressionAttributeNames(Map.of("#school", SCHOOL))
        .expressionAttributeValues(
            Map.of(
                ":school", AttributeValue.fromS(school.text()),
                ":open", AttributeValue.fromS(open(school)),
                ":from", AttributeValue.fromS(Item.sortable(from))));
  }

  /** The partition in which that school waits. */
  public static String open(SchoolCode school) {
    return OPEN + Shards.shard(school.text());
  }
}
