package tw.portfolio.contact.notice;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.kernel.mail.PageLink;
import tw.portfolio.school.PersonId;

/**
 * Something that somebody is told.
 *
 * @param person who
 * @param at since when it is so: the same however often it is written, such as the hour that a
 *     digest was planned for or the moment of a return
 * @param key tells it from everything else that the person is told of that moment; the same moment
 *     and key again is the same notice and changes nothing
 * @param kind a code of the room that writes it, for programs
 * @param chinese what, in one or two sentences
 * @param english the same in English
 * @param leads where to go on
 * @param about what it is about, such as the id of a piece
 */
public record NewNotice(
    PersonId person,
    Instant at,
    String key,
    String kind,
    String chinese,
    String english,
    PageLink leads,
    Optional<String> about) {
  /**
   * @throws IllegalArgumentException if the kind is no code
   */
  public NewNotice {
    if (!kind.matches("[a-z][a-z-]{0,39}")) {
      throw new IllegalArgumentException("A kind of notice is a code");
    }
  }
}
