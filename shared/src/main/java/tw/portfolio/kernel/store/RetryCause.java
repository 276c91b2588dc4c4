package tw.portfolio.kernel.store;

/** Why a store did not let a request through that may be tried again. */
public enum RetryCause {
  /** Another write held one of the same items at that moment. It is over soon. */
  CONFLICT,
  /** More was asked of the store than it gives in a second. It takes a while to recover. */
  THROTTLING
}
