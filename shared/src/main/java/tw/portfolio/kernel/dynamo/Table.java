package tw.portfolio.kernel.dynamo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.enhanced.dynamodb.model.Page;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.ScanEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.RetryCause;
import tw.portfolio.kernel.store.StoredPage;

/**
 * The platform's one table. Reads of the table itself see every write answered before; reads of
 * indexes lag a little.
 */
public final class Table {
  private static final int MOST_GOT = 100;
  private static final BoundedParallel SIDE_BY_SIDE = new BoundedParallel(8);
  private static final Comparator<Item> BY_PLACE =
      Comparator.comparing(
          item -> item.text("sk").getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  private final String name;
  private final DynamoDbClient client;
  private final WritePace pace;
  private final DynamoDbTable<EnhancedDocument> documents;
  private final KnownItems known = new KnownItems(this);

  /** The table of that name, as fast as it is written to. */
  public Table(String name, DynamoDbClient client) {
    this(name, client, WritePace.UNPACED);
  }

  /** The table of that name, whose transactions wait for their turn. */
  public Table(String name, DynamoDbClient client, WritePace pace) {
    this.name = name;
    this.client = client;
    this.pace = pace;
    this.documents =
        DynamoDbEnhancedClient.builder().dynamoDbClient(client).build().table(name, schema());
  }

  /** The table that the environment names in {@code TABLE_NAME}. */
  public static Table of(Environment environment) {
    return new Table(
        environment.required("TABLE_NAME"),
        new Connection(environment).client(DynamoDbClient.builder(), "DYNAMODB"));
  }

  /** The same, for work of thousands of writes, which leaves half of every partition to others. */
  public static Table paced(Environment environment, PacedWriter writer) {
    Table table = of(environment);
    return new Table(table.name, table.client, PartitionPace.real(writer));
  }

  private static TableSchema<EnhancedDocument> schema() {
    return TableSchema.documentSchemaBuilder()
        .addIndexPartitionKey(TableMetadata.primaryIndexName(), "pk", AttributeValueType.S)
        .addIndexSortKey(TableMetadata.primaryIndexName(), "sk", AttributeValueType.S)
        .addIndexPartitionKey(Indexes.WAITING, Indexes.WAITING_FOR, AttributeValueType.S)
        .addIndexSortKey(Indexes.WAITING, Indexes.WAITING_SINCE, AttributeValueType.S)
        .addIndexPartitionKey(
            Indexes.WAITING_BY_COURSE, Indexes.WAITING_FOR_COURSE, AttributeValueType.S)
        .addIndexSortKey(Indexes.WAITING_BY_COURSE, Indexes.WAITING_SINCE, AttributeValueType.S)
        .addIndexPartitionKey(Indexes.OPEN_UPLOADS, Indexes.OPEN_UPLOAD, AttributeValueType.S)
        .addIndexSortKey(Indexes.OPEN_UPLOADS, Indexes.OPEN_SINCE, AttributeValueType.S)
        .addIndexPartitionKey(Indexes.CHANGES, Indexes.CHANGE_DAY, AttributeValueType.S)
        .addIndexSortKey(Indexes.CHANGES, Indexes.CHANGE_AT, AttributeValueType.S)
        .addIndexPartitionKey(Indexes.CHANGES_ABOUT, Indexes.CHANGE_ABOUT, AttributeValueType.S)
        .addIndexSortKey(Indexes.CHANGES_ABOUT, Indexes.CHANGE_AT, AttributeValueType.S)
        .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
        .build();
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** The client, for what the enhanced client has no words for. */
  public DynamoDbClient client() {
    return client;
  }

  /** What each of its transactions waits for. */
  WritePace pace() {
    return pace;
  }

  /** What this process knows of it without asking each time. */
  public KnownItems known() {
    return known;
  }

  /** The item at a key. One round trip. */
  public Optional<Item> get(Key key) {
    EnhancedDocument found =
        documents.getItem(
            request ->
                request
                    .key(k -> k.partitionValue(key.pk()).sortValue(key.sk()))
                    .consistentRead(true));
    return Optional.ofNullable(found).map(document -> Item.of(document.toMap()));
  }

  /** Those items of these keys that there are. One round trip for every hundred keys. */
  public List<Item> getAll(Collection<Key> keys, Backoff backoff) {
    List<Map<String, AttributeValue>> wanted =
        keys.stream().distinct().map(Key::attributes).toList();
    List<Item> found = new ArrayList<>();
    for (int from = 0; from < wanted.size(); from += MOST_GOT) {
      found.addAll(
          getTogether(wanted.subList(from, Math.min(wanted.size(), from + MOST_GOT)), backoff));
    }
    return found;
  }

  private List<Item> getTogether(List<Map<String, AttributeValue>> keys, Backoff backoff) {
    List<Item> found = new ArrayList<>();
    Map<String, KeysAndAttributes> left =
        Map.of(name, KeysAndAttributes.builder().keys(keys).consistentRead(true).build());
    for (int attempt = 1; ; attempt++) {
      Map<String, KeysAndAttributes> now = left;
      BatchGetItemResponse answer = client.batchGetItem(request -> request.requestItems(now));
      answer.responses().getOrDefault(name, List.of()).stream().map(Item::of).forEach(found::add);
      left = answer.unprocessedKeys();
      if (left.isEmpty()) {
        return found;
      }
      backoff.beforeRetry(RetryCause.THROTTLING, attempt);
    }
  }

  /**
   * Every item of a partition whose place begins with a prefix, in order; one round trip a
   * megabyte.
   */
  public List<Item> query(String pk, String prefix) {
    QueryConditional conditional =
        prefix.isEmpty()
            ? QueryConditional.keyEqualTo(key -> key.partitionValue(pk))
            : QueryConditional.sortBeginsWith(key -> key.partitionValue(pk).sortValue(prefix));
    QueryEnhancedRequest request =
        QueryEnhancedRequest.builder().queryConditional(conditional).consistentRead(true).build();
    return documents.query(request).items().stream().map(Table::item).toList();
  }

  /**
   * All of a list that lies in several partitions ({@link Shards#listed}), in the order that one
   * would have. They are read side by side; one round trip each, and one a megabyte.
   */
  public List<Item> list(String list) {
    return SIDE_BY_SIDE.each(Shards.partitions(list), partition -> query(partition, "")).stream()
        .flatMap(List::stream)
        .sorted(BY_PLACE)
        .toList();
  }

  /**
   * One page of a partition, the last entries first. One round trip.
   *
   * @param after the place behind which the page begins, none for the first one
   */
  public StoredPage<Item> latest(String pk, String prefix, Optional<String> after, int most) {
    QueryResponse found =
        client.query(
            request -> {
              request
                  .tableName(name)
                  .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                  .expressionAttributeValues(
                      Map.of(
                          ":pk", AttributeValue.fromS(pk),
                          ":prefix", AttributeValue.fromS(prefix)))
                  .scanIndexForward(false)
                  .consistentRead(true)
                  .limit(most);
              after.ifPresent(sk -> request.exclusiveStartKey(new Key(pk, sk).attributes()));
            });
    return new StoredPage<>(
        found.items().stream().map(Item::of).toList(),
        found.hasLastEvaluatedKey()
            ? Optional.of(found.lastEvaluatedKey().get("sk").s())
            : Optional.empty());
  }

  /**
   * One page of a list whose entries name items that lie elsewhere, the last entries first; what an
   * entry names and is not there is left out. Two round trips.
   *
   * @param after the place behind which the page begins, none for the first one
   * @param named where the item of an entry lies
   */
  public StoredPage<Item> latestNamed(
      String pk,
      String prefix,
      Optional<String> after,
      int most,
      Function<Item, Key> named,
      Backoff backoff) {
    StoredPage<Key> listed = latest(pk, prefix, after, most).map(named);
    Map<Key, Item> found = new HashMap<>();
    getAll(listed.entries(), backoff)
        .forEach(item -> found.put(new Key(item.text("pk"), item.text("sk")), item));
    return new StoredPage<>(
        listed.entries().stream().flatMap(key -> Stream.ofNullable(found.get(key))).toList(),
        listed.next());
  }

  /** One page of an index. One round trip. */
  public IndexPage query(
      String index,
      QueryConditional conditional,
      Optional<Map<String, AttributeValue>> after,
      int most) {
    return page(index, conditional, after, most, true);
  }

  /** The same from the end. */
  public IndexPage queryBackwards(
      String index,
      QueryConditional conditional,
      Optional<Map<String, AttributeValue>> after,
      int most) {
    return page(index, conditional, after, most, false);
  }

  private IndexPage page(
      String index,
      QueryConditional conditional,
      Optional<Map<String, AttributeValue>> after,
      int most,
      boolean forward) {
    QueryEnhancedRequest.Builder request =
        QueryEnhancedRequest.builder()
            .queryConditional(conditional)
            .scanIndexForward(forward)
            .limit(most);
    after.ifPresent(request::exclusiveStartKey);
    Page<EnhancedDocument> page = documents.index(index).query(request.build()).iterator().next();
    return new IndexPage(
        page.items().stream().map(Table::item).toList(), page.lastEvaluatedKey() != null);
  }

  /** Every item of an index that a condition finds. */
  public List<Item> queryAll(String index, QueryConditional conditional) {
    return documents.index(index).query(conditional).stream()
        .flatMap(page -> page.items().stream())
        .map(Table::item)
        .toList();
  }

  /** Every item of an index that a request finds, with the attributes it asks for. */
  public List<Item> queryAll(String index, QueryEnhancedRequest request) {
    return documents.index(index).query(request).stream()
        .flatMap(page -> page.items().stream())
        .map(Table::item)
        .toList();
  }

  /**
   * What has waited for files since before an instant, oldest first.
   *
   * @param shards the partitions of one kind of thing
   */
  public List<Item> awaitedUploads(List<String> shards, Instant before) {
    return shards.stream()
        .flatMap(
            shard ->
                queryAll(
                    Indexes.OPEN_UPLOADS,
                    QueryConditional.sortLessThan(
                        key -> key.partitionValue(shard).sortValue(Item.sortable(before))))
                    .stream())
        .sorted(Comparator.comparing(item -> item.text(Indexes.OPEN_SINCE)))
        .toList();
  }

  /**
   * What waits for a worker and was last heard of in that time, the longest silent first. One round
   * trip, since the index has the whole items.
   */
  public List<Item> silent(String partition, Instant since, Instant until) {
    return queryAll(
        Indexes.OPEN_UPLOADS,
        QueryConditional.sortBetween(
            from -> from.partitionValue(partition).sortValue(Item.sortable(since)),
            to -> to.partitionValue(partition).sortValue(Item.sortable(until))));
  }

  /**
   * All of an index, read a megabyte at a time as the stream is consumed.
   *
   * @param attributes the only ones wanted
   */
  public Stream<Item> scan(String index, String... attributes) {
    ScanEnhancedRequest request =
        ScanEnhancedRequest.builder().attributesToProject(attributes).build();
    return documents.index(index).scan(request).stream()
        .flatMap(page -> page.items().stream())
        .map(Table::item);
  }

  private static Item item(EnhancedDocument document) {
    return Item.of(document.toMap());
  }

  /**
   * A page of an index.
   *
   * @param items what is on it
   * @param more whether there may be more after it
   */
  public record IndexPage(List<Item> items, boolean more) {
    /** Copies the list. */
    public IndexPage {
      items = List.copyOf(items);
    }
  }
}
