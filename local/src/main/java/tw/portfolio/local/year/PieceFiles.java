package tw.portfolio.local.year;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.Crc32;
import tw.portfolio.kernel.files.Md5;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.RecordedFiles;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.local.year.model.Work;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceWrite;
import tw.portfolio.work.PieceWrite.PieceChange;
import tw.portfolio.work.Status;
import tw.portfolio.work.Transition;
import tw.portfolio.work.WorkKind;

/** What becomes of files, written straight: they arrive, are no good, or never come. */
final class PieceFiles {
  private final Campus campus;

  PieceFiles(Campus campus) {
    this.campus = campus;
  }

  void arrive(Work work) {
    Piece before = find(work);
    Instant now = campus.site().clock().instant();
    RecordedFiles files =
        RecordedFiles.of(
            before.files().all().stream()
                .map(
                    file ->
                        new RecordedFile.Verified(
                            file.declared(),
                            file.key(),
                            new Md5("0".repeat(32)),
                            new Crc32("0".repeat(8)),
                            FileCupboard.seal(),
                            Set.of()))
                .toList());
    write(
        Transition.ARRIVE,
        before,
        Optional.of(before.with(files, before.revision(), new Status.Uploaded(now))));
    work.is(Work.State.HERE);
  }

  void refuse(Work work) {
    Piece before = find(work);
    Status.Refused refused =
        new Status.Refused(
            campus.site().clock().instant(),
            before.files().all().getFirst().declared().part(),
            "not-what-it-says",
            "檔案不是 PDF。");
    write(Transition.REFUSE, before, Optional.of(before.with(refused)));
    work.is(Work.State.BAD);
  }

  /** It never came: the piece is gone. */
  void expire(Work work) {
    write(Transition.EXPIRE, find(work), Optional.empty());
    campus.school().remove(work);
  }

  /** It stood as refused for two weeks. */
  void clear(Work work) {
    write(Transition.CLEAR, find(work), Optional.empty());
    campus.school().remove(work);
  }

  private Piece find(Work work) {
    WorkKind kind = work.kind() == Work.Kind.OUTCOME ? WorkKind.OUTCOME : WorkKind.ACHIEVEMENT;
    return campus
        .stores()
        .pieces()
        .find(campus.code(), PieceId.parse(kind, work.id()).orElseThrow())
        .orElseThrow();
  }

  private void write(Transition transition, Piece before, Optional<Piece> after) {
    PieceChange change =
        PieceChange.of(
            transition,
            Optional.of(before),
            after,
            new Author.Platform(),
            "",
            campus.site().clock().instant());
    if (!(campus.stores().pieces().write(PieceWrite.of(change, List.of()))
        instanceof WriteResult.Written<?>)) {
      throw new IllegalStateException(transition + " was not written of " + before.id());
    }
  }
}
