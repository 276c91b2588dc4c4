package tw.portfolio.statement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.school.PersonId;

/** What a statement's record keeps about its state. */
public sealed interface StatementStatus {
  /** The state's name. */
  StatementState state();

  /** The checks there are, in their order. */
  default List<Check> checks() {
    return switch (this) {
      case Draft _, HandedIn _, Returned _ -> List.of();
      case Checking(Check first, int _) -> List.of(first);
      case Checked(Check first, Check second, int _) -> List.of(first, second);
    };
  }

  /** The edition that those who review it may read: what was handed in, never what is a draft. */
  Optional<Integer> handedIn();

  /** Being written, never handed in or taken back. */
  record Draft() implements StatementStatus {
    @Override
    public StatementState state() {
      return StatementState.DRAFT;
    }

    @Override
    public Optional<Integer> handedIn() {
      return Optional.empty();
    }
  }

  /**
   * Waiting for review.
   *
   * @param at since when
   * @param edition which edition was handed in
   */
  record HandedIn(Instant at, int edition) implements StatementStatus {
    @Override
    public StatementState state() {
      return StatementState.HANDED_IN;
    }

    @Override
    public Optional<Integer> handedIn() {
      return Optional.of(edition);
    }
  }

  /**
   * That one side found it complete (檢核).
   *
   * @param side for which side
   * @param at when
   * @param by who checked it
   * @param byName that person's name
   */
  record Check(ReviewSide side, Instant at, PersonId by, String byName) {}

  /**
   * Found complete by one side, and waiting for the other.
   *
   * @param first the check there is
   * @param edition which edition was checked
   */
  record Checking(Check first, int edition) implements StatementStatus {
    @Override
    public StatementState state() {
      return StatementState.CHECKING;
    }

    @Override
    public Optional<Integer> handedIn() {
      return Optional.of(edition);
    }
  }

  /**
   * Found complete by both sides.
   *
   * @param first the check that came first
   * @param second the other side's
   * @param edition which edition was checked
   */
  record Checked(Check first, Check second, int edition) implements StatementStatus {
    /**
     * @throws IllegalArgumentException if it is one side that checked twice
     */
    public Checked {
      if (first.side() == second.side()) {
        throw new IllegalArgumentException("Each side checks once");
      }
    }

    @Override
    public StatementState state() {
      return StatementState.CHECKED;
    }

    @Override
    public Optional<Integer> handedIn() {
      return Optional.of(edition);
    }
  }

  /**
   * Sent back; the student may be writing further editions by now.
   *
   * @param at when
   * @param by who sent it back
   * @param byName that person's name
   * @param reason what the student reads
   * @param edition which edition was sent back
   */
  record Returned(Instant at, PersonId by, String byName, String reason, int edition)
      implements StatementStatus {
    @Override
    public StatementState state() {
      return StatementState.RETURNED;
    }

    @Override
    public Optional<Integer> handedIn() {
      return Optional.of(edition);
    }
  }
}
