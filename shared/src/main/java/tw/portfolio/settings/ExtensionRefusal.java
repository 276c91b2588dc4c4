package tw.portfolio.settings;

/** Why an extension was not withdrawn. */
public sealed interface ExtensionRefusal {
  /** It has been withdrawn already. */
  record AlreadyWithdrawn() implements ExtensionRefusal {}
}
