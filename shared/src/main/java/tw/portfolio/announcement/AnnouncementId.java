package tw.portfolio.announcement;

import java.util.Optional;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.school.Pseudonym;
import tw.portfolio.upload.FileOwner;

/**
 * An announcement's id: a {@link Pseudonym}.
 *
 * @param text 26 characters
 */
public record AnnouncementId(String text) {
  /** By which owners of files are known to be announcements. */
  static final String KIND = SubjectKind.ANNOUNCEMENT.code();

  /**
   * @throws IllegalArgumentException if the text is no pseudonym
   */
  public AnnouncementId {
    if (!Pseudonym.matches(text)) {
      throw new IllegalArgumentException("An announcement's id has 26 characters of base 32");
    }
  }

  /** Reads an id, if the text is one. */
  public static Optional<AnnouncementId> parse(String text) {
    return Pseudonym.matches(text) ? Optional.of(new AnnouncementId(text)) : Optional.empty();
  }

  /** Whose its attachments are. */
  public FileOwner owner() {
    return new FileOwner(KIND, text);
  }

  @Override
  public String toString() {
    return text;
  }
}
