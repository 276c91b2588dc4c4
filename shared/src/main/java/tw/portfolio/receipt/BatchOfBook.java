package tw.portfolio.receipt;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.submission.Batch;
import tw.portfolio.submission.ExportId;
import tw.portfolio.submission.ExportStore;
import tw.portfolio.submission.book.BookBatch;
import tw.portfolio.submission.book.NationalBook;
import tw.portfolio.work.Piece;
import tw.portfolio.work.Status;
import tw.portfolio.work.StudentYear;

/**
 * In which batch (梯次) of grade 12 a book goes, as its code says, and what of a student's work went
 * in it. Of all other books it leaves out nothing; nor of grades and cadres, which no batch has
 * locked.
 */
final class BatchOfBook {
  private final Optional<Batch> batch;
  private final Set<String> others;
  private final SchoolCode school;
  private final ExportStore handings;
  private final Map<String, Optional<Batch>> known = new ConcurrentHashMap<>();

  private BatchOfBook(
      Optional<Batch> batch, Set<String> others, SchoolCode school, ExportStore handings) {
    this.batch = batch;
    this.others = Set.copyOf(others);
    this.school = school;
    this.handings = handings;
  }

  /** Of a code among these books. */
  static BatchOfBook of(
      List<NationalBook> books, String code, SchoolCode school, ExportStore handings) {
    List<NationalBook> ofWork = books.stream().filter(book -> book.kind().ofWork()).toList();
    Optional<Batch> batch =
        ofWork.stream()
            .flatMap(book -> book.codes().batches(code))
            .flatMap(one -> batch(one).stream())
            .findFirst();
    Set<String> others =
        Arrays.stream(BookBatch.values())
            .filter(one -> batch.isPresent() && batch(one).isPresent())
            .filter(one -> !batch(one).equals(batch))
            .flatMap(one -> ofWork.stream().flatMap(book -> book.codes().of(one).stream()))
            .collect(Collectors.toUnmodifiableSet());
    return new BatchOfBook(batch, others, school, handings);
  }

  private static Optional<Batch> batch(BookBatch batch) {
    return switch (batch) {
      case NORMAL -> Optional.empty();
      case SENIORS_FIRST -> Optional.of(Batch.FIRST);
      case SENIORS_SECOND -> Optional.of(Batch.SECOND);
    };
  }

  /** The codes of the books of the other batch. */
  Set<String> others() {
    return others;
  }

  /** The same without what was handed in in the other batch. */
  StudentYear of(StudentYear work) {
    return batch.isEmpty()
        ? work
        : new StudentYear(
            work.enrolments(),
            work.pieces().stream().filter(this::has).toList(),
            work.selection(),
            work.extraTime());
  }

  private boolean has(Piece piece) {
    return !(piece.status() instanceof Status.Submitted submitted)
        || known.computeIfAbsent(submitted.export(), this::batchOf).stream()
            .allMatch(one -> batch.filter(one::equals).isPresent());
  }

  private Optional<Batch> batchOf(String export) {
    return ExportId.parse(export)
        .flatMap(id -> handings.find(school, id))
        .flatMap(found -> found.job().order().batch());
  }
}
