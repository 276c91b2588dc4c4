package tw.portfolio.work.outcome;

import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * Which teacher's queue of pieces that wait for certification.
 *
 * @param school the school
 * @param teacher whose queue
 */
public record TeacherQueue(SchoolCode school, PersonId teacher) {}
