package tw.portfolio.reminder;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.reminder.rule.ReminderKind;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.WorkKind;

/**
 * A reminder that somebody has asked for (現在提醒): of one thing, to everybody who is missing it.
 *
 * @param school the school
 * @param day on which day, in Taipei
 * @param kind what of
 * @param works of which kinds of work; who asks may see no others
 * @param className students of that class only
 * @param by who asks
 * @param words who that is, as the mail says it
 * @param figures how many that were when it was confirmed
 */
public record Asked(
    SchoolCode school,
    LocalDate day,
    ReminderKind kind,
    Set<WorkKind> works,
    Optional<String> className,
    PersonId by,
    String words,
    Figures figures) {
  /** Copies the set. */
  public Asked {
    works = Set.copyOf(works);
  }

  /**
   * How many are reminded, and how. Whoever confirms it has seen these.
   *
   * @param mail who get a mail
   * @param notice whom no mail reaches, so that they have the notice alone
   * @param before who had such a reminder today already, and get no other
   */
  public record Figures(int mail, int notice, int before) {
    /** How many hear of it by this one. */
    public int told() {
      return mail + notice;
    }
  }

  /**
   * Tells it from all others of the school: the same asked again by the same person is the same.
   */
  public String id() {
    return "%s#%s#%s#%s#%d-%d-%d"
        .formatted(
            day,
            kind.code(),
            className.orElse(""),
            by,
            figures.mail(),
            figures.notice(),
            figures.before());
  }
}
