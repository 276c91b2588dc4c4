package tw.portfolio.guidance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;

/**
 * What a counsellor writes of a consultation: 「日期/時間/地點」及「諮詢內容及意見」 (regulation.txt 四(二)2).
 *
 * @param start day and time in Taipei
 * @param place 諮詢地點
 * @param category 諮詢類別, the school's own word
 * @param subject 諮詢主題
 * @param content 諮詢內容
 * @param opinion 諮詢意見, may be empty
 */
public record ConsultationNote(
    LocalDateTime start,
    String place,
    String category,
    String subject,
    String content,
    String opinion) {
  /** The first day of the curriculum that has consultations at all (108 課綱). */
  public static final LocalDate FIRST_DAY = new SchoolYear(108).firstDay();

  /**
   * @throws IllegalArgumentException if it is before there were consultations, or something that
   *     must be said is not
   */
  public ConsultationNote {
    if (start.toLocalDate().isBefore(FIRST_DAY)) {
      throw new IllegalArgumentException("There were no consultations before August 2019");
    }
    if (List.of(place, category, subject, content).stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("Place, category, subject and content are not blank");
    }
  }

  /** The semester that it was in. */
  public Term term() {
    return Term.of(start.toLocalDate());
  }
}
