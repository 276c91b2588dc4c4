package tw.portfolio.course;

import java.util.Optional;
import tw.portfolio.school.SchoolCode;

/** Who teaches which section at this moment, as the office keeps it. */
public interface SectionTeachers {
  /** The section's present teacher, if there is such a section. One round trip. */
  Optional<CourseTeacher> teacherOf(SchoolCode school, SectionRef section);
}
