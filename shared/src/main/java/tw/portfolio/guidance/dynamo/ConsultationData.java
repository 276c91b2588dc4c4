package tw.portfolio.guidance.dynamo;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import tw.portfolio.guidance.Consultation;
import tw.portfolio.guidance.ConsultationId;
import tw.portfolio.guidance.Consulted;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.SingleWrite;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.store.DataSubject;
import tw.portfolio.kernel.store.PersonalData;
import tw.portfolio.school.SchoolCode;

/**
 * Consultation records as far as they are about a student: whoever else was there stays in them.
 * They are found by the ways that lie with the student's records, so those go last.
 */
public final class ConsultationData implements PersonalData {
  private final Table table;
  private final Backoff backoff;

  /** Records in this table. */
  public ConsultationData(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public String code() {
    return "consultations";
  }

  @Override
  public int count(DataSubject subject) {
    return pointers(subject).size();
  }

  @Override
  public void erase(DataSubject subject) {
    for (Item pointer : pointers(subject)) {
      ConsultationId id = new ConsultationId(pointer.text(GuidanceItems.ID));
      table
          .get(GuidanceKeys.consultation(subject.school(), id))
          .ifPresent(record -> leaveOut(record, subject));
      delete(GuidanceKeys.pointer(subject.school(), subject.person(), id));
    }
  }

  private List<Item> pointers(DataSubject subject) {
    return table.query(
        GuidanceKeys.records(subject.school(), subject.person()), GuidanceKeys.CONSULTATION);
  }

  private void leaveOut(Item item, DataSubject subject) {
    Consultation record = GuidanceItems.readConsultation(item);
    List<Consulted> others =
        record.students().stream()
            .filter(consulted -> !consulted.student().equals(subject.person()))
            .toList();
    if (others.isEmpty()) {
      SchoolCode school = record.school();
      Stream.of(
              GuidanceKeys.inYear(record),
              GuidanceKeys.withCounsellor(record),
              GuidanceKeys.consultation(school, record.id()))
          .forEach(this::delete);
    } else if (others.size() < record.students().size()) {
      update(record, others);
    }
  }

  /** Its version counts on, so that nobody writes a former one back. */
  private void update(Consultation record, List<Consulted> others) {
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
                                .key(
                                    GuidanceKeys.consultation(record.school(), record.id())
                                        .attributes())
                                .updateExpression("SET students = :others ADD #version :one")
                                .expressionAttributeNames(Map.of("#version", GuidanceItems.VERSION))
                                .expressionAttributeValues(
                                    Map.of(
                                        ":others", GuidanceItems.students(others),
                                        ":one", AttributeValue.fromN("1")))));
  }

  private void delete(Key key) {
    DeleteItemResponse unused =
        SingleWrite.run(
            backoff,
            () ->
                table
                    .client()
                    .deleteItem(request -> request.tableName(table.name()).key(key.attributes())));
  }
}
