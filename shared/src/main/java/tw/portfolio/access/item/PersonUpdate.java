package tw.portfolio.access.item;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolYear;

/**
 * An update of a person's item that leaves alone whatever it does not name: the roles are given by
 * those who manage accounts, not by a file.
 */
public final class PersonUpdate {
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
  public static PersonUpdate of(Person person) {
    PersonUpdate update = new PersonUpdate(PersonKeys.personItem(person.school(), person.id()));
    update.set("school", AttributeValue.fromS(person.school().text()));
    update.set("person", AttributeValue.fromS(person.id().text()));
    update.set("name", AttributeValue.fromS(person.name()));
    return update;
  }

  /** Somebody whose roles, and place in that year, are those that were read. */
  public static PersonUpdate ofKnown(Person person, SchoolYear year) {
    PersonUpdate update = new PersonUpdate(PersonKeys.personItem(person.school(), person.id()));
    if (person.roles().isEmpty()) {
      update.names.put("#roles", PersonItems.ROLES);
      update.conditions.add("attribute_not_exists(#roles)");
    } else {
      update.condition(PersonItems.ROLES, set(person.roles()));
    }
    String name = PersonItems.place(year);
    person
        .place(year)
        .ifPresentOrElse(
            place -> update.condition(name, map(place)),
            () -> {
              update.names.put("#" + name, name);
              update.conditions.add("attribute_not_exists(#" + name + ")");
            });
    return update;
  }

  /** The roles of somebody who is new. */
  public PersonUpdate firstRoles(Collection<Role> roles) {
    names.put("#roles", "roles");
    values.put(":roles", set(roles));
    set.add("#roles = if_not_exists(#roles, :roles)");
    return this;
  }

  /** Replaces the roles. */
  public PersonUpdate roles(Set<Role> roles) {
    return replace(
        PersonItems.ROLES,
        Optional.of(roles).filter(some -> !some.isEmpty()).map(PersonUpdate::set));
  }

  /** Replaces the mail address. */
  public PersonUpdate email(Optional<String> email) {
    return replace("email", email.map(AttributeValue::fromS));
  }

  /** Replaces the place in a year; those in other years stay. */
  public PersonUpdate place(SchoolYear year, Optional<ClassPlace> place) {
    return replace(PersonItems.place(year), place.map(PersonUpdate::map));
  }

  /** Says whether the register has the person as one who has left the school. */
  public PersonUpdate left(boolean left) {
    return replace(
        PersonItems.LEFT, left ? Optional.of(AttributeValue.fromBool(true)) : Optional.empty());
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

  public Update.Builder build() {
    String sets = set.isEmpty() ? "" : "SET " + String.join(", ", set);
    String removes = removed.isEmpty() ? "" : " REMOVE " + String.join(", ", removed);
    Update.Builder update =
        Update.builder()
            .key(key.attributes())
            .updateExpression(sets + removes)
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

  /** DynamoDB has no empty set. */
  private static AttributeValue set(Collection<Role> roles) {
    return AttributeValue.fromSs(roles.stream().map(Role::code).sorted().toList());
  }

  private static AttributeValue map(ClassPlace place) {
    return AttributeValue.fromM(PlaceItems.write(place).attributes());
  }
}
