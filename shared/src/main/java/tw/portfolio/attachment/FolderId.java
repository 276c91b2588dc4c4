package tw.portfolio.attachment;

import tw.portfolio.upload.FileOwner;

/**
 * Which folder.
 *
 * @param shelf where folders are that are read together, such as {@code meetings}
 * @param name which of them; no two of a shelf have one name
 */
public record FolderId(String shelf, String name) {
  /** By which owners of files are known to be folders. */
  static final String KIND = "folder";

  private static final char BETWEEN = '/';

  /**
   * @throws IllegalArgumentException if the shelf has no name, or one with a slash
   */
  public FolderId {
    if (shelf.isEmpty() || shelf.indexOf(BETWEEN) >= 0 || name.isEmpty()) {
      throw new IllegalArgumentException("A shelf without a slash, and a name");
    }
  }

  /** Whose its files are. */
  public FileOwner owner() {
    return new FileOwner(KIND, shelf + BETWEEN + name);
  }

  /** The folder whose files are of this owner. */
  static FolderId of(FileOwner owner) {
    int at = owner.id().indexOf(BETWEEN);
    return new FolderId(owner.id().substring(0, at), owner.id().substring(at + 1));
  }
}
