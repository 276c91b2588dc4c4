package tw.portfolio.domain.statement;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.domain.school.PersonId;

/** What a statement's record keeps about its state. */
public sealed interface StatementStatus {
  /** The state's name. */
  StatementState state();

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
   * Found complete (檢核).
   *
   * @param at when
   * @param by who checked it
   * @param byName that person's name
   * @param edition which edition was checked
   */
  record Checked(Instant at, PersonId by, String byName, int edition) implements StatementStatus {
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
