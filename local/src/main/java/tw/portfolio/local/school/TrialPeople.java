package tw.portfolio.local.school;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.domain.school.ClassPlace;
import tw.portfolio.domain.school.Role;
import tw.portfolio.local.dev.People;
import tw.portfolio.local.dev.Person;

/** Everyone of the trial school, to sign in as. */
public final class TrialPeople implements People {
  private final Map<String, Person> people = new LinkedHashMap<>();

  /** The people of this school. */
  public TrialPeople(TrialSchool school) {
    school.people().forEach(person -> people.put(person.id().text(), shown(person)));
  }

  @Override
  public List<Person> all() {
    return List.copyOf(people.values());
  }

  @Override
  public Optional<Person> find(String id) {
    return Optional.ofNullable(people.get(id));
  }

  private static Person shown(tw.portfolio.domain.school.Person person) {
    boolean student = person.roles().contains(Role.STUDENT);
    return new Person(
        person.school().text(),
        person.id().text(),
        person.name(),
        student ? Person.Kind.STUDENT : Person.Kind.STAFF,
        person.roles().stream().sorted().map(Role::title).toList(),
        person.place().map(ClassPlace::className),
        note(person));
  }

  private static String note(tw.portfolio.domain.school.Person person) {
    if (person.roles().contains(Role.EQUIPMENT_HEAD)) {
      return "匯出與提交課程學習成果 (exports)";
    }
    if (person.roles().contains(Role.TEACHER)) {
      return "認證學習成果 (certifies)";
    }
    if (person.roles().contains(Role.STUDENT)) {
      return "上傳與勾選學習成果 (uploads and selects)";
    }
    return "";
  }
}
