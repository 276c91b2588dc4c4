package tw.portfolio.store.dynamo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;
import tw.portfolio.domain.school.ClassPlace;
import tw.portfolio.domain.school.Person;
import tw.portfolio.domain.school.Role;

/**
 * An update of a person's item that leaves alone whatever it does not name: the roles are given by
 * those who manage accounts, not by a file.
 */
final class PersonUpdate {
  private final Key key;
  private final List<String> set = new ArrayList<>();
  private final List<String> removed = new ArrayList<>();
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, AttributeValue> values = new HashMap<>();

  private PersonUpdate(Key key) {
    this.key = key;
  }

  /** Somebody who may be new: writes school, id and name. */
  static PersonUpdate of(Person person) {
    PersonUpdate update = new PersonUpdate(Keys.personItem(person.school(), person.id()));
    update.set("school", AttributeValue.fromS(person.school().text()));
    update.set("person", AttributeValue.fromS(person.id().text()));
    update.set("name", AttributeValue.fromS(person.name()));
    return update;
  }

  /** Somebody whose roles and place are those that were read. */
  static PersonUpdate ofKnown(Person person) {
    PersonUpdate update = new PersonUpdate(Keys.personItem(person.school(), person.id()));
    update.condition("roles", list(person.roles()));
    person
        .place()
        .ifPresentOrElse(
            place -> update.condition("place", map(place)),
            () -> {
              update.names.put("#place", "place");
              update.conditions.add("attribute_not_exists(#place)");
            });
    return update;
  }

  /** The roles of somebody who is new. */
  PersonUpdate firstRoles(Collection<Role> roles) {
    names.put("#roles", "roles");
    values.put(":roles", list(roles));
    set.add("#roles = if_not_exists(#roles, :roles)");
    return this;
  }

  /** Replaces the roles. */
  PersonUpdate roles(Set<Role> roles) {
    set("roles", list(roles));
    return this;
  }

  /** Replaces the mail address. */
  PersonUpdate email(Optional<String> email) {
    return replace("email", email.map(AttributeValue::fromS));
  }

  /** Replaces the place. */
  PersonUpdate place(Optional<ClassPlace> place) {
    return replace("place", place.map(PersonUpdate::map));
  }

  private PersonUpdate replace(String name, Optional<AttributeValue> value) {
    value.ifPresentOrElse(
        present -> set(name, present),
        () -> {
          names.put("#" + name, name);
          removed.add("#" + name);
        });
    return this;
  }

  Update.Builder build() {
    String removes = removed.isEmpty() ? "" : " REMOVE " + String.join(", ", removed);
    Update.Builder update =
        Update.builder()
            .key(key.attributes())
            .updateExpression("SET " + String.join(", ", set) + removes)
            .expressionAttributeNames(names)
            .expressionAttributeValues(values);
    return conditions.isEmpty()
        ? update
        : update.conditionExpression(String.join(" AND ", conditions));
  }

  private void set(String name, AttributeValue value) {
    names.put("#" + name, name);
    values.put(":" + name, value);
    set.add("#" + name + " = :" + name);
  }

  private void condition(String name, AttributeValue value) {
    names.put("#" + name, name);
    values.put(":old" + name, value);
    conditions.add("#" + name + " = :old" + name);
  }

  private static AttributeValue list(Collection<Role> roles) {
    return AttributeValue.fromL(
        roles.stream().map(Role::name).sorted().map(AttributeValue::fromS).toList());
  }

  private static AttributeValue map(ClassPlace place) {
    return AttributeValue.fromM(PieceItems.write(place).attributes());
  }
}
