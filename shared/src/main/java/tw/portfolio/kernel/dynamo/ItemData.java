package tw.portfolio.kernel.dynamo;

import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.DataSubject;
import tw.portfolio.kernel.store.PersonalData;

/**
 * What lies about a person in items of one's own. They are deleted one by one, some side by side:
 * whoever has left is written about by nobody else, so no partition has to be spared.
 */
public final class ItemData implements PersonalData {
  private static final BoundedParallel SIDE_BY_SIDE = new BoundedParallel(16);

  private final String code;
  private final Table table;
  private final Backoff backoff;
  private final Function<DataSubject, List<Key>> found;

  private ItemData(
      String code, Table table, Backoff backoff, Function<DataSubject, List<Key>> found) {
    this.code = code;
    this.table = table;
    this.backoff = backoff;
    this.found = found;
  }

  /** Those of these places at which there is an item. */
  public static ItemData at(
      String code, Table table, Backoff backoff, Function<DataSubject, List<Key>> places) {
    return new ItemData(
        code,
        table,
        backoff,
        subject ->
            table.getAll(places.apply(subject), backoff).stream().map(ItemData::key).toList());
  }

  /** All that is in these partitions. */
  public static ItemData in(
      String code, Table table, Backoff backoff, Function<DataSubject, List<String>> partitions) {
    return new ItemData(
        code,
        table,
        backoff,
        subject ->
            SIDE_BY_SIDE
                .each(partitions.apply(subject), partition -> table.query(partition, ""))
                .stream()
                .flatMap(List::stream)
                .map(ItemData::key)
                .toList());
  }

  private static Key key(Item item) {
    return new Key(item.text("pk"), item.text("sk"));
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int count(DataSubject subject) {
    return found.apply(subject).size();
  }

  @Override
  public void erase(DataSubject subject) {
    List<DeleteItemResponse> unused = SIDE_BY_SIDE.each(found.apply(subject), this::delete);
  }

  private DeleteItemResponse delete(Key key) {
    return SingleWrite.run(
        backoff,
        () ->
            table
                .client()
                .deleteItem(request -> request.tableName(table.name()).key(key.attributes())));
  }
}
