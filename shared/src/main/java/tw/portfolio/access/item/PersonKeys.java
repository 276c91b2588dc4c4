package tw.portfolio.access.item;

import tw.portfolio.access.Person;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Shards;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** Where people with roles and their deputies lie. */
public final class PersonKeys {
  public static final String DEPUTY = "DEPUTY#";
  public static final String DEPUTISES = "DEPUTISES#";

  private PersonKeys() {}

  public static String person(SchoolCode school, PersonId person) {
    return school + "#PERSON#" + person;
  }

  public static Key personItem(SchoolCode school, PersonId person) {
    return new Key(person(school, person), "PERSON");
  }

  /** Who of the staff there is, by id: the records by staff number are only those of the files. */
  public static String people(SchoolCode school) {
    return school + "#PEOPLE";
  }

  public static Key listedPerson(SchoolCode school, PersonId person) {
    return Shards.listed(people(school), person.text());
  }

  /** Every deputy of a school, to be listed. */
  public static String deputies(SchoolCode school) {
    return school + "#DEPUTIES";
  }

  public static Key listedDeputy(SchoolCode school, PersonId teacher, PersonId deputy) {
    return new Key(deputies(school), teacher + "#" + deputy);
  }

  public static Key deputy(SchoolCode school, PersonId teacher, PersonId deputy) {
    return new Key(person(school, teacher), DEPUTY + deputy);
  }

  public static Key deputising(SchoolCode school, PersonId teacher, PersonId deputy) {
    return new Key(person(school, deputy), DEPUTISES + teacher);
  }

  public static String classes(SchoolCode school, SchoolYear year) {
    return school + "#CLASSES#" + year;
  }

  /** By person and not by class, so that a student who changes class is never in two. */
  public static Key inClass(SchoolYear year, Person student) {
    return inClass(student.school(), year, student.id());
  }

  /** Where it says in which class a student was that year, if there is such a student. */
  public static Key inClass(SchoolCode school, SchoolYear year, PersonId student) {
    return Shards.listed(classes(school, year), student.text());
  }
}
