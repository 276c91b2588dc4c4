package tw.portfolio.announcement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * @param attachments its files, at most {@link #MOST_ATTACHMENTS}
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
    List<Attachment> attachments,
    PersonId by,
    String byName,
    Instant created,
    Instant updated,
    Optional<Instant> withdrawn) {
  /** How many files it has at most. */
  public static final int MOST_ATTACHMENTS = 5;

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there are too many files
   */
  public Announcement {
    attachments = List.copyOf(attachments);
    if (attachments.size() > MOST_ATTACHMENTS) {
      throw new IllegalArgumentException("Too many attachments");
    }
  }

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

  /** The attachment of that id. */
  public Optional<Attachment> attachment(String attachmentId) {
    return attachments.stream().filter(one -> one.id().equals(attachmentId)).findFirst();
  }

  /** The files that readers may have. */
  public List<Attachment.Here> readable() {
    return attachments.stream()
        .filter(Attachment.Here.class::isInstance)
        .map(Attachment.Here.class::cast)
        .toList();
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

  /** The same with one attachment more, or with one that is further on. */
  public Announcement with(Attachment attachment) {
    boolean known = attachment(attachment.id()).isPresent();
    return files(
        known
            ? attachments.stream()
                .map(one -> one.id().equals(attachment.id()) ? attachment : one)
                .toList()
            : Stream.concat(attachments.stream(), Stream.of(attachment)).toList());
  }

  /** The same without an attachment. */
  public Announcement without(String attachmentId) {
    return files(attachments.stream().filter(one -> !one.id().equals(attachmentId)).toList());
  }

  private Announcement files(List<Attachment> next) {
    return new Announcement(
        school, id, version + 1, revision, notice, next, by, byName, created, updated, withdrawn);
  }
}
