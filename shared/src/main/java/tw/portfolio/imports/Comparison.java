package tw.portfolio.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.access.Person;
import tw.portfolio.account.AccountStore;
import tw.portfolio.kernel.sheet.cell.RowPlace;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.book.Book;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * What a file says, beside what the school has.
 *
 * @param file what the file says
 * @param changes what would have to be written, in the file's order
 * @param missing what the school has and the file does not, but for students and staff who have
 *     left; told only of a file without wrong rows, for a wrong row may be about any of them
 */
record Comparison(FileContent file, List<Difference> changes, List<SchoolRecord> missing) {
  /**
   * A row that differs.
   *
   * @param place where it stands
   * @param change what would be written
   */
  record Difference(RowPlace place, RecordChange change) {}

  static Comparison of(
      FileContent file, ImportJob job, RecordStore records, AccountStore accounts) {
    Map<RecordKey, SchoolRecord> known = new HashMap<>();
    List<SchoolRecord> listed = records.settled(job.school(), job.kind(), job.term());
    listed.forEach(record -> known.put(record.key(), record));
    Book book = file.book();
    file.refuseTaken(
        TakenCells.of(
            book,
            known.values(),
            book.onlyOnce().isEmpty() ? _ -> Set.of() : records.bearers(job.school())));
    List<RecordKey> unlisted = file.keys().stream().filter(key -> !known.containsKey(key)).toList();
    if (!unlisted.isEmpty()) {
      known.putAll(records.find(job.school(), unlisted));
    }
    List<Difference> changes = new ArrayList<>();
    for (FileContent.Found found : file.records()) {
      Optional<SchoolRecord> before = Optional.ofNullable(known.get(found.record().key()));
      SchoolRecord after =
          before
              .map(one -> book.keeping(found.record(), one, found.absent()))
              .orElseGet(found::record);
      if (before.filter(after::equals).isEmpty()) {
        changes.add(new Difference(found.place(), new RecordChange(before, after)));
      }
    }
    file.warnOfUnfounded(
        changes.stream().map(Difference::place).collect(Collectors.toUnmodifiableSet()),
        keys -> records.find(job.school(), keys).keySet());
    List<SchoolRecord> missing =
        file.wrongRows() > 0
            ? List.of()
            : listed.stream().filter(record -> !file.keys().contains(record.key())).toList();
    return new Comparison(
        file, changes, file.book().expected(missing, () -> disabled(job.school(), accounts)));
  }

  private static Set<PersonId> disabled(SchoolCode school, AccountStore accounts) {
    return accounts.staff(school).stream()
        .filter(person -> !person.active())
        .map(Person::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  Tally tally() {
    int fresh = (int) changes.stream().filter(one -> one.change().before().isEmpty()).count();
    return new Tally(
        file.rows(),
        fresh,
        changes.size() - fresh,
        file.records().size() - changes.size(),
        file.wrongRows(),
        file.wrongCells(),
        missing.size(),
        file.warnings().size());
  }
}
