package tw.portfolio.record;

import java.util.Optional;
import tw.portfolio.course.CourseCode;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/** What the school knows already when a row is read: rows name people and classes as people do. */
public interface Directory {
  /** The school. */
  SchoolCode school();

  /** The semester that the file is about. */
  Term term();

  /** The student with that number (學號), of any status. */
  Optional<KnownStudent> student(String number);

  /**
   * The student whose national id that is; whoever is at the school comes before who has left.
   * Empty if it is nobody's, or of several.
   */
  Optional<KnownStudent> student(NationalId identity);

  /** The member of staff with that number (教職員編號). */
  Optional<StaffMember> staff(String number);

  /** The class of that name this school year. */
  Optional<SchoolClass> schoolClass(String name);

  /** The course with that code on the school's list. */
  Optional<PlannedCourse> course(CourseCode code);

  /** The section of that name this semester. */
  Optional<Section> section(CourseCode code, String name);

  /** An id for somebody who is new. */
  PersonId newPerson();
}
