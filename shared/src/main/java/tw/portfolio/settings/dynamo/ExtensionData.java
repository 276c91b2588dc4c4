package tw.portfolio.settings.dynamo;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.SingleWrite;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.store.DataSubject;
import tw.portfolio.kernel.store.PersonalData;
import tw.portfolio.settings.item.SettingsKeys;

/**
 * The school's list of extensions as far as it names a student. What the student has of them lies
 * with the student's year.
 */
public final class ExtensionData implements PersonalData {
  private static final String STUDENTS = "students";

  private final Table table;
  private final Backoff backoff;

  /** Extensions in this table. */
  public ExtensionData(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public String code() {
    return "extensions";
  }

  @Override
  public int count(DataSubject subject) {
    return naming(subject).size();
  }

  /** {@inheritDoc} Those of a class or of several students name the others on. */
  @Override
  public void erase(DataSubject subject) {
    naming(subject).forEach(extension -> leaveOut(extension, subject));
  }

  private List<Item> naming(DataSubject subject) {
    return subject.years().stream()
        .flatMap(
            year ->
                table.query(SettingsKeys.extensions(subject.school(), year), "").stream()
                    .filter(item -> item.texts(STUDENTS).contains(subject.person().text())))
        .toList();
  }

  private void leaveOut(Item extension, DataSubject subject) {
    Map<String, AttributeValue> key =
        new Key(extension.text("pk"), extension.text("sk")).attributes();
    List<AttributeValue> others =
        extension.texts(STUDENTS).stream()
            .filter(student -> !student.equals(subject.person().text()))
            .map(AttributeValue::fromS)
            .toList();
    if (others.isEmpty()) {
      DeleteItemResponse unused =
          SingleWrite.run(
              backoff,
              () -> table.client().deleteItem(request -> request.tableName(table.name()).key(key)));
      return;
    }
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
                                .key(key)
                                .updateExpression("SET " + STUDENTS + " = :others")
                                .expressionAttributeValues(
                                    Map.of(":others", AttributeValue.fromL(others)))));
  }
}
