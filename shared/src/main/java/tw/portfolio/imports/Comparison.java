package tw.portfolio.imports;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.account.AccountStore;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.sheet.FilledSheet;
import tw.portfolio.kernel.sheet.MarkedSheet;
import tw.portfolio.kernel.sheet.OwnSheets;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.kernel.sheet.UnreadableSheetException;
import tw.portfolio.kernel.sheet.cell.CellProblem;
import tw.portfolio.kernel.sheet.cell.RowPlace;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.Student;
import tw.portfolio.record.book.Book;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.record.nationalid.NationalIdHolders;
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
  record Difference(RowPlace place, RecordChange change) {
    boolean fresh() {
      return change.before().isEmpty();
    }
  }

  static Comparison of(
      FileContent file, ImportJob job, RecordStore records, AccountStore accounts) {
    Book book = file.book();
    List<SchoolRecord> listed = records.settled(job.school(), job.kind(), job.term());
    Map<RecordKey, SchoolRecord> known = new HashMap<>();
    listed.forEach(record -> known.put(record.key(), record));
    file.refuseTaken(holders(book, Map.copyOf(known), records.bearers(job.school())));
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
        changes.stream().map(Difference::place).collect(toUnmodifiableSet()),
        keys -> records.find(job.school(), keys).keySet());
    List<SchoolRecord> missing =
        file.wrongRows() > 0
            ? List.of()
            : listed.stream().filter(record -> !file.keys().contains(record.key())).toList();
    return new Comparison(
        file, changes, book.expected(missing, () -> disabled(job.school(), accounts)));
  }

  /** Which of the school's records have what only one can have, or hardly two. */
  private static FileContent.Holders holders(
      Book book, Map<RecordKey, SchoolRecord> listed, NationalIdHolders register) {
    Map<Object, Set<RecordKey>> holders = new HashMap<>();
    Stream.of(book.onlyOnce(), book.hardlyTwice())
        .flatMap(List::stream)
        .forEach(
            cell ->
                listed.forEach(
                    (key, record) ->
                        cell.value()
                            .apply(record)
                            .filter(value -> !(value instanceof NationalId))
                            .ifPresent(
                                value ->
                                    holders
                                        .computeIfAbsent(value, _ -> new HashSet<>())
                                        .add(key))));
    // National ids are compared where they are kept.
    return (cell, value) ->
        value instanceof NationalId identity
            ? register.numbers(identity).stream()
                .map(Student::keyOf)
                .filter(
                    key ->
                        listed.containsKey(key) && cell.value().apply(listed.get(key)).isPresent())
                .collect(toUnmodifiableSet())
            : holders.getOrDefault(value, Set.of());
  }

  private static Set<PersonId> disabled(SchoolCode school, AccountStore accounts) {
    return accounts.staff(school).stream()
        .filter(person -> !person.active())
        .map(Person::id)
        .collect(toUnmodifiableSet());
  }

  Preview.Tally tally() {
    int fresh = (int) changes.stream().filter(Difference::fresh).count();
    return new Preview.Tally(
        file.rows(),
        fresh,
        changes.size() - fresh,
        file.records().size() - changes.size(),
        file.wrongRows(),
        file.wrongCells(),
        missing.size(),
        file.warnings().size());
  }

  /**
   * A digest of each difference, with what the school had and what the file says. By them a commit
   * knows what an office was shown before it said yes; it writes nothing else.
   *
   * @param marks stands for a national id where anybody might come upon it
   */
  Set<String> digests(Function<NationalId, String> marks) {
    return changes.stream().map(one -> digest(one.change(), marks)).collect(toSet());
  }

  private static String digest(RecordChange change, Function<NationalId, String> marks) {
    return Sha256.of(
            String.join(
                "\n\n",
                change.after().key().toString(),
                change.before().map(record -> wording(record, marks)).orElse(""),
                wording(change.after(), marks)))
        .hex();
  }

  private static String wording(SchoolRecord record, Function<NationalId, String> marks) {
    return record.told(marks).json().text();
  }

  /**
   * All of it as a workbook: the file with marks, what would change, what would be new, what is
   * missing.
   *
   * @param content the file, which was readable before
   */
  byte[] marked(byte[] content, SheetType type) {
    Map<RowPlace, Difference> differing =
        changes.stream().collect(toMap(Difference::place, Function.identity()));
    MarkedSheet sheet =
        new MarkedSheet(
            file.book().kind().chinese(),
            place -> mark(place, Optional.ofNullable(differing.get(place))));
    try {
      FilledSheet.read(content, type, file.book().layouts(), sheet);
    } catch (UnreadableSheetException e) {
      throw new IllegalStateException("The file was readable a moment ago", e);
    }
    sheet.list(OwnSheets.CHANGES, List.of("列", "目前資料", "檔案內容"), lines(false));
    sheet.list(OwnSheets.NEW, List.of("列", "檔案內容"), lines(true));
    sheet.list(
        OwnSheets.MISSING,
        List.of("序號", "系統已有、不會刪除"),
        IntStream.range(0, missing.size())
            .mapToObj(at -> List.of(Integer.toString(at + 1), missing.get(at).summary()))
            .toList());
    return sheet.bytes();
  }

  private MarkedSheet.Mark mark(RowPlace place, Optional<Difference> difference) {
    List<CellProblem> problems = file.problems(place);
    List<CellProblem> warnings = file.warnings(place);
    String result = difference.map(one -> one.fresh() ? "新增" : "修改").orElse("不變");
    if (!problems.isEmpty()) {
      result = "有誤";
    } else if (!warnings.isEmpty()) {
      result += "（請確認）";
    }
    return new MarkedSheet.Mark(result, problems, warnings);
  }

  private List<List<String>> lines(boolean fresh) {
    return changes.stream()
        .filter(one -> one.fresh() == fresh)
        .map(
            one ->
                Stream.of(
                        Optional.of(file.called(one.place())),
                        one.change().before().map(SchoolRecord::summary),
                        Optional.of(one.change().after().summary()))
                    .flatMap(Optional::stream)
                    .toList())
        .toList();
  }
}
