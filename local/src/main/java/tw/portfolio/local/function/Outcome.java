package tw.portfolio.local.function;

/** How an invocation ended. */
public sealed interface Outcome {
  /**
   * The function answered.
   *
   * @param json its answer, serialised
   */
  record Answered(String json) implements Outcome {}

  /**
   * It threw, or could not be made.
   *
   * @param kind the exception's class
   */
  record Failed(String kind, String message) implements Outcome {}

  /** It took longer than its timeout and was ended. */
  record TimedOut() implements Outcome {}

  /** Every instance was busy for longer than the caller would wait. */
  record Throttled() implements Outcome {}
}
