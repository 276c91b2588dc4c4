package tw.portfolio.statement.dynamo;

import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** Where statements lie. */
public final class StatementKeys {

  private StatementKeys() {}

  /** All that a student has written about oneself. */
  public static String statements(SchoolCode school, PersonId student) {
    return school + "#STATEMENT#" + student;
  }

  /** How far the statements of a year are, without what is in them. */
  public static String statementMarks(SchoolCode school, SchoolYear year) {
    return school + "#STATEMENTS#" + year;
  }
}
