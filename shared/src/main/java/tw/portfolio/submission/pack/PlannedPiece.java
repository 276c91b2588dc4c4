package tw.portfolio.submission.pack;

import java.util.List;
import tw.portfolio.work.PieceId;

/**
 * A piece that is to go into an archive.
 *
 * @param id the piece
 * @param version the version of its record that was planned
 * @param submitted whether an earlier export has handed it in
 * @param content what it is about
 * @param description 簡述
 * @param files its files; none where a link alone shows an achievement
 */
public record PlannedPiece(
    PieceId id,
    int version,
    boolean submitted,
    PlannedContent content,
    String description,
    List<PlannedFile> files) {
  /** Copies the list. */
  public PlannedPiece {
    files = List.copyOf(files);
  }
}
