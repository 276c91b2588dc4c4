package tw.portfolio.kernel.json;

/**
 * A text is not the JSON that was expected. What the text says is not in it: that may be secret.
 */
public final class MalformedJsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Fault {
    /** No valid JSON, or objects and lists lie too deep in each other. */
    NOT_JSON,
    /** JSON, but no object. */
    NO_OBJECT,
    /** JSON, but no list. */
    NO_LIST,
    /** A member of an object occurs twice. */
    MEMBER_TWICE,
    /** There is more after the value. */
    MORE_AFTER
  }

  private final Fault fault;
  private final int line;
  private final int column;

  MalformedJsonException(Fault fault, int line, int column) {
    super("Malformed JSON at line %d, column %d: %s".formatted(line, column, fault));
    this.fault = fault;
    this.line = line;
    this.column = column;
  }

  /** What is wrong. */
  public Fault fault() {
    return fault;
  }

  /** In which line, from 1. */
  public int line() {
    return line;
  }

  /** At which character of the line, from 1. */
  public int column() {
    return column;
  }
}
