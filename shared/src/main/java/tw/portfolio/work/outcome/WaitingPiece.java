package tw.portfolio.work.outcome;

import java.time.Instant;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Term;

/**
 * What a reminder needs to know of a piece that waits: of the student only by which windows it
 * goes.
 *
 * @param term when the course is taken; its semester's window decides
 * @param course 科目名稱
 * @param teacherName the name of the teacher it was sent to
 * @param since when it was sent
 * @param student whose it is, for extensions
 * @param className the student's class, for windows of grade 12
 */
public record WaitingPiece(
    Term term,
    String course,
    String teacherName,
    Instant since,
    PersonId student,
    String className) {}
