package tw.portfolio.work.outcome.dynamo;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.SingleWrite;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.item.PieceItems;
import tw.portfolio.work.item.PieceKeys;
import tw.portfolio.work.item.ReturnItems;
import tw.portfolio.work.outcome.ReturnsToTell;

/** What was returned and is to be told, in DynamoDB: an item a student. */
public final class DynamoReturnsToTell implements ReturnsToTell {
  private static final Map<String, String> NAMES =
      Map.of("#pieces", ReturnItems.PIECES, "#taken", ReturnItems.TAKEN, "#hour", ReturnItems.HOUR);

  private final Table table;
  private final Backoff backoff;

  /** Those of this table. */
  public DynamoReturnsToTell(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public List<Waiting> waiting(Instant before) {
    return table.awaitedUploads(ReturnItems.open(), before).stream()
        .map(
            item ->
                new Waiting(
                    new SchoolCode(item.text(ReturnItems.SCHOOL)),
                    new PersonId(item.text(ReturnItems.STUDENT))))
        .toList();
  }

  @Override
  public Optional<Batch> take(SchoolCode school, PersonId student, Instant hour) {
    UpdateItemRequest request =
        request(school, student)
            .updateExpression("SET #taken = #pieces, #hour = :hour REMOVE #pieces")
            .conditionExpression(
                "attribute_exists(#pieces) AND attribute_not_exists(#taken)"
                    + " AND (attribute_not_exists(#hour) OR #hour < :hour)")
            .expressionAttributeNames(NAMES)
            .expressionAttributeValues(Map.of(":hour", AttributeValue.fromS(Item.sortable(hour))))
            .returnValues(ReturnValue.ALL_NEW)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    try {
      UpdateItemResponse taken = SingleWrite.run(backoff, () -> table.client().updateItem(request));
      return batch(school, student, taken.attributes());
    } catch (ConditionalCheckFailedException e) {
      return e.hasItem() ? batch(school, student, e.item()) : Optional.empty();
    }
  }

  private static Optional<Batch> batch(
      SchoolCode school, PersonId student, Map<String, AttributeValue> attributes) {
    Item item = Item.of(attributes);
    return item.has(ReturnItems.TAKEN)
        ? Optional.of(
            new Batch(
                school,
                student,
                item.instant(ReturnItems.HOUR),
                item.textSet(ReturnItems.TAKEN).stream()
                    .flatMap(text -> PieceId.parse(WorkKind.OUTCOME, text).stream())
                    .collect(Collectors.toSet())))
        : Optional.empty();
  }

  @Override
  public void told(Batch batch, Instant now) {
    AttributeValue hour = AttributeValue.fromS(Item.sortable(batch.hour()));
    boolean empty =
        written(
            request(batch.school(), batch.student())
                .updateExpression("SET #expires = :expires REMOVE #taken, openUpload, openSince")
                .conditionExpression("#hour = :hour AND attribute_not_exists(#pieces)")
                .expressionAttributeNames(
                    Map.of(
                        "#pieces",
                        ReturnItems.PIECES,
                        "#taken",
                        ReturnItems.TAKEN,
                        "#hour",
                        ReturnItems.HOUR,
                        "#expires",
                        Attributes.EXPIRES_AT))
                .expressionAttributeValues(
                    Map.of(
                        ":hour",
                        hour,
                        ":expires",
                        AttributeValue.fromN(Long.toString(ReturnItems.expires(now)))))
                .build());
    if (!empty) {
      // Something was returned meanwhile, and waits from now on.
      boolean unused =
          written(
              request(batch.school(), batch.student())
                  .updateExpression("SET openSince = :now REMOVE #taken")
                  .conditionExpression("#hour = :hour AND attribute_exists(#taken)")
                  .expressionAttributeNames(
                      Map.of("#taken", ReturnItems.TAKEN, "#hour", ReturnItems.HOUR))
                  .expressionAttributeValues(
                      Map.of(":hour", hour, ":now", AttributeValue.fromS(Item.sortable(now))))
                  .build());
    }
  }

  private boolean written(UpdateItemRequest request) {
    try {
      UpdateItemResponse unused =
          SingleWrite.run(backoff, () -> table.client().updateItem(request));
      return true;
    } catch (ConditionalCheckFailedException _) {
      // Another hour's, or told already.
      return false;
    }
  }

  private UpdateItemRequest.Builder request(SchoolCode school, PersonId student) {
    return UpdateItemRequest.builder()
        .tableName(table.name())
        .key(ReturnItems.key(school, student).attributes());
  }

  @Override
  public List<Piece> pieces(SchoolCode school, Collection<PieceId> ids) {
    return table
        .getAll(ids.stream().map(id -> PieceKeys.piece(school, id)).toList(), backoff)
        .stream()
        .map(PieceItems::read)
        .toList();
  }
}
