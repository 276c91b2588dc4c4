package tw.portfolio.submission.book;

import java.util.Map;
import java.util.Optional;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.Piece;
import tw.portfolio.work.WorkKind;

/**
 * What a book says of a piece's files: the path in the package that they were handed in with.
 * Before there is a package it is made of the student number and the piece's own id, so that it
 * stays however the choice changes.
 *
 * @param packed the paths in a package, by where each file lies in the files bucket
 */
public record FileLinks(Map<ObjectKey, String> packed) {
  /** Nothing is packed yet. */
  public static final FileLinks NONE = new FileLinks(Map.of());

  /** Copies the paths. */
  public FileLinks {
    packed = Map.copyOf(packed);
  }

  /** The paths of handings in. */
  @FunctionalInterface
  public interface Packages {
    /** The paths in the package of that export; none if there is no such export. */
    FileLinks of(SchoolCode school, String export);
  }

  /** The link of a part of a piece; empty where the piece has none. */
  String of(BookStudent student, Piece piece, FilePart part) {
    return piece.files().part(part).map(file -> of(student, piece, file)).orElse("");
  }

  private String of(BookStudent student, Piece piece, RecordedFile file) {
    return Optional.ofNullable(packed.get(file.key()))
        .orElseGet(
            () ->
                "%s/%s/%s-%s.%s"
                    .formatted(
                        student.place().studentNumber(),
                        folder(piece.id().kind()),
                        piece.id().secret(),
                        file.key().part().code(),
                        file.declared().name().extension()));
  }

  private static String folder(WorkKind kind) {
    return switch (kind) {
      case OUTCOME -> "課程學習成果";
      case ACHIEVEMENT -> "多元表現";
    };
  }
}
