package tw.portfolio.announcement;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.attachment.Attachments;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Window;

/**
 * An announcement (訊息公告).
 *
 * @param school the school
 * @param id its id
 * @param version counts every change of this record
 * @param revision counts the changes that editors make to its words
 * @param notice what it says, to whom and when
 * @param attachments its files
 * @param by who published it
 * @param byName that person's name
 * @param created when
 * @param updated when its words were last changed
 * @param withdrawn when it was taken down, if it was
 */
public record Announcement(
    SchoolCode school,
    AnnouncementId id,
    int version,
    int revision,
    Notice notice,
    Attachments attachments,
    PersonId by,
    String byName,
    Instant created,
    Instant updated,
    Optional<Instant> withdrawn) {
  /**
   * What it says.
   *
   * @param title one line
   * @param text lines
   * @param audience whom it is for
   * @param shown from when until when, whole days in Taipei
   */
  public record Notice(String title, String text, Audience audience, Window shown) {}

  /** Whether it is to be seen at that moment by whom it is for. */
  public boolean isShownAt(Instant now) {
    return withdrawn.isEmpty() && notice.shown().isOpenAt(now);
  }

  /** The same in other words. */
  public Announcement changed(Notice next, Instant at) {
    return new Announcement(
        school,
        id,
        version + 1,
        revision + 1,
        next,
        attachments,
        by,
        byName,
        created,
        at,
        withdrawn);
  }

  /** The same, taken down. */
  public Announcement withdrawn(Instant at) {
    return new Announcement(
        school,
        id,
        version + 1,
        revision + 1,
        notice,
        attachments,
        by,
        byName,
        created,
        at,
        Optional.of(at));
  }

  /** The same with other files. */
  public Announcement with(Attachments next) {
    return new Announcement(
        school, id, version + 1, revision, notice, next, by, byName, created, updated, withdrawn);
  }
}
