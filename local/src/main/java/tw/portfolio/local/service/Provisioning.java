package tw.portfolio.local.service;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbWaiter;
import software.amazon.awssdk.services.s3.S3Client;
import tw.portfolio.local.template.Bucket;
import tw.portfolio.local.template.Table;

/** Makes the tables and buckets of the template that are not there yet. */
public final class Provisioning {
  private Provisioning() {}

  /**
   * Makes missing tables.
   *
   * @throws IllegalStateException if a table is there with other indexes than the template's
   */
  public static void tables(DynamoDbClient client, List<Table> tables) {
    List<String> existing = client.listTablesPaginator().tableNames().stream().toList();
    for (Table table : tables) {
      if (existing.contains(table.name())) {
        checkUnchanged(client, table);
      } else {
        create(client, table);
      }
    }
  }

  private static void checkUnchanged(DynamoDbClient client, Table table) {
    List<String> indexes =
        client
            .describeTable(request -> request.tableName(table.name()))
            .table()
            .globalSecondaryIndexes()
            .stream()
            .map(index -> index.indexName())
            .sorted()
            .toList();
    List<String> wanted = table.indexes().stream().map(Table.Index::name).sorted().toList();
    if (!indexes.equals(wanted)) {
      throw new IllegalStateException(
          "The table %s in the data folder has the indexes %s and the template %s: start with an empty data folder"
              .formatted(table.name(), indexes, wanted));
    }
  }

  private static void create(DynamoDbClient client, Table table) {
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(table.name())
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(
                table.attributes().entrySet().stream().map(Provisioning::attribute).toList())
            .keySchema(schema(table.key()));
    if (!table.indexes().isEmpty()) {
      request.globalSecondaryIndexes(table.indexes().stream().map(Provisioning::index).toList());
    }
    client.createTable(request.build());
    // At once on one machine; elsewhere it takes a while.
    try (DynamoDbWaiter waiter = client.waiter()) {
      waiter.waitUntilTableExists(wanted -> wanted.tableName(table.name()));
    }
    table
        .expiry()
        .ifPresent(
            attribute ->
                client.updateTimeToLive(
                    ttl ->
                        ttl.tableName(table.name())
                            .timeToLiveSpecification(
                                to -> to.attributeName(attribute).enabled(true))));
  }

  private static AttributeDefinition attribute(Map.Entry<String, String> attribute) {
    return AttributeDefinition.builder()
        .attributeName(attribute.getKey())
        .attributeType(attribute.getValue())
        .build();
  }

  private static GlobalSecondaryIndex index(Table.Index index) {
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(schema(index.key()))
        .projection(
            projection -> {
              projection.projectionType(index.projection());
              if (!index.included().isEmpty()) {
                projection.nonKeyAttributes(index.included());
              }
            })
        .build();
  }

  private static List<KeySchemaElement> schema(Table.Key key) {
    KeySchemaElement partition = element(key.partition(), KeyType.HASH);
    return key.sort()
        .map(sort -> List.of(partition, element(sort, KeyType.RANGE)))
        .orElse(List.of(partition));
  }

  private static KeySchemaElement element(String attribute, KeyType type) {
    return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
  }

  /** Makes missing buckets. */
  public static void buckets(S3Client client, List<Bucket> buckets) {
    List<String> existing =
        client.listBuckets().buckets().stream().map(made -> made.name()).toList();
    for (Bucket bucket : buckets) {
      if (!existing.contains(bucket.name())) {
        client.createBucket(request -> request.bucket(bucket.name()));
      }
    }
  }
}
