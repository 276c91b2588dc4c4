package tw.portfolio.submission;

/**
 * What of a class was handed in.
 *
 * @param attempt which attempt at locking it counts: its list names every piece
 * @param students how many students something was handed in of
 * @param pieces how many pieces
 * @param bytes the size of their files
 */
public record LockedClass(String attempt, int students, int pieces, long bytes) {}
