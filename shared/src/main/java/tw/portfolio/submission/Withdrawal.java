package tw.portfolio.submission;

import java.time.Instant;
import tw.portfolio.history.Author;

/**
 * That what was handed in is taken back whole (撤回提交).
 *
 * @param by who takes it back
 * @param at when
 * @param reason why
 */
public record Withdrawal(Author.Someone by, Instant at, String reason) {}
