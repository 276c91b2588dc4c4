package tw.portfolio.access.item;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * The condition that somebody is on the roster and the account in use: in the write itself, so that
 * no token, however long it is still good, changes anything for somebody who has left.
 */
public final class AccountCondition {
  private AccountCondition() {}

  /** The check of somebody's item. */
  public static ConditionCheck.Builder inUse(SchoolCode school, PersonId person) {
    return ConditionCheck.builder()
        .key(PersonKeys.personItem(school, person).attributes())
        .conditionExpression("attribute_exists(pk) AND attribute_not_exists(#disabled)")
        .expressionAttributeNames(Map.of("#disabled", PersonItems.DISABLED));
  }
}
