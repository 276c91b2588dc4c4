package tw.portfolio.work.outcome;

import java.time.Instant;
import tw.portfolio.school.Term;

/**
 * What a reminder needs to know of a piece that waits: nothing of the student.
 *
 * @param term when the course is taken; its semester's window decides
 * @param course 科目名稱
 * @param teacherName the name of the teacher it was sent to
 * @param since when it was sent
 */
public record WaitingPiece(Term term, String course, String teacherName, Instant since) {}
