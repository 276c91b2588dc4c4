package tw.portfolio.course;

import tw.portfolio.school.Term;

/**
 * Which section (教學班) of a course: whoever teaches it now certifies the work of those in it.
 *
 * @param term when it is taught
 * @param code the course
 * @param name what tells it from others of the course
 */
public record SectionRef(Term term, CourseCode code, String name) {
  /** All of it in one text, by which offices keep it. */
  @Override
  public String toString() {
    return term + "#" + code + "#" + name;
  }
}
