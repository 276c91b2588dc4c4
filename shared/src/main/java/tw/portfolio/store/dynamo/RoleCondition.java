package tw.portfolio.store.dynamo;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.Role;
import tw.portfolio.domain.school.SchoolCode;

/** The condition that a person's account is in use and holds one of some roles. */
final class RoleCondition {
  private final Map<String, AttributeValue> values = new TreeMap<>();

  RoleCondition(Set<Role> anyOf) {
    anyOf.forEach(role -> values.put(":is" + role, AttributeValue.fromS(role.name())));
  }

  String expression() {
    return values.keySet().stream()
        .map(value -> "contains(#roles, " + value + ")")
        .collect(Collectors.joining(" OR ", "attribute_not_exists(#disabled) AND (", ")"));
  }

  Map<String, String> names() {
    return Map.of("#roles", PersonItems.ROLES, "#disabled", PersonItems.DISABLED);
  }

  Map<String, AttributeValue> values() {
    return Map.copyOf(values);
  }

  /** The check of somebody's item. */
  ConditionCheck.Builder check(SchoolCode school, PersonId person) {
    return ConditionCheck.builder()
        .key(Keys.personItem(school, person).attributes())
        .conditionExpression(expression())
        .expressionAttributeNames(names())
        .expressionAttributeValues(values());
  }
}
