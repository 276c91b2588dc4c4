package tw.portfolio.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
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

  /**
   * One change of one piece, with the line that it adds to the history.
   *
   * @param before the record it builds on; none for a new piece
   * @param after the record it leaves; none if the piece is gone
   * @param entry the line for the history
   */
  public record PieceChange(Optional<Piece> before, Optional<Piece> after, HistoryEntry entry) {
    /**
     * @throws IllegalArgumentException if there is neither a before nor an after
     */
    public PieceChange {
      if (before.isEmpty() && after.isEmpty()) {
        throw new IllegalArgumentException("A change has a piece before it, after it or both");
      }
    }

    /** A change by that transition. */
    public static PieceChange of(
        Transition transition,
        Optional<Piece> before,
        Optional<Piece> after,
        Author who,
        String why,
        Instant at) {
      return new PieceChange(
          before,
          after,
          new HistoryEntry(
              at, who, transition, before.map(Piece::state), after.map(Piece::state), why));
    }

    /** The piece that is changed. */
    public Piece piece() {
      return after.or(() -> before).orElseThrow();
    }

    /** Whether files are announced, whose keys nobody has seen yet. */
    public boolean announcesFiles() {
      return after
          .filter(left -> left.status() instanceof Status.Reserved)
          .filter(left -> before.map(had -> had.revision() != left.revision()).orElse(true))
          .isPresent();
    }

    /**
     * What must be true for every such change: a piece gives its slot back when it is refused or
     * gone, and what may be chosen is changed only while the student's choice does not have it.
     */
    public List<Guard> guards() {
      List<Guard> guards = new ArrayList<>();
      if (before.filter(Piece::takesSlot).isPresent() && after.filter(Piece::takesSlot).isEmpty()) {
        guards.add(new Guard.GivesSlotBack());
      }
      if (before.filter(Piece::selectable).isPresent()) {
        guards.add(new Guard.NotChosen());
      }
      return guards;
    }
  }

  /**
   * One line of a piece's history: who, when, from, to, why. Lines are only ever added.
   *
   * @param at when
   * @param who who made the change
   * @param transition what happened
   * @param from the state before, none for a new piece
   * @param to the state after, none if the piece is gone
   * @param why the reason given or the finding, may be empty
   * @param mended what was said of the piece before and after, where that is what changed
   */
  public record HistoryEntry(
      Instant at,
      Author who,
      Transition transition,
      Optional<PieceState> from,
      Optional<PieceState> to,
      String why,
      Optional<Mended> mended) {
    /**
     * Words that took the place of others.
     *
     * @param before everything that was said
     * @param after everything that is said now
     */
    public record Mended(String before, String after) {}

    /** A line of a piece that has come to another state. */
    public HistoryEntry(
        Instant at,
        Author who,
        Transition transition,
        Optional<PieceState> from,
        Optional<PieceState> to,
        String why) {
      this(at, who, transition, from, to, why, Optional.empty());
    }

    /** The same line of another moment. */
    public HistoryEntry moved(Instant moment) {
      return new HistoryEntry(moment, who, transition, from, to, why, mended);
    }

    /** The same line with the words that were mended. */
    public HistoryEntry with(Mended words) {
      return new HistoryEntry(at, who, transition, from, to, why, Optional.of(words));
    }

    /** The same line as the school's history tells it. */
    public Change of(PieceId piece) {
      return new Change(
          piece.subject(),
          at,
          who,
          transition.action(),
          mended.map(Mended::before).or(() -> from.map(state -> state.chinese(piece.kind()))),
          mended.map(Mended::after).or(() -> to.map(state -> state.chinese(piece.kind()))),
          why,
          Optional.of(piece.student()));
    }
  }
}
