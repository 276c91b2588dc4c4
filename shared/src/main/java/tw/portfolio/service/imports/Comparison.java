package tw.portfolio.service.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.domain.imports.ImportJob;
import tw.portfolio.domain.imports.Tally;
import tw.portfolio.domain.record.RecordChange;
import tw.portfolio.domain.record.RecordKey;
import tw.portfolio.domain.record.SchoolRecord;
import tw.portfolio.store.RecordStore;

/**
 * What a file says, beside what the school has.
 *
 * @param file what the file says
 * @param changes what would have to be written, in the file's order
 * @param missing what the school has and the file does not; told only of a file without wrong rows,
 *     for a wrong row may be about any of them
 */
record Comparison(FileContent file, List<Difference> changes, List<SchoolRecord> missing) {
  /**
   * A row that differs.
   *
   * @param row as the spreadsheet numbers it, from 1
   * @param change what would be written
   */
  record Difference(int row, RecordChange change) {}

  static Comparison of(FileContent file, ImportJob job, RecordStore records) {
    Map<RecordKey, SchoolRecord> known = new HashMap<>();
    List<SchoolRecord> listed = records.settled(job.school(), job.kind(), job.term());
    listed.forEach(record -> known.put(record.key(), record));
    List<RecordKey> unlisted = file.keys().stream().filter(key -> !known.containsKey(key)).toList();
    if (!unlisted.isEmpty()) {
      known.putAll(records.find(job.school(), unlisted));
    }
    List<Difference> changes = new ArrayList<>();
    for (FileContent.Found found : file.records()) {
      Optional<SchoolRecord> before = Optional.ofNullable(known.get(found.record().key()));
      if (before.filter(found.record()::equals).isEmpty()) {
        changes.add(new Difference(found.row(), new RecordChange(before, found.record())));
      }
    }
    return new Comparison(file, changes, missing(file, listed));
  }

  private static List<SchoolRecord> missing(FileContent file, List<SchoolRecord> listed) {
    return file.wrongRows() > 0
        ? List.of()
        : listed.stream().filter(record -> !file.keys().contains(record.key())).toList();
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
        missing.size());
  }
}
