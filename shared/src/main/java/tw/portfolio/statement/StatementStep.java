package tw.portfolio.statement;

import static tw.portfolio.statement.StatementState.CHECKED;
import static tw.portfolio.statement.StatementState.CHECKING;
import static tw.portfolio.statement.StatementState.DRAFT;
import static tw.portfolio.statement.StatementState.HANDED_IN;
import static tw.portfolio.statement.StatementState.RETURNED;

import java.util.Set;
import tw.portfolio.history.ChangeAction;

/** The state machine of a statement: every change there is, and from where it may be made. */
public enum StatementStep {
  /** The student begins. */
  START(Set.of(), DRAFT, Mover.STUDENT, ChangeAction.ADD),
  /** The student writes on. */
  SAVE(Set.of(DRAFT), DRAFT, Mover.STUDENT, ChangeAction.CHANGE),
  /** The student mends what was sent back. */
  MEND(Set.of(RETURNED), RETURNED, Mover.STUDENT, ChangeAction.CHANGE),
  /** The student hands it in, for the first time or again. */
  HAND_IN(Set.of(DRAFT, RETURNED), HANDED_IN, Mover.STUDENT, ChangeAction.HAND_IN),
  /** The student takes it back, as long as nobody has checked it. */
  TAKE_BACK(Set.of(HANDED_IN), DRAFT, Mover.STUDENT, ChangeAction.TAKE_BACK),
  /** One side finds it complete. */
  CHECK(Set.of(HANDED_IN), CHECKING, Mover.REVIEWER, ChangeAction.CHECK),
  /** The other side does, too. */
  COMPLETE(Set.of(CHECKING), CHECKED, Mover.REVIEWER, ChangeAction.CHECK),
  /** It is sent back with a reason; one that was checked by mistake can be, too. */
  RETURN(Set.of(HANDED_IN, CHECKING, CHECKED), RETURNED, Mover.REVIEWER, ChangeAction.RETURN);

  /** Who makes a change. */
  public enum Mover {
    /** The student who writes it, while the window is open. */
    STUDENT,
    /** The homeroom teacher or the counselling office, at any time. */
    REVIEWER
  }

  private final Set<StatementState> from;
  private final StatementState to;
  private final Mover mover;
  private final ChangeAction action;

  StatementStep(Set<StatementState> from, StatementState to, Mover mover, ChangeAction action) {
    this.from = from;
    this.to = to;
    this.mover = mover;
    this.action = action;
  }

  /** The states it starts from; none for a new statement. */
  public Set<StatementState> from() {
    return from;
  }

  /** The state it leads to. */
  public StatementState to() {
    return to;
  }

  /** Who makes it. */
  public Mover mover() {
    return mover;
  }

  /** Its word in the history. */
  public ChangeAction action() {
    return action;
  }
}
