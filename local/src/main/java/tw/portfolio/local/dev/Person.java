package tw.portfolio.local.dev;

import java.util.List;
import java.util.Optional;

/**
 * Somebody that one can sign in as.
 *
 * @param school code of the school
 * @param id their id in the school's records
 * @param name shown to people
 * @param roles what the school's role table says they may do, for show
 * @param schoolClass 班級 of a student, or that a homeroom teacher leads
 * @param note what they are good for in a trial
 */
public record Person(
    String school,
    String id,
    String name,
    Kind kind,
    List<String> roles,
    Optional<String> schoolClass,
    String note) {
  /** Copies the list. */
  public Person {
    roles = List.copyOf(roles);
  }

  /** Which of the two the token says. */
  public enum Kind {
    /** 學生. */
    STUDENT,
    /** 教職員. */
    STAFF;

    /** As it stands in the token. */
    public String claim() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
