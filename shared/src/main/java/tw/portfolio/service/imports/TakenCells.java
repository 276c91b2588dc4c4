package tw.portfolio.service.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.domain.record.Bearers;
import tw.portfolio.domain.record.NationalId;
import tw.portfolio.domain.record.OnlyOnce;
import tw.portfolio.domain.record.RecordKey;
import tw.portfolio.domain.record.SchoolRecord;
import tw.portfolio.domain.record.Student;

/** Who in the school has already what only one can have. */
final class TakenCells {
  private final Map<RecordKey, SchoolRecord> listed;
  private final Bearers bearers;
  private final Map<Object, Set<RecordKey>> holders = new HashMap<>();

  /** Of the records that the school has, and their cells. */
  TakenCells(List<OnlyOnce> cells, Map<RecordKey, SchoolRecord> listed, Bearers bearers) {
    this.listed = listed;
    this.bearers = bearers;
    for (OnlyOnce cell : cells) {
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
  Set<RecordKey> holders(OnlyOnce cell, Object value) {
    return value instanceof NationalId identity
        ? bearers.numbers(identity).stream()
            .map(Student::keyOf)
            .filter(
                key -> listed.containsKey(key) && cell.value().apply(listed.get(key)).isPresent())
            .collect(Collectors.toUnmodifiableSet())
        : holders.getOrDefault(value, Set.of());
  }
}
