package tw.portfolio.record.register.dynamo;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.ItemData;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.SingleWrite;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.DataSubject;
import tw.portfolio.kernel.store.PersonalData;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;

/**
 * What confirmations of the register say of a student, and what the student called into question. A
 * confirmation stays, with everybody else of the class.
 */
public final class RegisterData implements PersonalData {
  private static final BoundedParallel SIDE_BY_SIDE = new BoundedParallel(8);
  private static final List<String> LISTS = List.of("students", "differences");
  private static final String PERSON = "person";

  private final Table table;
  private final Backoff backoff;

  private RegisterData(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  /** All of it. */
  public static List<PersonalData> of(Table table, Backoff backoff) {
    return List.of(
        new RegisterData(table, backoff),
        ItemData.at(
            "enquiries",
            table,
            backoff,
            subject -> EnquiryItems.keys(subject.school(), subject.person())));
  }

  @Override
  public String code() {
    return "confirmations";
  }

  @Override
  public int count(DataSubject subject) {
    return naming(subject).size();
  }

  @Override
  public void erase(DataSubject subject) {
    naming(subject).forEach(confirmation -> leaveOut(confirmation, subject));
  }

  private List<Item> naming(DataSubject subject) {
    List<Term> terms =
        subject.years().stream()
            .flatMap(year -> Stream.of(Semester.values()).map(one -> new Term(year, one)))
            .toList();
    return SIDE_BY_SIDE
        .each(terms, term -> table.query(RegisterItems.partition(subject.school(), term), ""))
        .stream()
        .flatMap(List::stream)
        .filter(item -> LISTS.stream().anyMatch(list -> names(item, list, subject)))
        .toList();
  }

  private static boolean names(Item confirmation, String list, DataSubject subject) {
    return confirmation.maps(list).stream().anyMatch(entry -> isOf(entry, subject));
  }

  private static boolean isOf(Item entry, DataSubject subject) {
    return entry.text(PERSON).equals(subject.person().text());
  }

  private static AttributeValue others(Item confirmation, String list, DataSubject subject) {
    return AttributeValue.fromL(
        confirmation.maps(list).stream()
            .filter(entry -> !isOf(entry, subject))
            .map(entry -> AttributeValue.fromM(entry.attributes()))
            .toList());
  }

  /** Nobody confirms a semester of years ago once more, so nothing is overwritten by it. */
  private void leaveOut(Item confirmation, DataSubject subject) {
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
                                    new Key(confirmation.text("pk"), confirmation.text("sk"))
                                        .attributes())
                                .updateExpression(
                                    "SET students = :students, differences = :differences")
                                .expressionAttributeValues(
                                    Map.of(
                                        ":students", others(confirmation, "students", subject),
                                        ":differences",
                                            others(confirmation, "differences", subject)))));
  }
}
