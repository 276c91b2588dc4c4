package tw.portfolio.attachment;

import tw.portfolio.history.Subject;
import tw.portfolio.school.SchoolCode;

/**
 * The attachments of something that does not keep them itself, beside it.
 *
 * @param school the school
 * @param id which folder
 * @param about what the history calls the thing
 * @param title what people call it
 * @param version how often it was written; 0 of one that nobody has written
 * @param attachments its files
 */
public record Folder(
    SchoolCode school,
    FolderId id,
    Subject about,
    String title,
    int version,
    Attachments attachments) {
  /** One in which nothing was yet. */
  static Folder empty(SchoolCode school, FolderId id, Subject about, String title) {
    return new Folder(school, id, about, title, 0, Attachments.NONE);
  }

  /** The same with other files. */
  public Folder with(Attachments next) {
    return new Folder(school, id, about, title, version + 1, next);
  }
}
