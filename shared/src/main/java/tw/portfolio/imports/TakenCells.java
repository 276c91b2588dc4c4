package tw.portfolio.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.Student;
import tw.portfolio.record.UniqueColumn;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.record.nationalid.NationalIdHolders;

/** Who in the school has already what only one can have. */
final class TakenCells {
  private final Map<RecordKey, SchoolRecord> listed;
  private final NationalIdHolders bearers;
  private final Map<Object, Set<RecordKey>> holders = new HashMap<>();

  /** Of the records that the school has, and their cells. */
  TakenCells(
      List<UniqueColumn> cells, Map<RecordKey, SchoolRecord> listed, NationalIdHolders bearers) {
    this.listed = listed;
    this.bearers = bearers;
    for (UniqueColumn cell : cells) {
      listed
          .values()
          .forEach(record -> cell.value().apply(record).ifPresent(value -> hold(value, record)));
    }
  }

  private void hold(Object value, SchoolRecord record) {
    if (!(value instanceof NationalId)) {
      holders.computeIfAbsent(value, _ -> new HashSet<>()).add(record.key());
    }
  }

  /** The records with that value in that cell. National ids are compared where they are kept. */
  Set<RecordKey> holders(UniqueColumn cell, Object value) {
    return value instanceof NationalId identity
        ? bearers.numbers(identity).stream()
            .map(Student::keyOf)
            .filter(
                key -> listed.containsKey(key) && cell.value().apply(listed.get(key)).isPresent())
            .collect(Collectors.toUnmodifiableSet())
        : holders.getOrDefault(value, Set.of());
  }
}
