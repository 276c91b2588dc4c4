package tw.portfolio.submission.book;

import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.work.Piece;
import tw.portfolio.work.WorkKind;

/**
 * What a book says of a piece's files: the path in the package of the class. The piece's own id is
 * in it, so the path stays however the choice changes; nothing of it names a person but the student
 * number.
 */
public final class FileLinks {
  private FileLinks() {}

  /** The path of a file of a piece. */
  public static String path(String studentNumber, Piece piece, RecordedFile file) {
    return "%s/%s/%s-%s.%s"
        .formatted(
            studentNumber,
            folder(piece.id().kind()),
            piece.id().secret(),
            file.key().part().code(),
            file.declared().name().extension());
  }

  /** The link of a part of a piece; empty where the piece has none. */
  static String of(BookStudent student, Piece piece, FilePart part) {
    return piece
        .files()
        .part(part)
        .map(file -> path(student.place().studentNumber(), piece, file))
        .orElse("");
  }

  private static String folder(WorkKind kind) {
    return switch (kind) {
      case OUTCOME -> "課程學習成果";
      case ACHIEVEMENT -> "多元表現";
    };
  }
}
