package tw.portfolio.guidance;

import java.time.Instant;
import tw.portfolio.history.Author;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/**
 * A student's 修課評估 for a school year, by the counselling office (regulation.txt 四(二)1).
 *
 * @param school the student's school
 * @param student the student
 * @param year the school year
 * @param text what it says
 * @param by who wrote it last
 * @param at when that was
 * @param version counts the writings from 1
 */
public record Assessment(
    SchoolCode school,
    PersonId student,
    SchoolYear year,
    AssessmentText text,
    Author.Someone by,
    Instant at,
    int version) {
  /** What the history calls the assessment of that student and year. */
  public static Subject subject(PersonId student, SchoolYear year) {
    return new Subject(SubjectKind.ASSESSMENT, student + "-" + year);
  }

  /** The next version. */
  public Assessment next(AssessmentText next, Author.Someone who, Instant when) {
    return new Assessment(school, student, year, next, who, when, version + 1);
  }
}
