package tw.portfolio.domain.reminder;

import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;

/**
 * Which teacher's queue of pieces that wait for certification.
 *
 * @param school the school
 * @param teacher whose queue
 */
public record TeacherQueue(SchoolCode school, PersonId teacher) {}
