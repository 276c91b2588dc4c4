package tw.portfolio.imports;

/**
 * The result of a check.
 *
 * @param tally what it found
 * @param attempt where its details lie: each attempt at a check has a place of its own
 */
public record Preview(Tally tally, String attempt) {}
