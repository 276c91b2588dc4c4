package tw.portfolio.account.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;
import tw.portfolio.access.Role;
import tw.portfolio.access.item.PersonItems;
import tw.portfolio.access.item.PlaceItems;
import tw.portfolio.access.item.RoleCondition;
import tw.portfolio.account.AccountChange.What;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.school.ClassPlace;

/** A change of an account as an update of a person's item, with what must be true for it. */
final class AccountUpdate {
  private static final String ROLE = ":role";
  private static final String DISABLED = "#disabled";

  private final String expression;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, AttributeValue> values = new TreeMap<>();

  private AccountUpdate(String expression) {
    this.expression = expression;
  }

  static AccountUpdate of(What what) {
    return switch (what) {
      case What.Give(Role role) -> give(role);
      case What.GiveClass(ClassPlace led) -> {
        AccountUpdate update =
            new AccountUpdate("ADD #roles :roles SET #place = :place").whoIs(true);
        update.names(Role.HOMEROOM_TEACHER);
        // Who led a class last year may still hold the office: the class of this year says.
        yield update.place(led, "attribute_not_exists(#place)");
      }
      case What.TakeBack(Role role, Optional<ClassPlace> led) -> {
        AccountUpdate update = takeBack(role, led.isPresent() ? " REMOVE #place" : "");
        yield led.map(place -> update.place(place, "#place = :place")).orElse(update);
      }
      case What.Disable(boolean staff) -> {
        AccountUpdate update = new AccountUpdate("SET #disabled = :yes");
        update.values.put(":yes", AttributeValue.fromBool(true));
        yield update.whoIs(staff).and("attribute_not_exists(#disabled)", DISABLED);
      }
      case What.Enable(boolean staff) ->
          new AccountUpdate("REMOVE #disabled")
              .whoIs(staff)
              .and("attribute_exists(#disabled)", DISABLED);
    };
  }

  private static AccountUpdate give(Role role) {
    AccountUpdate update = new AccountUpdate("ADD #roles :roles").whoIs(true);
    update.role(role);
    update.conditions.add("NOT contains(#roles, :role)");
    return update;
  }

  private static AccountUpdate takeBack(Role role, String more) {
    AccountUpdate update = new AccountUpdate("DELETE #roles :roles" + more).whoIs(true);
    update.role(role);
    update.conditions.add("contains(#roles, :role)");
    return update;
  }

  private AccountUpdate place(ClassPlace led, String condition) {
    names.put("#place", PersonItems.place(led.year()));
    values.put(":place", AttributeValue.fromM(PlaceItems.write(led).attributes()));
    conditions.add(condition);
    return this;
  }

  private void names(Role role) {
    values.put(":roles", AttributeValue.fromSs(List.of(role.code())));
  }

  private void role(Role role) {
    names(role);
    values.put(ROLE, AttributeValue.fromS(role.code()));
  }

  private AccountUpdate whoIs(boolean staff) {
    names.put("#roles", PersonItems.ROLES);
    values.put(":student", AttributeValue.fromS(Role.STUDENT.code()));
    conditions.add("attribute_exists(pk)");
    conditions.add(staff ? "NOT contains(#roles, :student)" : "contains(#roles, :student)");
    return this;
  }

  private AccountUpdate and(String condition, String name) {
    names.put(name, PersonItems.DISABLED);
    conditions.add(condition);
    return this;
  }

  /** Demands too that the person's account is in use and the person holds one of these roles. */
  AccountUpdate holding(Set<Role> anyOf) {
    RoleCondition held = new RoleCondition(anyOf);
    conditions.add(held.expression());
    names.putAll(held.names());
    values.putAll(held.values());
    return this;
  }

  Update.Builder at(Key key) {
    return Update.builder()
        .key(key.attributes())
        .updateExpression(expression)
        .conditionExpression(String.join(" AND ", conditions))
        .expressionAttributeNames(names)
        .expressionAttributeValues(values);
  }
}
