package tw.portfolio.work.outcome.memory;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.work.Label;
import tw.portfolio.work.Piece;
import tw.portfolio.work.Status;

/** A piece in somebody's list, with since when it is there. */
record Waiting(Piece piece, Instant since, Label label) {
  private static final Comparator<Waiting> OLDEST_FIRST =
      comparing(Waiting::since, naturalOrder())
          .thenComparing(waiting -> waiting.piece().id().secret());

  static Optional<Waiting> of(Piece piece) {
    return piece.status() instanceof Status.Sent(Instant since, Label label)
        ? Optional.of(new Waiting(piece, since, label))
        : Optional.empty();
  }

  /** Decided since when, or disputed. */
  static Optional<Waiting> decided(Piece piece) {
    return switch (piece.status()) {
      case Status.Certified certified ->
          Optional.of(new Waiting(piece, certified.at(), certified.label()));
      case Status.Returned returned ->
          Optional.of(new Waiting(piece, returned.listedSince(), returned.label()));
      case Status.Submitted(Instant _, String _, Status.Certified certified) ->
          Optional.of(new Waiting(piece, certified.at(), certified.label()));
      case Status.Submitted(Instant _, String _, Status.Uploaded _),
          Status.Sent _,
          Status.Reserved _,
          Status.Refused _,
          Status.Uploaded _ ->
          Optional.empty();
    };
  }

  static StoredPage<Piece> oldestFirst(Stream<Waiting> all, Optional<String> after, int most) {
    return page(all.sorted(OLDEST_FIRST), after, most, cursor -> one -> one.compare(cursor) <= 0);
  }

  static StoredPage<Piece> latestFirst(Stream<Waiting> all, Optional<String> after, int most) {
    return page(
        all.sorted(OLDEST_FIRST.reversed()),
        after,
        most,
        cursor -> one -> one.compare(cursor) >= 0);
  }

  /** What is passed over of a list because of a cursor. */
  @FunctionalInterface
  private interface Before {
    Predicate<Waiting> of(String cursor);
  }

  private static StoredPage<Piece> page(
      Stream<Waiting> sorted, Optional<String> after, int most, Before before) {
    after.ifPresent(Waiting::mustBeOne);
    List<Waiting> left =
        sorted
            .dropWhile(one -> after.filter(cursor -> before.of(cursor).test(one)).isPresent())
            .toList();
    List<Waiting> page = left.stream().limit(most).toList();
    Optional<String> next =
        left.size() > page.size() ? Optional.of(page.getLast().cursor()) : Optional.empty();
    return new StoredPage<>(page.stream().map(Waiting::piece).toList(), next);
  }

  private static void mustBeOne(String cursor) {
    try {
      Instant.parse(cursor.substring(0, Math.max(0, cursor.indexOf('~'))));
    } catch (DateTimeParseException noInstant) {
      throw new UnknownCursorException(noInstant);
    }
  }

  private String cursor() {
    return since + "~" + piece.id().secret();
  }

  private int compare(String cursor) {
    int cut = cursor.indexOf('~');
    int order = since.compareTo(Instant.parse(cursor.substring(0, cut)));
    return order == 0 ? piece.id().secret().compareTo(cursor.substring(cut + 1)) : order;
  }
}
