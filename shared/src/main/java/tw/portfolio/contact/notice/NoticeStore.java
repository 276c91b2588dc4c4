package tw.portfolio.contact.notice;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Keeps what people are told, and whether they have read it. */
public interface NoticeStore extends NoticeWriter {
  /**
   * A page of somebody's notices, the newest first. As long as one round trip.
   *
   * @param after the notice behind which it begins; none for the first page
   */
  StoredPage<Notice> page(
      SchoolCode school, PersonId person, Optional<NoticeId> after, int most, Instant now);

  /** Notes that one was read; false if there is no such notice. One round trip. */
  boolean read(SchoolCode school, PersonId person, NoticeId notice, Instant now);

  /** Notes that all up to a moment were read. One round trip. */
  void readAll(SchoolCode school, PersonId person, Instant until);
}
