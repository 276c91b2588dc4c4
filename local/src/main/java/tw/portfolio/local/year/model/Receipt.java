package tw.portfolio.local.year.model;

/**
 * What came back of a student.
 *
 * @param student whose
 * @param year of which school year
 * @param semester of which semester; 0 for the whole year
 * @param kind the code of its kind, which is also in the code of its window
 */
public record Receipt(String student, int year, int semester, String kind) {
  /** How far a student is with it. */
  public enum State {
    /** To be confirmed. */
    OPEN,
    /** Reported, and the school is not done. */
    REPORTED,
    /** Confirmed. */
    CONFIRMED
  }

  /** The code of the window in which it is confirmed. */
  public String window() {
    String name = "receipt" + Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
    return semester == 0 ? name : name + semester;
  }

  /** The code of its period. */
  public String period() {
    return year + "-" + semester;
  }
}
