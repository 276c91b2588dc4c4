package tw.portfolio.kernel.files;

/** Puts files that no person sends by a link, but that come along with others, among theirs. */
@FunctionalInterface
public interface FileIntake {
  /**
   * Puts a file, as an upload by a link does: never over another.
   *
   * @return false if something lies there already, which then stays
   */
  boolean put(ObjectKey key, DeclaredFile file, byte[] content);
}
