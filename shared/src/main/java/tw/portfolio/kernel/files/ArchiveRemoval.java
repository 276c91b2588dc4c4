package tw.portfolio.kernel.files;

/** Takes away what jobs have made and what no lifecycle of the store ends by itself. */
@FunctionalInterface
public interface ArchiveRemoval {
  /** Takes an object away; one that is not there is no error. */
  void remove(String key);
}
