package tw.portfolio.question;

import static tw.portfolio.question.QuestionState.ANSWERED;
import static tw.portfolio.question.QuestionState.CLOSED;
import static tw.portfolio.question.QuestionState.OPEN;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.history.ChangeAction;

/** What can be done with a question. */
public enum QuestionStep {
  /** Somebody asks. */
  ASK("ask", "提問", Set.of(), OPEN, ChangeAction.ASK),
  /** Who asked says more, which opens again what was closed. */
  ADD("add", "補充", Set.of(OPEN, ANSWERED, CLOSED), OPEN, ChangeAction.ASK),
  /** The office answers. */
  ANSWER("answer", "回覆", Set.of(OPEN, ANSWERED), ANSWERED, ChangeAction.ANSWER),
  /** The office passes it on to the one that knows. */
  PASS_ON("passOn", "轉請其他處室回覆", Set.of(OPEN), OPEN, ChangeAction.CHANGE),
  /** Who asked needs nothing more. */
  CLOSE("close", "結案", Set.of(OPEN, ANSWERED), CLOSED, ChangeAction.FINISH);

  private final String code;
  private final String chinese;
  private final Set<QuestionState> from;
  private final QuestionState to;
  private final ChangeAction action;

  QuestionStep(
      String code, String chinese, Set<QuestionState> from, QuestionState to, ChangeAction action) {
    this.code = code;
    this.chinese = chinese;
    this.from = from;
    this.to = to;
    this.action = action;
  }

  /** Its name in storage and answers. */
  public String code() {
    return code;
  }

  /** What people read. */
  public String chinese() {
    return chinese;
  }

  /** Whether it can be taken in that state. */
  public boolean startsIn(QuestionState state) {
    return from.contains(state);
  }

  /** Where it leads. */
  public QuestionState to() {
    return to;
  }

  ChangeAction action() {
    return action;
  }

  /** The step with exactly this code. */
  public static Optional<QuestionStep> ofCode(String code) {
    return Arrays.stream(values()).filter(step -> step.code.equals(code)).findFirst();
  }
}
