package tw.portfolio.guidance;

import tw.portfolio.school.PersonId;

/** Why a 修課評估 was not written. */
public sealed interface AssessmentRefusal {
  /** There is no such student in the school. */
  record NoSuchStudent(PersonId student) implements AssessmentRefusal {}

  /** It is another version by now. */
  record VersionDiffers() implements AssessmentRefusal {}
}
