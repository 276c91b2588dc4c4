package tw.portfolio.submission.book;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The 名冊別 of a book: one for each batch, or one for all (domain.md 3.2); none where no source gives
 * it and the school has not set it, so that the book can be looked at and not handed in.
 *
 * @param byBatch the code of each batch; of all batches if it is empty
 * @param ofAll the code where batches don't matter
 */
public record BookCodes(Map<BookBatch, String> byBatch, Optional<String> ofAll) {
  /** Copies the codes. */
  public BookCodes {
    byBatch = Map.copyOf(byBatch);
  }

  /** A book that has a code for each batch. */
  static BookCodes byBatch(String normal, String first, String second) {
    Map<BookBatch, String> codes = new EnumMap<>(BookBatch.class);
    codes.put(BookBatch.NORMAL, normal);
    codes.put(BookBatch.SENIORS_FIRST, first);
    codes.put(BookBatch.SENIORS_SECOND, second);
    return new BookCodes(codes, Optional.empty());
  }

  /** A book that has the same code for everybody, or none that is known. */
  static BookCodes ofAll(Optional<String> code) {
    return new BookCodes(Map.of(), code);
  }

  /** Whether grade 12 is handed in apart. */
  boolean differByBatch() {
    return !byBatch.isEmpty();
  }

  /** In which batches a book goes under that code. */
  public Stream<BookBatch> batches(String code) {
    return Arrays.stream(BookBatch.values())
        .filter(batch -> of(batch).filter(code::equals).isPresent());
  }

  /** The code in a batch. */
  public Optional<String> of(BookBatch batch) {
    return Optional.ofNullable(byBatch.get(batch)).or(() -> ofAll);
  }
}
