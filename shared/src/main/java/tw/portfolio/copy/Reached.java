package tw.portfolio.copy;

import java.util.List;
import java.util.Optional;
import tw.portfolio.contact.Contact;
import tw.portfolio.contact.notice.Notice;

/**
 * Where a student is reached, and what the student was told.
 *
 * @param contact what the student has said about it
 * @param schools the address in the school's books
 * @param notices what there still is, the latest first
 */
public record Reached(Contact contact, Optional<String> schools, List<Notice> notices) {
  /** Copies the list. */
  public Reached {
    notices = List.copyOf(notices);
  }
}
