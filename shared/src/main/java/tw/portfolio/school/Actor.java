package tw.portfolio.school;

/**
 * Who asks: the person that the token names. What the person may do is not in it; the school's
 * roster says that.
 *
 * @param school the person's school
 * @param person the person
 * @param kind student or staff
 * @param name the name as others see it in a history
 */
public record Actor(SchoolCode school, PersonId person, Kind kind, String name) {
  /** Students and staff use different doors. */
  public enum Kind {
    /** 學生. */
    STUDENT,
    /** 教職員. */
    STAFF
  }
}
