package tw.portfolio.submission;

import java.time.Instant;
import tw.portfolio.history.Author;

/**
 * That somebody has confirmed what is to be handed in; it is handed in under this name.
 *
 * @param by who
 * @param at when
 */
public record Confirmation(Author.Someone by, Instant at) {}
