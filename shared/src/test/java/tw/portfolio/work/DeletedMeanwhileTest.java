package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.MENDED_REPORT;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.SealReader;
import tw.portfolio.kernel.files.memory.MeanwhileFiles;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.work.outcome.OwnOutcomes;
import tw.portfolio.work.outcome.SendingForCertification;

/** Whoever deletes or replaces a file alarms nobody who asks for it at the same moment. */
class DeletedMeanwhileTest {
  private static final Actor OWNER = Students.actor(MING);

  private final Campus campus = new Campus();

  private SealReader whenLookedAt(Runnable meanwhile) {
    return new SealReader(new MeanwhileFiles(campus.files(), meanwhile));
  }

  private PiecePages pages(Runnable meanwhile) {
    return new PiecePages(
        campus.school(), campus.school(), campus.school(), whenLookedAt(meanwhile), campus.files());
  }

  private void discard(Piece piece) {
    granted(campus.changing().discard(OWNER, piece.id(), campus.now()));
  }

  private void replace(Piece piece) {
    Piece awaiting =
        granted(
            campus
                .changing()
                .replace(OWNER, piece.id(), List.of(MENDED_REPORT.declared()), campus.now()));
    campus.arrive(awaiting, MENDED_REPORT);
  }

  @Test
  void shouldFindNoFileOfWhatIsDeletedWhileItIsDownloaded() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);

    assertThat(
            kind(
                pages(() -> discard(piece))
                    .download(OWNER, piece.id(), FilePart.DOCUMENT, campus.now())))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldAskToReloadWhatIsReplacedWhileItIsDownloaded() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);

    assertThat(
            kind(
                pages(() -> replace(piece))
                    .download(OWNER, piece.id(), FilePart.DOCUMENT, campus.now())))
        .isEqualTo(ProblemKind.CHANGED_MEANWHILE);
  }

  @Test
  void shouldFindNoPieceThatIsDeletedWhileItIsSent() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);
    SendingForCertification sending =
        new SendingForCertification(
            campus.school(),
            new OwnOutcomes(campus.school(), campus.school()),
            whenLookedAt(() -> discard(piece)),
            new SettingsCache(campus.school()));

    assertThat(kind(sending.send(OWNER, campus.seen(OWNER, piece), campus.now())))
        .isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(campus.find(piece.id())).isEqualTo(Optional.empty());
  }
}
