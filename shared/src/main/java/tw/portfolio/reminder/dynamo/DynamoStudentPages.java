package tw.portfolio.reminder.dynamo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import tw.portfolio.access.Person;
import tw.portfolio.access.item.PersonItems;
import tw.portfolio.access.item.PersonKeys;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Shards;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.reminder.StudentPages;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** The class lists of schools, a partition a part. */
public final class DynamoStudentPages implements StudentPages {
  private final Table table;

  /** The class lists of this table. */
  public DynamoStudentPages(Table table) {
    this.table = table;
  }

  @Override
  public StoredPage<Person> page(
      SchoolCode school, SchoolYear year, int part, Optional<String> after, int most) {
    String pk = Shards.partition(PersonKeys.classes(school, year), part);
    QueryResponse found =
        table
            .client()
            .query(
                request -> {
                  request
                      .tableName(table.name())
                      .keyConditionExpression("pk = :pk")
                      .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk)))
                      .limit(most);
                  after.ifPresent(sk -> request.exclusiveStartKey(new Key(pk, sk).attributes()));
                });
    List<Person> students = found.items().stream().map(Item::of).map(PersonItems::read).toList();
    return new StoredPage<>(
        students,
        found.hasLastEvaluatedKey()
            ? Optional.of(found.lastEvaluatedKey().get("sk").s())
            : Optional.empty());
  }
}
