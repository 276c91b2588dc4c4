package tw.portfolio.local.year;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;
import tw.portfolio.local.store.Stores;
import tw.portfolio.local.year.model.School;
import tw.portfolio.local.year.model.Somebody;
import tw.portfolio.school.SchoolCode;

/**
 * The school as those see it who play its people.
 *
 * @param site where its functions run
 * @param api how people ask
 * @param stores what is written straight: files that arrive, and what the nation sends back
 * @param school what the model knows
 * @param people everybody, by id
 * @param courses what each student takes of which outcomes may be uploaded, by semester
 * @param chance all chance there is
 */
record Campus(
    Site site,
    Api api,
    Stores stores,
    School school,
    SchoolCode code,
    Map<String, Person> people,
    Map<Integer, Map<String, List<Enrolment>>> courses,
    Random chance) {
  /** By semester and student. */
  static Map<Integer, Map<String, List<Enrolment>>> courses(
      Map<Integer, List<Enrolment>> bySemester) {
    Map<Integer, Map<String, List<Enrolment>>> all = new HashMap<>();
    bySemester.forEach(
        (semester, taken) ->
            all.put(
                semester,
                taken.stream()
                    .filter(Enrolment::takesOutcomes)
                    .filter(one -> one.taking() instanceof Taking.InSemester)
                    .collect(
                        Collectors.groupingBy(
                            one -> one.student().text(), TreeMap::new, Collectors.toList()))));
    return all;
  }

  LocalDate today() {
    return site.clock().today();
  }

  /** Whether something happens that has this chance. */
  boolean happens(double likely) {
    return chance.nextDouble() < likely;
  }

  <T> T any(List<T> some) {
    return some.get(chance.nextInt(some.size()));
  }

  Person person(String id) {
    return Optional.ofNullable(people.get(id)).orElseThrow();
  }

  Person holder(Role role) {
    return people.values().stream()
        .filter(one -> one.roles().contains(role))
        .findFirst()
        .orElseThrow();
  }

  /** Everybody of that kind, always in the same order. */
  List<Somebody> all(String office) {
    return school.people().stream().filter(one -> one.has(office)).toList();
  }

  boolean open(String student, String window) {
    return school.isOpen(student, SchoolYears.YEAR, window, today());
  }
}
