package tw.portfolio.access.item;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/**
 * The condition that somebody is on the roster and the account in use: in the write itself, so that
 * no token, however long it is still good, changes anything for somebody who has left.
 */
public final class AccountCondition {
  private static final String IN_USE = "attribute_exists(pk) AND attribute_not_exists(#disabled)";

  private AccountCondition() {}

  /** The check of somebody's item. */
  public static ConditionCheck.Builder inUse(SchoolCode school, PersonId person) {
    return PersonKeys.personItem(school, person)
        .check(IN_USE)
        .expressionAttributeNames(Map.of("#disabled", PersonItems.DISABLED));
  }

  /**
   * The same, and that the roster has the person under this name and in this place.
   *
   * @param place the place in that year; none if there must be none
   */
  public static ConditionCheck.Builder inUseAs(
      SchoolCode school,
      PersonId person,
      String name,
      SchoolYear year,
      Optional<ClassPlace> place) {
    Map<String, String> names = new HashMap<>();
    names.put("#disabled", PersonItems.DISABLED);
    names.put("#name", PersonItems.NAME);
    names.put("#place", PersonItems.place(year));
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":name", AttributeValue.fromS(name));
    place.ifPresent(
        there -> values.put(":place", AttributeValue.fromM(PlaceItems.write(there).attributes())));
    return PersonKeys.personItem(school, person)
        .check(
            IN_USE
                + " AND #name = :name AND "
                + (place.isPresent() ? "#place = :place" : "attribute_not_exists(#place)"))
        .expressionAttributeNames(names)
        .expressionAttributeValues(values);
  }
}
