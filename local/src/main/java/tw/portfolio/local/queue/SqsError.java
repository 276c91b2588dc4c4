package tw.portfolio.local.queue;

/** A refusal as SQS words it. */
final class SqsError extends Exception {
  private final String code;

  SqsError(String code, String message) {
    super(message);
    this.code = code;
  }

  String code() {
    return code;
  }
}
