package tw.portfolio.submission.pack;

import java.util.Optional;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.submission.pack.index.IndexRow;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.WorkKind;

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
    ProblemCause cause, String name, ClassPlace place, Optional<PieceId> piece, String file) {
  /** A file that could not go into a bag, in an export of that year. */
  public static ExportProblem of(BagEntry entry, ProblemCause cause, SchoolYear year) {
    IndexRow row = entry.row();
    return new ExportProblem(
        cause,
        row.name(),
        new ClassPlace(year, row.className(), row.seat().orElseThrow(), row.studentNumber()),
        WorkKind.ofCode(entry.piece().kind())
            .flatMap(kind -> PieceId.parse(kind, entry.piece().id())),
        entry.file().map(BagFile::name).orElse(""));
  }
}
