package tw.portfolio.local.store;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.school.PersonId;

/**
 * Locks choices of achievements of {@link SchoolBuilder#YEAR} as if the school had handed them in.
 */
final class HandedInChoice {
  private HandedInChoice() {}

  /** Locks in the table that was opened last. */
  static void lock(Tables tables, PersonId student, String by) {
    String partition = SchoolBuilder.SCHOOL + "#ACHIEVEMENTS#" + student + "#" + SchoolBuilder.YEAR;
    tables.update(
        request ->
            request
                .key(
                    Map.of(
                        "pk", AttributeValue.fromS(partition),
                        "sk", AttributeValue.fromS("SELECTION")))
                .updateExpression("SET submittedBy = :by")
                .expressionAttributeValues(Map.of(":by", AttributeValue.fromS(by))));
  }
}
