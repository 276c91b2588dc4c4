package tw.portfolio.work;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.school.SchoolCode;

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
   * @throws IllegalArgumentException if nothing is changed
   */
  public PieceWrite {
    changes = List.copyOf(changes);
    guards = List.copyOf(guards);
    if (changes.isEmpty() && choice.isEmpty()) {
      throw new IllegalArgumentException("A write changes a piece, the choice or both");
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
