package tw.portfolio.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.MENDED_REPORT;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.upload.ReceivingFiles.Receipt;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;

/** Events come twice, late, and out of order. */
class LateEventTest {
  private static final Actor STUDENT = Students.actor(MING);

  private final Campus campus = new Campus();

  @Test
  void shouldTakeTheSameEventTwiceForOne() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);

    assertThat(again(piece)).isEqualTo(Receipt.REPEATED);

    assertThat(campus.expect(piece.id(), PieceState.UPLOADED)).isEqualTo(piece);
  }

  @Test
  void shouldTakeTheSameEventForOneAlsoAfterItIsCertified() {
    Piece piece = campus.certified(MING_PHYSICS);

    assertThat(again(piece)).isEqualTo(Receipt.REPEATED);

    assertThat(campus.expect(piece.id(), PieceState.CERTIFIED)).isEqualTo(piece);
  }

  @Test
  void shouldTakeManyEventsAtOnceForOne() throws Exception {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT);
    ObjectKey key = Campus.key(piece, FilePart.DOCUMENT);
    campus.files().put(key, REPORT.bytes(), campus.now());
    ReceivingFiles receiving = campus.receiving();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Receipt>> receipts =
          IntStream.range(0, 50)
              .mapToObj(_ -> threads.submit(() -> receiving.arrived(key, campus.now())))
              .toList();
      int complete = 0;
      for (Future<Receipt> receipt : receipts) {
        complete += receipt.get() == Receipt.COMPLETE ? 1 : 0;
      }
      assertThat(complete).isEqualTo(1);
    }
    assertThat(campus.expect(piece.id(), PieceState.UPLOADED).version()).isEqualTo(2);
  }

  @Test
  void shouldTakeAwayWhatComesAfterTheSlotWasGivenBack() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT);
    campus.pass(Duration.ofHours(1));
    campus.sweeping().sweep(campus.now());

    assertThat(campus.arrive(piece, REPORT)).isEqualTo(Receipt.UNAWAITED);

    assertThat(campus.find(piece.id())).isEmpty();
    assertThat(campus.files().seal(Campus.key(piece, FilePart.DOCUMENT))).isEmpty();
  }

  @Test
  void shouldTakeAwayWhatComesAfterThePieceWasDiscarded() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT);
    granted(campus.changing().discard(STUDENT, piece.id(), campus.now()));

    assertThat(campus.arrive(piece, REPORT)).isEqualTo(Receipt.UNAWAITED);

    assertThat(campus.find(piece.id())).isEmpty();
    assertThat(campus.files().seal(Campus.key(piece, FilePart.DOCUMENT))).isEmpty();
  }

  @Test
  void shouldKeepTheOldFileWhenItsEventComesAgainWhileAnotherIsAwaited() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);
    Piece awaiting = replace(piece);

    assertThat(again(piece)).isEqualTo(Receipt.REPEATED);

    assertThat(campus.expect(piece.id(), PieceState.RESERVED)).isEqualTo(awaiting);
    assertThat(campus.files().seal(Campus.key(piece, FilePart.DOCUMENT))).isPresent();
  }

  @Test
  void shouldNoticeAnOverwriteOfTheOldFileWhileAnotherIsAwaited() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);
    replace(piece);
    campus.files().alter(Campus.key(piece, FilePart.DOCUMENT), MENDED_REPORT.bytes());

    assertThat(again(piece)).isEqualTo(Receipt.ALTERED);
  }

  @Test
  void shouldTakeAwayAnOldFileThatComesAgainAfterItWasReplaced() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);
    campus.arrive(replace(piece), MENDED_REPORT);

    assertThat(campus.arrive(piece, REPORT)).isEqualTo(Receipt.UNAWAITED);

    assertThat(campus.files().seal(Campus.key(piece, FilePart.DOCUMENT))).isEmpty();
    Piece replaced = campus.expect(piece.id(), PieceState.UPLOADED);
    assertThat(replaced.files().document().orElseThrow().declared())
        .isEqualTo(MENDED_REPORT.declared());
  }

  @Test
  void shouldTakeAwayANewFileThatComesAfterTheOldOneWasRestored() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);
    Piece awaiting = replace(piece);
    campus.pass(Duration.ofHours(1));
    campus.sweeping().sweep(campus.now());

    assertThat(campus.arrive(awaiting, MENDED_REPORT)).isEqualTo(Receipt.UNAWAITED);

    assertThat(campus.expect(piece.id(), PieceState.UPLOADED).files()).isEqualTo(piece.files());
    assertThat(campus.files().seal(Campus.key(awaiting, FilePart.DOCUMENT))).isEmpty();
  }

  @Test
  void shouldTakeAFileThatComesOverdueButBeforeTheSlotWasGivenBack() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT);
    campus.pass(Duration.ofMinutes(61));

    assertThat(campus.arrive(piece, REPORT)).isEqualTo(Receipt.COMPLETE);
  }

  private Receipt again(Piece piece) {
    return campus.receiving().arrived(Campus.key(piece, FilePart.DOCUMENT), campus.now());
  }

  private Piece replace(Piece piece) {
    RealFile next = MENDED_REPORT;
    return granted(
        campus.changing().replace(STUDENT, piece.id(), List.of(next.declared()), campus.now()));
  }
}
