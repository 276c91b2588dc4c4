package tw.portfolio.submission.book;

import tw.portfolio.kernel.files.FilePart;

/** Columns that the books of outcomes and of achievements have in common. */
final class WorkColumns {
  private WorkColumns() {}

  /**
   * The link of a file, behind the data. A piece without such a file leaves the cell empty: the
   * exporter in which the column was seen skipped it instead, so that the next link slid into it
   * (domain.md 3.3).
   */
  static BookColumn<ChosenWork> link(String header, FilePart part) {
    return new BookColumn<ChosenWork>(
        header,
        Evidence.OLDER_PROGRAM,
        part.title() + "在提交包裡的路徑",
        (student, work) -> work.ofPiece(piece -> work.links().of(student, piece, part)));
  }
}
