package tw.portfolio.record.item;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.record.KnownStudent;
import tw.portfolio.record.nationalid.DataKeys;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.record.nationalid.NationalIdHolders;
import tw.portfolio.record.nationalid.NationalIdKey;
import tw.portfolio.record.nationalid.OpenedNationalIds;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** The national ids of students, to read and to compare. */
public final class NationalIds implements OpenedNationalIds {
  private final Table table;
  private final Backoff backoff;
  private final DataKeyCache keys;

  public NationalIds(Table table, Backoff backoff, DataKeys keys) {
    this.table = table;
    this.backoff = backoff;
    this.keys = new DataKeyCache(table, backoff, keys);
  }

  public NationalIdKey key(SchoolCode school) {
    return keys.of(school);
  }

  /** The ids of these students. One round trip for every hundred. */
  public Map<PersonId, NationalId> of(SchoolCode school, List<Item> students) {
    if (students.isEmpty()) {
      return Map.of();
    }
    NationalIdKey key = keys.of(school);
    return items(school, students).stream()
        .collect(toMap(NationalIdItems::person, item -> NationalIdItems.read(school, item, key)));
  }

  @Override
  public Map<PersonId, NationalId> of(SchoolCode school, Collection<PersonId> people) {
    List<Item> sealed =
        table.getAll(
            people.stream().map(person -> NationalIdKeys.identity(school, person)).toList(),
            backoff);
    if (sealed.isEmpty()) {
      // Where nothing is sealed there may be no key yet, and none is made for reading.
      return Map.of();
    }
    NationalIdKey key = keys.of(school);
    return sealed.stream()
        .collect(toMap(NationalIdItems::person, item -> NationalIdItems.read(school, item, key)));
  }

  /** The keyed hashes of their ids, for which nothing has to be opened. The same round trips. */
  Map<PersonId, String> marks(SchoolCode school, Collection<Item> students) {
    return items(school, students).stream()
        .collect(toMap(NationalIdItems::person, NationalIdItems::mark));
  }

  private List<Item> items(SchoolCode school, Collection<Item> students) {
    return table.getAll(
        students.stream()
            .map(RecordItems::readKnown)
            .map(KnownStudent::person)
            .map(person -> NationalIdKeys.identity(school, person))
            .toList(),
        backoff);
  }

  /** Whose an id is among these students. */
  public NationalIdHolders bearers(SchoolCode school, List<Item> students) {
    Map<PersonId, String> marks = marks(school, students);
    Map<String, Set<String>> numbers =
        students.stream()
            .map(RecordItems::readKnown)
            .collect(
                groupingBy(
                    student -> marks.get(student.person()),
                    mapping(KnownStudent::number, toUnmodifiableSet())));
    return identity -> numbers.getOrDefault(keys.of(school).mark(identity), Set.of());
  }
}
