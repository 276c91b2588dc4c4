package tw.portfolio.access.item;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import tw.portfolio.access.Role;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** The condition that a person's account is in use and holds one of some roles. */
public final class RoleCondition {
  private final Map<String, AttributeValue> values = new TreeMap<>();

  public RoleCondition(Set<Role> anyOf) {
    anyOf.forEach(role -> values.put(":is" + role.code(), AttributeValue.fromS(role.code())));
  }

  public String expression() {
    return values.keySet().stream()
        .map(value -> "contains(#roles, " + value + ")")
        .collect(Collectors.joining(" OR ", "attribute_not_exists(#disabled) AND (", ")"));
  }

  public Map<String, String> names() {
    return Map.of("#roles", PersonItems.ROLES, "#disabled", PersonItems.DISABLED);
  }

  public Map<String, AttributeValue> values() {
    return Map.copyOf(values);
  }

  /** The check of somebody's item. */
  public ConditionCheck.Builder check(SchoolCode school, PersonId person) {
    return PersonKeys.personItem(school, person)
        .check(expression())
        .expressionAttributeNames(names())
        .expressionAttributeValues(values());
  }

  /** The check that somebody who holds a role is also in a class, or leads it. */
  public ConditionCheck.Builder check(SchoolCode school, PersonId person, ClassPlace in) {
    Map<String, String> allNames = new TreeMap<>(names());
    allNames.put("#place", PersonItems.place(in.year()));
    allNames.put("#className", PlaceItems.CLASS_NAME);
    Map<String, AttributeValue> allValues = new TreeMap<>(values);
    allValues.put(":className", AttributeValue.fromS(in.className()));
    return check(school, person)
        .conditionExpression(expression() + " AND #place.#className = :className")
        .expressionAttributeNames(allNames)
        .expressionAttributeValues(allValues);
  }
}
