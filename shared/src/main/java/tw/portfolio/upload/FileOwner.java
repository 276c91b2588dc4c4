package tw.portfolio.upload;

/**
 * For what a file's key was made.
 *
 * @param kind the code of its kind, by which its {@link FileHolders} are known
 * @param id its id, as text
 */
public record FileOwner(String kind, String id) {}
