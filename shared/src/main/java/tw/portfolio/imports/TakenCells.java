package tw.portfolio.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.Student;
import tw.portfolio.record.UniqueColumn;
import tw.portfolio.record.book.Book;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.record.nationalid.NationalIdHolders;

/** Who in the school has already what only one can have. */
final class TakenCells {
  private final Map<RecordKey, SchoolRecord> listed;
  private final NationalIdHolders bearers;
  private final Map<Object, Set<RecordKey>> holders = new HashMap<>();

  private TakenCells(Map<RecordKey, SchoolRecord> listed, NationalIdHolders bearers) {
    this.listed = listed;
    this.bearers = bearers;
  }

  /** Of the records that the school has, and the cells that the book speaks of. */
  static TakenCells of(Book book, Collection<SchoolRecord> listed, NationalIdHolders bearers) {
    TakenCells taken =
        new TakenCells(
            listed.stream().collect(Collectors.toMap(SchoolRecord::key, Function.identity())),
            bearers);
    Stream.of(book.onlyOnce(), book.hardlyTwice())
        .flatMap(List::stream)
        .forEach(cell -> listed.forEach(record -> taken.hold(cell, record)));
    return taken;
  }

  private void hold(UniqueColumn cell, SchoolRecord record) {
    cell.value().apply(record).ifPresent(value -> hold(value, record));
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
