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
import tw.portfolio.record.PlannedCourse;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.SchoolClass;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.Section;
import tw.portfolio.record.SectionEnrolment;
import tw.portfolio.record.StaffMember;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentEntry;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.record.UniqueColumn;
import tw.portfolio.school.PersonId;

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
   * @param row as the spreadsheet numbers it, from 1
   * @param change what would be written
   */
  record Difference(int row, RecordChange change) {}

  static Comparison of(
      FileContent file, ImportJob job, RecordStore records, AccountStore accounts) {
    Map<RecordKey, SchoolRecord> known = new HashMap<>();
    List<SchoolRecord> listed = records.settled(job.school(), job.kind(), job.term());
    listed.forEach(record -> known.put(record.key(), record));
    List<UniqueColumn> cells = file.book().onlyOnce();
    if (!cells.isEmpty()) {
      file.refuseTaken(new TakenCells(cells, Map.copyOf(known), records.bearers(job.school())));
    }
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
    List<SchoolRecord> missing =
        file.wrongRows() > 0
            ? List.of()
            : listed.stream().filter(record -> !file.keys().contains(record.key())).toList();
    return new Comparison(file, changes, expected(missing, job, accounts));
  }

  /** Whoever has left the school stays in its lists, and is in no file any more. */
  private static List<SchoolRecord> expected(
      List<SchoolRecord> missing, ImportJob job, AccountStore accounts) {
    Set<PersonId> gone =
        missing.stream().anyMatch(StaffMember.class::isInstance)
            ? accounts.staff(job.school()).stream()
                .filter(person -> !person.active())
                .map(Person::id)
                .collect(Collectors.toUnmodifiableSet())
            : Set.of();
    return missing.stream()
        .filter(
            record ->
                switch (record) {
                  case Student student -> student.status() == StudentStatus.ENROLLED;
                  case StaffMember staff -> !gone.contains(staff.person());
                  case PlannedCourse _,
                      SchoolClass _,
                      Section _,
                      SectionEnrolment _,
                      StudentEntry _ ->
                      true;
                })
        .toList();
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
