package tw.portfolio.contact.notice;

import java.util.Collection;
import tw.portfolio.school.SchoolCode;

/** Tells people something without mail. */
public interface NoticeWriter {
  /**
   * Writes notices of people of a school. One that is there already stays as it is, read or not. A
   * write each, some side by side.
   */
  void write(SchoolCode school, Collection<NewNotice> notices);
}
