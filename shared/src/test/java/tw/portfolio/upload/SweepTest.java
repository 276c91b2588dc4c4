package tw.portfolio.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.MENDED_REPORT;
import static tw.portfolio.samples.RealFile.RECORDING;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.Students.MING;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.kernel.files.StoredBytes;
import tw.portfolio.kernel.files.memory.MemoryFiles;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.upload.SweepingReservations.Sweep;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Transition;
import tw.portfolio.work.outcome.Verdict;

class SweepTest {
  private static final Actor STUDENT = Students.actor(MING);

  private final Campus campus = new Campus();

  @Test
  void shouldGiveASlotBackAfterAnHourAndNotBefore() {
    Piece never = campus.reserved(MING_PHYSICS, REPORT);

    campus.pass(Duration.ofMinutes(59).plusSeconds(59));
    assertThat(sweep()).isEqualTo(new Sweep(1, 0, 0));
    campus.expect(never.id(), PieceState.RESERVED);

    campus.pass(Duration.ofSeconds(1));
    assertThat(sweep()).isEqualTo(new Sweep(1, 0, 1));
    assertThat(campus.find(never.id())).isEmpty();
    assertThat(campus.history(never.id())).containsExactly(Transition.RESERVE, Transition.EXPIRE);
    assertThat(sweep()).isEqualTo(new Sweep(0, 0, 0));
  }

  @Test
  void shouldNeverLetAPieceGoOnWhoseFileNeverCame() {
    Piece never = campus.reserved(MING_PHYSICS, REPORT);

    shouldNotGoOn(never, ProblemKind.WRONG_STATE);
    campus.pass(Duration.ofHours(1));
    shouldNotGoOn(never, ProblemKind.WRONG_STATE);
    sweep();
    shouldNotGoOn(never, ProblemKind.NOT_FOUND);
  }

  private void shouldNotGoOn(Piece never, ProblemKind toStudent) {
    assertThat(kind(campus.sending().send(STUDENT, Campus.sending(never), campus.now())))
        .isEqualTo(toStudent);
    assertThat(kind(campus.decide(Staff.actor(Staff.LIN), never, new Verdict.Certify())))
        .isIn(ProblemKind.NOT_PERMITTED, ProblemKind.NOT_FOUND);
    assertThat(kind(campus.select(never))).isEqualTo(ProblemKind.SELECTION_REFUSED);
  }

  @Test
  void shouldFindAnArrivalWhoseEventWasLost() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT);
    put(piece, FilePart.DOCUMENT, REPORT.bytes());

    campus.pass(Duration.ofMinutes(2).plusSeconds(1));
    assertThat(sweep()).isEqualTo(new Sweep(1, 1, 0));

    campus.expect(piece.id(), PieceState.UPLOADED);
  }

  @Test
  void shouldLeaveWhatIsYoungToItsEvent() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT);
    put(piece, FilePart.DOCUMENT, REPORT.bytes());

    campus.pass(Duration.ofMinutes(1));

    assertThat(sweep()).isEqualTo(new Sweep(0, 0, 0));
  }

  @Test
  void shouldSaveAnOverdueFileWhoseEventWasLost() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT);
    put(piece, FilePart.DOCUMENT, REPORT.bytes());

    campus.pass(Duration.ofHours(5));
    sweep();

    campus.expect(piece.id(), PieceState.UPLOADED);
  }

  @Test
  void shouldRefuseAWrongFileWhoseEventWasLost() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT);
    put(piece, FilePart.DOCUMENT, MENDED_REPORT.bytes());

    campus.pass(Duration.ofHours(5));
    sweep();

    campus.expect(piece.id(), PieceState.REFUSED);
  }

  @Test
  void shouldEndAPieceOfWhichOnlyHalfCame() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT, RECORDING);
    put(piece, FilePart.DOCUMENT, REPORT.bytes());

    campus.pass(Duration.ofHours(1));
    assertThat(sweep()).isEqualTo(new Sweep(1, 1, 1));

    assertThat(campus.find(piece.id())).isEmpty();
    assertThat(campus.files().seal(Campus.key(piece, FilePart.DOCUMENT))).isEmpty();
  }

  @Test
  void shouldRestoreAnUploadedPieceWhoseReplacementNeverCame() {
    Piece old = campus.uploaded(MING_PHYSICS, REPORT);
    replace(old);

    campus.pass(Duration.ofHours(1));
    assertThat(sweep()).isEqualTo(new Sweep(1, 0, 1));

    Piece restored = campus.expect(old.id(), PieceState.UPLOADED);
    assertThat(restored.files()).isEqualTo(old.files());
    assertThat(restored.revision()).isEqualTo(old.revision());
    assertThat(restored.status()).isEqualTo(old.status());
    campus.send(restored);
  }

  @Test
  void shouldRestoreAReturnedPieceWhoseReplacementNeverCame() {
    Piece old = campus.returned(MING_PHYSICS, "請補上實驗數據");
    replace(old);

    campus.pass(Duration.ofHours(1));
    sweep();

    Piece restored = campus.expect(old.id(), PieceState.RETURNED);
    assertThat(restored.files()).isEqualTo(old.files());
    assertThat(restored.status()).isEqualTo(old.status());
  }

  @Test
  void shouldRestoreAPieceWhoseReplacementIsRefused() {
    Piece old = campus.returned(MING_PHYSICS, "請補上實驗數據");
    Piece awaiting = replace(old);

    campus.arrive(Campus.key(awaiting, FilePart.DOCUMENT), new byte[] {1, 2, 3});

    assertThat(campus.expect(old.id(), PieceState.RETURNED).files()).isEqualTo(old.files());
    assertThat(campus.files().seal(Campus.key(awaiting, FilePart.DOCUMENT))).isEmpty();
    assertThat(campus.files().seal(Campus.key(old, FilePart.DOCUMENT))).isPresent();
  }

  @Test
  void shouldSweepTheOthersThoughOneCannotBeLookedAt() {
    Piece bad = campus.reserved(MING_PHYSICS, REPORT);
    Piece never = campus.reserved(MING_PHYSICS, REPORT);
    campus.pass(Duration.ofHours(1));
    FileStore files = new Unreadable(campus.files(), Campus.key(bad, FilePart.DOCUMENT));
    SweepingReservations sweeping = new SweepingReservations(campus.holders(), files, key -> {});

    assertThatThrownBy(() -> sweeping.sweep(campus.now()))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("unreadable");

    assertThat(campus.find(never.id())).isEmpty();
    campus.expect(bad.id(), PieceState.RESERVED);
  }

  private Sweep sweep() {
    return campus.sweeping().sweep(campus.now());
  }

  private void put(Piece piece, FilePart part, byte[] content) {
    campus.files().put(Campus.key(piece, part), content, campus.now());
  }

  private Piece replace(Piece piece) {
    return granted(
        campus
            .changing()
            .replace(STUDENT, piece.id(), List.of(MENDED_REPORT.declared()), campus.now()));
  }

  /** A bucket in which one key can't be looked at. */
  private record Unreadable(MemoryFiles files, ObjectKey bad) implements FileStore {
    @Override
    public Optional<Seal> seal(ObjectKey key) {
      if (key.equals(bad)) {
        throw new IllegalStateException("unreadable");
      }
      return files.seal(key);
    }

    @Override
    public Optional<StoredBytes> read(ObjectKey key) {
      return files.read(key);
    }

    @Override
    public Optional<InputStream> open(ObjectKey key) {
      return files.open(key);
    }

    @Override
    public void delete(ObjectKey key) {
      files.delete(key);
    }
  }
}
