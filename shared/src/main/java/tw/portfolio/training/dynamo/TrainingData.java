package tw.portfolio.training.dynamo;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.SingleWrite;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.store.DataSubject;
import tw.portfolio.kernel.store.PersonalData;

/**
 * Lists of who was at a training as far as they name a student. How many were there stays, with
 * everybody else.
 */
public final class TrainingData implements PersonalData {
  private final Table table;
  private final Backoff backoff;

  /** The lists in this table. */
  public TrainingData(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public String code() {
    return "trainings";
  }

  @Override
  public int count(DataSubject subject) {
    return naming(subject).size();
  }

  @Override
  public void erase(DataSubject subject) {
    naming(subject).forEach(list -> leaveOut(list, subject));
  }

  private List<Item> naming(DataSubject subject) {
    return subject.years().stream()
        .flatMap(
            year ->
                table.query(TrainingItems.lists(subject.school(), year), "").stream()
                    .filter(
                        list ->
                            TrainingItems.STUDENTS.stream()
                                .anyMatch(
                                    name -> list.texts(name).contains(subject.person().text()))))
        .toList();
  }

  /** Nobody fills in a list of years ago once more, so nothing is overwritten by it. */
  private void leaveOut(Item list, DataSubject subject) {
    UpdateItemResponse unused =
        SingleWrite.run(
            backoff,
            () ->
                table
                    .client()
                    .updateItem(
                        request ->
                            request
                                .tableName(table.name())
                                .key(new Key(list.text("pk"), list.text("sk")).attributes())
                                .updateExpression("SET present = :present, absent = :absent")
                                .expressionAttributeValues(
                                    Map.of(
                                        ":present", others(list, 0, subject),
                                        ":absent", others(list, 1, subject)))));
  }

  private static AttributeValue others(Item list, int which, DataSubject subject) {
    return AttributeValue.fromL(
        list.texts(TrainingItems.STUDENTS.get(which)).stream()
            .filter(student -> !student.equals(subject.person().text()))
            .map(AttributeValue::fromS)
            .toList());
  }
}
