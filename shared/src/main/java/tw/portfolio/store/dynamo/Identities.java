package tw.portfolio.store.dynamo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tw.portfolio.domain.record.Bearers;
import tw.portfolio.domain.record.KnownStudent;
import tw.portfolio.domain.record.NationalId;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.store.DataKeys;
import tw.portfolio.store.IdentityKey;

/** The national ids of students, to read and to compare. */
final class Identities {
  private final Table table;
  private final Backoff backoff;
  private final SchoolKeys keys;

  Identities(Table table, Backoff backoff, DataKeys keys) {
    this.table = table;
    this.backoff = backoff;
    this.keys = new SchoolKeys(table, keys);
  }

  IdentityKey key(SchoolCode school) {
    return keys.of(school);
  }

  /** The ids of these students. One round trip for every hundred. */
  Map<PersonId, NationalId> of(SchoolCode school, List<Item> students) {
    if (students.isEmpty()) {
      return Map.of();
    }
    IdentityKey key = keys.of(school);
    return items(school, students).stream()
        .collect(toMap(IdentityItems::person, item -> IdentityItems.read(school, item, key)));
  }

  /** The keyed hashes of their ids, for which nothing has to be opened. The same round trips. */
  Map<PersonId, String> marks(SchoolCode school, Collection<Item> students) {
    return items(school, students).stream()
        .collect(toMap(IdentityItems::person, IdentityItems::mark));
  }

  private List<Item> items(SchoolCode school, Collection<Item> students) {
    return table.getAll(
        students.stream()
            .map(StudentItems::person)
            .map(person -> Keys.identity(school, person))
            .toList(),
        backoff);
  }

  /** Whose an id is among these students. */
  Bearers bearers(SchoolCode school, List<Item> students) {
    Map<PersonId, String> marks = marks(school, students);
    Map<String, Set<String>> numbers =
        students.stream()
            .map(StudentItems::known)
            .collect(
                groupingBy(
                    student -> marks.get(student.person()),
                    mapping(KnownStudent::number, toUnmodifiableSet())));
    return identity -> numbers.getOrDefault(keys.of(school).mark(identity), Set.of());
  }
}
