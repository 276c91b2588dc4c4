package tw.portfolio.submission;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.job.Product;

/**
 * How an export ended.
 *
 * @param at when
 * @param problems how many problems there are
 * @param list the list of them, if there are any
 */
public record ExportOutcome(Instant at, int problems, Optional<Product> list) {}
