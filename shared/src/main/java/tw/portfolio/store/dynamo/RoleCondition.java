package tw.portfolio.store.dynamo;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tw.portfolio.domain.school.Role;

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
}
