package tw.portfolio.submission.pack;

import java.time.Instant;
import java.util.List;
import tw.portfolio.course.CourseRef;
import tw.portfolio.work.PieceId;

/**
 * A piece that is to go into an archive.
 *
 * @param id the piece
 * @param version the version of its record that was planned
 * @param submitted whether an earlier export has handed it in
 * @param course its course
 * @param courseName 科目名稱
 * @param credits 學分數
 * @param description 簡述
 * @param certifiedBy 認證教師
 * @param certifiedAt 認證時間
 * @param files its files
 */
public record PlannedPiece(
    PieceId id,
    int version,
    boolean submitted,
    CourseRef course,
    String courseName,
    int credits,
    String description,
    String certifiedBy,
    Instant certifiedAt,
    List<PlannedFile> files) {
  /** Copies the list. */
  public PlannedPiece {
    files = List.copyOf(files);
  }
}
