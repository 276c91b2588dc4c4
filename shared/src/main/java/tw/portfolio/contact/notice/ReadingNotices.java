package tw.portfolio.contact.notice;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/** People read what they were told. */
public final class ReadingNotices {
  /** How many are looked at to count what is unread: more than that is no number to anybody. */
  public static final int MOST_COUNTED = 99;

  private final NoticeStore notices;

  /** Reads these notices. */
  public ReadingNotices(NoticeStore notices) {
    this.notices = notices;
  }

  /**
   * A page of somebody's notices.
   *
   * @param notices the notices, the newest first
   * @param unread how many of the newest {@link #MOST_COUNTED} are not read
   */
  public record NoticePage(StoredPage<Notice> notices, int unread) {}

  /** A page of the own notices, the newest first. */
  public NoticePage page(Actor actor, Optional<NoticeId> after, int most, Instant now) {
    return BoundedParallel.both(
        () -> notices.page(actor.school(), actor.person(), after, most, now),
        () -> unread(actor, now),
        NoticePage::new);
  }

  private int unread(Actor actor, Instant now) {
    return Math.toIntExact(
        notices
            .page(actor.school(), actor.person(), Optional.empty(), MOST_COUNTED, now)
            .entries()
            .stream()
            .filter(notice -> !notice.read())
            .count());
  }

  /** Notes that one was read; again is the same. */
  public Answer<NoticeId> read(Actor actor, NoticeId notice, Instant now) {
    return notices.read(actor.school(), actor.person(), notice, now)
        ? Answer.granted(notice)
        : Answer.refused(
            Problem.of(
                ProblemKind.NOT_FOUND,
                "找不到這則通知，可能已過保存期限。請重新整理通知清單。",
                "There is no such notice; it may have ended. Reload the list of notices."));
  }

  /** Notes that all there are were read. */
  public void readAll(Actor actor, Instant now) {
    notices.readAll(actor.school(), actor.person(), now);
  }
}
