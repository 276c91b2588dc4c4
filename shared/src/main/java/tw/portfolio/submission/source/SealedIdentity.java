package tw.portfolio.submission.source;

/**
 * A national id that nobody has opened.
 *
 * @param masked as people are shown it, such as {@code A12****789}
 * @param mark its keyed hash: the same for the same id of a school
 */
public record SealedIdentity(String masked, String mark) {}
