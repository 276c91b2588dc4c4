package tw.portfolio.work;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;

/** What a write does to a student's choice. */
public sealed interface ChoiceChange {
  /** Which choice. */
  ChoiceId choice();

  /**
   * Replaces it whole, unless it is locked. A choice is always later than the one before it: where
   * that has a later time, this one is moved just behind it.
   *
   * @param choice which choice
   * @param pieces what is chosen: each must be of that choice's student and year, selectable, and
   *     as it was seen
   * @param declined whether the student says that nothing is to be handed in this year; then
   *     nothing is chosen
   * @param who who chooses
   * @param at when
   */
  record Choose(ChoiceId choice, List<ChosenPiece> pieces, boolean declined, Author who, Instant at)
      implements ChoiceChange {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if pieces are chosen of what is declined
     */
    public Choose {
      pieces = List.copyOf(pieces);
      if (declined && !pieces.isEmpty()) {
        throw new IllegalArgumentException("Of what is declined nothing is chosen");
      }
    }

    /** Chooses these pieces. */
    public Choose(ChoiceId choice, List<ChosenPiece> pieces, Author who, Instant at) {
      this(choice, pieces, false, who, at);
    }

    /** Declines to hand in anything that year. */
    public static Choose nothing(ChoiceId choice, Author who, Instant at) {
      return new Choose(choice, List.of(), true, who, at);
    }

    /** The line that tells of it. */
    public Change line() {
      return declined ? choice.declined(who, at) : choice.made(who, at, pieces.size());
    }

    /** The same choice at another moment. */
    public Choose at(Instant moment) {
      return new Choose(choice, pieces, declined, who, moment);
    }

    /** What is chosen. */
    public Set<PieceId> chosen() {
      return pieces.stream().map(ChosenPiece::id).collect(Collectors.toUnmodifiableSet());
    }
  }

  /**
   * Takes a piece out of a choice that is not locked; later than the choice before it, too.
   *
   * @param choice which choice
   * @param before the choice as it must still be
   * @param piece the piece
   * @param who who takes it out
   * @param at when
   */
  record Leave(ChoiceId choice, Selection before, PieceId piece, Author who, Instant at)
      implements ChoiceChange {
    /** The same at another moment. */
    public Leave at(Instant moment) {
      return new Leave(choice, before, piece, who, moment);
    }

    /** What stays chosen. */
    public Set<PieceId> rest() {
      return before.chosen().stream()
          .filter(chosen -> !chosen.equals(piece))
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /**
   * Locks it, unless it is declined: something of it is handed in (提交). A choice that is locked
   * keeps what locked it first.
   *
   * @param choice which choice
   * @param chosen what must be chosen, exactly
   * @param export by what it is handed in
   */
  record Lock(ChoiceId choice, Set<PieceId> chosen, String export) implements ChoiceChange {
    /** Copies the set. */
    public Lock {
      chosen = Set.copyOf(chosen);
    }
  }

  /**
   * Takes the lock off.
   *
   * @param choice which choice
   * @param before the choice as it must still be
   * @param line what the history tells of it
   */
  record Unlock(ChoiceId choice, Selection before, Change line) implements ChoiceChange {
    /**
     * @throws IllegalArgumentException if it is not locked
     */
    public Unlock {
      if (!before.locked()) {
        throw new IllegalArgumentException("Only a locked choice is unlocked");
      }
    }
  }
}
