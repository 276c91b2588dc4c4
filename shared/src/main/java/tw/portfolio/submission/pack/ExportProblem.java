package tw.portfolio.submission.pack;

import java.util.Optional;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.work.PieceId;

/**
 * Something of the year's choice that is not in an archive, or not handed in: told to the office,
 * never left out in silence.
 *
 * @param cause what is wrong
 * @param name the student's name (姓名)
 * @param place the student's class, seat and number
 * @param piece the piece; none if it is about all of the student's
 * @param file the file's name; empty if it is about no single file
 */
public record ExportProblem(
    ProblemCause cause, String name, ClassPlace place, Optional<PieceId> piece, String file) {}
