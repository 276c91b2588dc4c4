package tw.portfolio.bench.start;

/** What is done before the first request so that it takes less time. */
enum Lever {
  /** Nothing: a start as on demand. */
  NONE("none", false),
  /** A snapshot of the function as it is once it is made. */
  SNAPSHOT("snapshot", true),
  /** The same, with every class loaded that a first request loads. */
  CLASS_PRIMING("class-priming", true),
  /** The same after the function's own rehearsal: what is deployed. */
  INVOKE_PRIMING("invoke-priming", true),
  /** A package with its own Java and an AOT cache. */
  AOT_CACHE("aot-cache", false);

  private final String name;
  private final boolean restored;

  Lever(String name, boolean restored) {
    this.name = name;
    this.restored = restored;
  }

  /** Its name in the results. */
  String text() {
    return name;
  }

  /** Whether it is measured from a snapshot on, and not from the start of the process. */
  boolean restored() {
    return restored;
  }
}
