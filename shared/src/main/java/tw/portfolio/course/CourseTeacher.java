package tw.portfolio.course;

import tw.portfolio.school.PersonId;

/**
 * Who teaches a course to somebody (任課教師).
 *
 * @param id who
 * @param name the name
 */
public record CourseTeacher(PersonId id, String name) {}
