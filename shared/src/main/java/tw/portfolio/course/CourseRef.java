package tw.portfolio.course;

import tw.portfolio.school.Term;

/**
 * Which of a student's courses: the same course can be taken twice in a semester, once regularly
 * and once again.
 *
 * @param term when it is taken
 * @param code the course
 * @param kind how it is taken
 */
public record CourseRef(Term term, CourseCode code, TakingKind kind) {}
