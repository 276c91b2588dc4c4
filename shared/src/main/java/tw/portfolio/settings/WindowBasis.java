package tw.portfolio.settings;

import tw.portfolio.school.PersonId;

/**
 * By what right a change comes through a window. It is a supposition: the write checks it, so a
 * wrong one lets nothing through.
 */
public sealed interface WindowBasis {
  /**
   * As anyone: one of the windows must be open to every student. Nothing else has to be looked at.
   */
  record Anyone() implements WindowBasis {}

  /**
   * As a student of a cohort, for which one of the windows must be open.
   *
   * @param student the student, who must be of that cohort this school year
   * @param cohort the cohort
   */
  record InCohort(PersonId student, Cohort cohort) implements WindowBasis {}

  /**
   * By an extension for one of the windows, which need not be open then.
   *
   * @param student the student, who must have that extension
   * @param extension the extension, which must not be over
   */
  record Extended(PersonId student, ExtensionId extension) implements WindowBasis {}
}
