package tw.portfolio.domain.record;

import tw.portfolio.domain.sheet.Column;

/**
 * Something of which there is one only, so that no two records may say it: a national id, a seat.
 *
 * @param column the cell that says it
 * @param what it, by its own equality
 */
public record Claim(Column<?> column, Object what) {}
