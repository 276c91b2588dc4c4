package tw.portfolio.archive;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tw.portfolio.kernel.store.DataSubject;
import tw.portfolio.kernel.store.PersonalData;
import tw.portfolio.school.PersonId;

/** Some places in which something about people lies: three of each here, and some of them break. */
final class SomePlaces {
  private static final List<String> CODES = List.of("files", "work", "person");

  private final Map<String, Set<PersonId>> held = new HashMap<>();
  private final Set<String> broken = new HashSet<>();
  private final Set<PersonId> kept = new HashSet<>();

  /** Something about somebody lies everywhere. */
  void hold(PersonId person) {
    CODES.forEach(code -> held.computeIfAbsent(code, _ -> new HashSet<>()).add(person));
  }

  /** Whoever comes to that place dies there. */
  void breakAt(String code) {
    broken.add(code);
  }

  /** Nothing of that person can be taken away. */
  void keep(PersonId person) {
    kept.add(person);
  }

  /** Everything works again. */
  void mend() {
    broken.clear();
    kept.clear();
  }

  /** Where something about somebody lies. */
  Set<String> of(PersonId person) {
    Set<String> left = new TreeSet<>();
    held.forEach(
        (code, people) -> {
          if (people.contains(person)) {
            left.add(code);
          }
        });
    return left;
  }

  List<PersonalData> all() {
    return CODES.stream().flatMap(code -> Stream.<PersonalData>of(new Place(code))).toList();
  }

  private final class Place implements PersonalData {
    private final String code;

    Place(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }

    @Override
    public int count(DataSubject subject) {
      return of(subject.person()).contains(code) ? 3 : 0;
    }

    @Override
    public void erase(DataSubject subject) {
      if (broken.contains(code)) {
        throw new IllegalStateException("The worker died at " + code);
      }
      if (kept.contains(subject.person())) {
        throw new IllegalStateException("It is kept");
      }
      held.getOrDefault(code, Set.of()).remove(subject.person());
    }
  }
}
