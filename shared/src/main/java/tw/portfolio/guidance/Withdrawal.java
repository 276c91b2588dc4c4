package tw.portfolio.guidance;

import java.time.Instant;

/**
 * That a record no longer counts.
 *
 * @param at since when
 * @param reason why
 */
public record Withdrawal(Instant at, String reason) {}
