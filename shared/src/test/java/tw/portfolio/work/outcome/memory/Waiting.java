package tw.portfolio.work.outcome.memory;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import tw.portfolio.work.Label;
import tw.portfolio.work.Piece;
import tw.portfolio.work.Status;

/** A piece in a teacher's list, and since when it waits or is decided. */
record Waiting(Piece piece, Instant since, Label label) {
  static final Comparator<Waiting> OLDEST_FIRST =
      comparing(Waiting::since, naturalOrder())
          .thenComparing(waiting -> waiting.piece().id().secret());

  static Optional<Waiting> of(Piece piece) {
    return piece.status() instanceof Status.Sent(Instant since, Label label)
        ? Optional.of(new Waiting(piece, since, label))
        : Optional.empty();
  }

  /** Decided since when. */
  static Optional<Waiting> decided(Piece piece) {
    return switch (piece.status()) {
      case Status.Certified certified ->
          Optional.of(new Waiting(piece, certified.at(), certified.label()));
      case Status.Returned returned ->
          Optional.of(new Waiting(piece, returned.at(), returned.label()));
      case Status.Submitted(Instant _, String _, Status.Certified certified) ->
          Optional.of(new Waiting(piece, certified.at(), certified.label()));
      case Status.Sent _, Status.Reserved _, Status.Refused _, Status.Uploaded _ ->
          Optional.empty();
    };
  }

  String cursor() {
    return since + "~" + piece.id().secret();
  }

  boolean isUpTo(String cursor) {
    return compare(cursor) <= 0;
  }

  boolean isFrom(String cursor) {
    return compare(cursor) >= 0;
  }

  private int compare(String cursor) {
    int cut = cursor.indexOf('~');
    int order = since.compareTo(Instant.parse(cursor.substring(0, cut)));
    return order == 0 ? piece.id().secret().compareTo(cursor.substring(cut + 1)) : order;
  }
}
