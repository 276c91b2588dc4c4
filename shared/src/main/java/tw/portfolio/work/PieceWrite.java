package tw.portfolio.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.summary.ChoiceSummary;
import tw.portfolio.work.summary.SummaryChange;
import tw.portfolio.work.summary.SummaryId;
import tw.portfolio.work.summary.Tally;

/**
 * Changes of a student's pieces and of the choice of them, with all that must be true: it happens
 * whole or not at all.
 *
 * @param changes the changes of pieces
 * @param choice the change of the choice, if there is one
 * @param guards what else must be true
 */
public record PieceWrite(
    List<PieceChange> changes, Optional<ChoiceChange> choice, List<Guard> guards) {
  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if nothing is changed, or work of several students or years
   */
  public PieceWrite {
    changes = List.copyOf(changes);
    guards = List.copyOf(guards);
    if (changes.isEmpty() && choice.isEmpty()) {
      throw new IllegalArgumentException("A write changes a piece, the choice or both");
    }
    if (summaries(changes, choice).distinct().count() > 1) {
      throw new IllegalArgumentException("A write is about one student's work of one year");
    }
  }

  /** A change of one piece, with what every such change demands and this. */
  public static PieceWrite of(PieceChange change, List<Guard> more) {
    return new PieceWrite(
        List.of(change),
        Optional.empty(),
        Stream.concat(change.guards().stream(), more.stream()).toList());
  }

  /** A change of a choice, and nothing else. */
  public static PieceWrite of(ChoiceChange choice, List<Guard> guards) {
    return new PieceWrite(List.of(), Optional.of(choice), guards);
  }

  /** The piece that is changed, of which guards speak, if it is one alone. */
  public Piece piece() {
    return changes.getFirst().piece();
  }

  /** The school in which it happens. */
  public SchoolCode school() {
    return choice.map(change -> change.choice().school()).orElseGet(() -> piece().school());
  }

  /**
   * What it changes in the student's summary. It follows from what each piece is before and after,
   * so that no change of a piece can leave it out.
   */
  public SummaryChange summaryChange() {
    Map<Tally, Integer> more = new HashMap<>();
    before().forEach(piece -> more.merge(Tally.of(piece), -1, Integer::sum));
    after().forEach(piece -> more.merge(Tally.of(piece), 1, Integer::sum));
    return new SummaryChange(
        summaries(changes, choice).findFirst().orElseThrow(),
        more,
        unsent(after()),
        unsent(before()),
        choice.stream()
            .collect(Collectors.toMap(one -> one.choice().kind(), ChoiceSummary::after)));
  }

  private static Stream<SummaryId> summaries(
      List<PieceChange> changes, Optional<ChoiceChange> choice) {
    return Stream.concat(
        changes.stream()
            .map(PieceChange::piece)
            .map(piece -> SummaryId.of(piece.school(), piece.id())),
        choice.stream().map(ChoiceChange::choice).map(SummaryId::of));
  }

  private Stream<Piece> before() {
    return changes.stream().map(PieceChange::before).flatMap(Optional::stream);
  }

  private Stream<Piece> after() {
    return changes.stream().map(PieceChange::after).flatMap(Optional::stream);
  }

  private static Set<PieceId> unsent(Stream<Piece> pieces) {
    return pieces.filter(Piece::unsent).map(Piece::id).collect(Collectors.toSet());
  }

  /** The same write with one more thing that must be true. */
  public PieceWrite under(Guard guard) {
    return new PieceWrite(
        changes, choice, Stream.concat(guards.stream(), Stream.of(guard)).toList());
  }

  /** The same write with another change of the choice. */
  public PieceWrite with(ChoiceChange another) {
    return new PieceWrite(changes, Optional.of(another), guards);
  }
}
