package tw.portfolio.receipt;

import static tw.portfolio.receipt.CaseState.ACCEPTED;
import static tw.portfolio.receipt.CaseState.CLOSED;
import static tw.portfolio.receipt.CaseState.CORRECTED;
import static tw.portfolio.receipt.CaseState.CORRECTING;
import static tw.portfolio.receipt.CaseState.LOOK_AGAIN;
import static tw.portfolio.receipt.CaseState.WAITING;
import static tw.portfolio.receipt.CaseState.WITHDRAWN;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.history.ChangeAction;

/** Every step that a case can take, and from where. */
public enum CaseStep {
  /** The student reports. */
  REPORT("report", Set.of(), WAITING, ChangeAction.ASK),
  /** The student says it otherwise, or has looked again and does not agree. */
  CHANGE("change", Set.of(WAITING, LOOK_AGAIN), WAITING, ChangeAction.CHANGE),
  /** The student takes it back. */
  WITHDRAW("withdraw", Set.of(WAITING, LOOK_AGAIN), WITHDRAWN, ChangeAction.WITHDRAW),
  /** The student confirms after looking again. */
  ACCEPT("accept", Set.of(LOOK_AGAIN), ACCEPTED, ChangeAction.CONFIRM),
  /** The office has looked: ours is right. */
  FIND_RIGHT("right", Set.of(WAITING), LOOK_AGAIN, ChangeAction.ANSWER),
  /** The office has looked: ours is wrong. */
  FIND_WRONG("wrong", Set.of(WAITING), CORRECTING, ChangeAction.ANSWER),
  /** The office has corrected it and handed it in again. */
  CORRECT("corrected", Set.of(CORRECTING), CORRECTED, ChangeAction.FINISH),
  /** The office ends it, since the student has not looked again. */
  CLOSE("closed", Set.of(LOOK_AGAIN), CLOSED, ChangeAction.FINISH);

  private static final Set<CaseStep> OFFICE = Set.of(FIND_RIGHT, FIND_WRONG, CORRECT, CLOSE);

  private final String code;
  private final Set<CaseState> from;
  private final CaseState to;
  private final ChangeAction action;

  CaseStep(String code, Set<CaseState> from, CaseState to, ChangeAction action) {
    this.code = code;
    this.from = from;
    this.to = to;
    this.action = action;
  }

  /** Its name in storage, requests and answers. */
  public String code() {
    return code;
  }

  /** The states it starts from; none for a new case. */
  Set<CaseState> from() {
    return from;
  }

  /** The state it leads to. */
  CaseState to() {
    return to;
  }

  /** How the history calls it. */
  ChangeAction action() {
    return action;
  }

  /** The step with exactly this code. */
  public static Optional<CaseStep> ofCode(String code) {
    return Arrays.stream(values()).filter(step -> step.code.equals(code)).findFirst();
  }

  /** The step of the office with exactly this code. */
  public static Optional<CaseStep> ofOffice(String code) {
    return ofCode(code).filter(OFFICE::contains);
  }
}
