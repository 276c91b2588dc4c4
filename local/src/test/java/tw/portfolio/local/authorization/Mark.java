package tw.portfolio.local.authorization;

/** What an answer means for whoever asked. */
public enum Mark {
  /** Let through; what is refused after that is refused for another reason than who asks. */
  ALLOWED("✓"),
  /** 403, and 401 for whoever has not signed in. */
  REFUSED("✗"),
  /** Answered as if there were no such thing. */
  UNSEEN("∅"),
  /** There is no such relation. */
  NONE("–");

  private final String symbol;

  Mark(String symbol) {
    this.symbol = symbol;
  }

  /** As the table shows it. */
  public String symbol() {
    return symbol;
  }
}
