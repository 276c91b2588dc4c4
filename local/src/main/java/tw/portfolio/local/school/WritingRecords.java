package tw.portfolio.local.school;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.sheet.cell.Row;
import tw.portfolio.local.office.OfficeFile;
import tw.portfolio.record.Directory;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.book.Book;
import tw.portfolio.record.book.Books;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/** Writes the offices' files of a made-up school straight into its store, as an import would. */
final class WritingRecords {
  private final RecordStore records;
  private final SchoolCode school;
  private final Term term;
  private final Instant now;

  WritingRecords(RecordStore records, SchoolCode school, Term term, Instant now) {
    this.records = records;
    this.school = school;
    this.term = term;
    this.now = now;
  }

  /**
   * Writes what is not there yet.
   *
   * @param people ids of those whom the rows are about, row by row; none where rows make no people
   * @throws IllegalStateException if a row is wrong: the sample school's own never are
   */
  void write(OfficeFile file, List<PersonId> people) {
    Book book = Books.of(file.kind());
    List<PersonId> next = new ArrayList<>();
    Directory directory = records.directory(school, term, next::getLast);
    Map<RecordKey, SchoolRecord> wanted = new HashMap<>();
    for (int at = 0; at < file.rows().size(); at++) {
      if (!people.isEmpty()) {
        next.add(people.get(at));
      }
      SchoolRecord read = read(book, row(file, at), directory);
      wanted.put(read.key(), read);
    }
    Map<RecordKey, SchoolRecord> there = records.find(school, wanted.keySet());
    List<RecordChange> changes =
        wanted.values().stream()
            .filter(record -> !record.equals(there.get(record.key())))
            .map(record -> new RecordChange(Optional.ofNullable(there.get(record.key())), record))
            .toList();
    List<RecordChange> left = records.write(school, changes, new Author.Platform(), "範例學校", now);
    if (!left.isEmpty()) {
      throw new IllegalStateException("Somebody else wrote the sample school: " + file.kind());
    }
  }

  private static Row row(OfficeFile file, int at) {
    Map<String, String> cells = new HashMap<>();
    for (int column = 0; column < file.header().size(); column++) {
      cells.put(file.header().get(column), file.rows().get(at).get(column));
    }
    return new Row(at + 2, cells);
  }

  private static SchoolRecord read(Book book, Row row, Directory directory) {
    return book.read(row, directory)
        .orElseThrow(
            () -> new IllegalStateException(book.kind() + " of the sample: " + row.problems()));
  }
}
