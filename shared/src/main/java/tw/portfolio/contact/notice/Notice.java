package tw.portfolio.contact.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tw.portfolio.kernel.mail.PageLink;

/**
 * Something that somebody was told.
 *
 * @param id which one of that person's
 * @param at since when it is so
 * @param kind a code, for programs
 * @param chinese what
 * @param english the same in English
 * @param leads where to go on
 * @param about what it is about
 * @param read whether it was read
 */
public record Notice(
    NoticeId id,
    Instant at,
    String kind,
    String chinese,
    String english,
    PageLink leads,
    Optional<String> about,
    boolean read) {
  /** For how long notices are kept: from one semester into the next. */
  public static final Duration KEPT = Duration.ofDays(180);
}
