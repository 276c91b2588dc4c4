package tw.portfolio.work;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.DataSubject;
import tw.portfolio.kernel.store.PersonalData;

/**
 * The files of a student's pieces. What is taken away is marked as deleted; its bytes go when the
 * store lets go of former versions.
 */
public final class FilesOfWork implements PersonalData {
  private static final BoundedParallel SIDE_BY_SIDE = new BoundedParallel(16);

  private final PieceStore pieces;
  private final FileStore files;

  /** Files of these pieces; the pieces themselves stay, so they go after their files. */
  public FilesOfWork(PieceStore pieces, FileStore files) {
    this.pieces = pieces;
    this.files = files;
  }

  @Override
  public String code() {
    return "files";
  }

  @Override
  public int count(DataSubject subject) {
    return keys(subject).size();
  }

  @Override
  public void erase(DataSubject subject) {
    List<ObjectKey> unused =
        SIDE_BY_SIDE.each(
            keys(subject),
            key -> {
              files.delete(key);
              return key;
            });
  }

  private List<ObjectKey> keys(DataSubject subject) {
    return of(pieces, subject)
        .flatMap(piece -> piece.everyFile().stream())
        .map(RecordedFile::key)
        .toList();
  }

  /** Every piece of a student, of each kind and year. */
  public static Stream<Piece> of(PieceStore pieces, DataSubject subject) {
    return subject.years().stream()
        .flatMap(
            year ->
                Arrays.stream(WorkKind.values())
                    .flatMap(
                        kind ->
                            pieces
                                .studentYear(kind, subject.school(), subject.person(), year)
                                .pieces()
                                .stream()));
  }
}
