package tw.portfolio.record.item;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.SingleWrite;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.record.nationalid.DataKeys;
import tw.portfolio.record.nationalid.NationalIdKey;
import tw.portfolio.school.SchoolCode;

/**
 * Each school's key of national ids. It lies wrapped in the table, made by whoever needs it first,
 * and is unwrapped once for as long as this process lives.
 */
final class DataKeyCache {
  private final Table table;
  private final Backoff backoff;
  private final DataKeys keys;
  private final Map<SchoolCode, NationalIdKey> unwrapped = new ConcurrentHashMap<>();

  DataKeyCache(Table table, Backoff backoff, DataKeys keys) {
    this.table = table;
    this.backoff = backoff;
    this.keys = keys;
  }

  /** A school's key. The first time two round trips, and three if the school has none yet. */
  NationalIdKey of(SchoolCode school) {
    return unwrapped.computeIfAbsent(school, this::find);
  }

  private NationalIdKey find(SchoolCode school) {
    return stored(school).orElseGet(() -> begin(school));
  }

  private Optional<NationalIdKey> stored(SchoolCode school) {
    return table
        .get(NationalIdKeys.identityKey(school))
        .map(item -> keys.unwrap(school, item.text("wrapped")));
  }

  private NationalIdKey begin(SchoolCode school) {
    DataKeys.Fresh fresh = keys.fresh(school);
    Item item = Item.at(NationalIdKeys.identityKey(school)).text("wrapped", fresh.wrapped());
    try {
      SingleWrite.run(
          backoff,
          () ->
              table
                  .client()
                  .putItem(
                      put ->
                          put.tableName(table.name())
                              .item(item.attributes())
                              .conditionExpression("attribute_not_exists(pk)")));
      return fresh.key();
    } catch (ConditionalCheckFailedException somebodyWasQuicker) {
      return stored(school)
          .orElseThrow(() -> new IllegalStateException("A key was there and is gone"));
    }
  }
}
