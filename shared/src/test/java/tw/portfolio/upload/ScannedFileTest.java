package tw.portfolio.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.MENDED_REPORT;
import static tw.portfolio.samples.RealFile.RECORDING;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.MalwareScan.Verdict;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.kernel.files.memory.MemoryFiles;
import tw.portfolio.samples.Students;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.upload.ReceivingFiles.Receipt;
import tw.portfolio.upload.SweepingReservations.Sweep;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Status;
import tw.portfolio.work.Transition;

/** A school that has its files scanned for malware: none counts as verified before. */
class ScannedFileTest {
  private final Campus campus = new Campus();

  @BeforeEach
  void scan() {
    campus.scan().runs();
  }

  @Test
  void shouldVerifyNothingThatIsNotScanned() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT);

    assertThat(campus.arrive(piece, REPORT)).isEqualTo(Receipt.SCAN_PENDING);

    assertThat(campus.expect(piece.id(), PieceState.RESERVED)).isEqualTo(piece);
    assertThat(campus.files().seal(document(piece))).isPresent();
    assertThat(
            kind(campus.sending().send(Students.actor(MING), Campus.sending(piece), campus.now())))
        .isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(
            kind(
                campus
                    .pages()
                    .download(Students.actor(MING), piece.id(), FilePart.DOCUMENT, campus.now())))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldVerifyWhatIsCleanWhenTheScannerSaysSo() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT);
    campus.arrive(piece, REPORT);

    assertThat(scanned(piece, FilePart.DOCUMENT, Verdict.CLEAN)).isEqualTo(Receipt.COMPLETE);

    campus.expect(piece.id(), PieceState.UPLOADED);
    assertThat(look(piece, FilePart.DOCUMENT)).isEqualTo(Receipt.REPEATED);
  }

  @Test
  void shouldVerifyAPairOnlyWhenBothAreClean() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT, RECORDING);
    campus.arrive(piece, REPORT);
    campus.arrive(piece, RECORDING);

    assertThat(scanned(piece, FilePart.MEDIA, Verdict.CLEAN)).isEqualTo(Receipt.VERIFIED);
    assertThat(look(piece, FilePart.DOCUMENT)).isEqualTo(Receipt.SCAN_PENDING);
    assertThat(scanned(piece, FilePart.DOCUMENT, Verdict.CLEAN)).isEqualTo(Receipt.COMPLETE);

    assertThat(campus.history(piece.id()))
        .containsExactly(Transition.RESERVE, Transition.ARRIVE_IN_PART, Transition.ARRIVE);
  }

  @ParameterizedTest
  @CsvSource({"INFECTED, file-malware, 惡意程式", "UNREADABLE, file-unscannable, 請改存其他格式再上傳"})
  void shouldRefuseWhatIsNotCleanAndTakeItAway(Verdict verdict, String code, String words) {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT);
    campus.arrive(piece, REPORT);

    assertThat(scanned(piece, FilePart.DOCUMENT, verdict)).isEqualTo(Receipt.REFUSED);

    assertThat(campus.expect(piece.id(), PieceState.REFUSED).status())
        .isInstanceOfSatisfying(
            Status.Refused.class,
            refused -> {
              assertThat(refused.problem()).isEqualTo(code);
              assertThat(refused.message()).contains(words);
            });
    assertThat(campus.files().seal(document(piece))).isEmpty();
  }

  @Test
  void shouldKeepTheOldFileWhenTheNewOneIsInfected() {
    campus.scan().finds(sealOf(), Verdict.CLEAN);
    Piece old = campus.uploaded(MING_PHYSICS, REPORT);
    Piece awaiting =
        granted(
            campus
                .changing()
                .replace(
                    Students.actor(MING),
                    old.id(),
                    List.of(MENDED_REPORT.declared()),
                    campus.now()));
    campus.arrive(awaiting, MENDED_REPORT);

    scanned(awaiting, FilePart.DOCUMENT, Verdict.INFECTED);

    assertThat(campus.expect(old.id(), PieceState.UPLOADED).files()).isEqualTo(old.files());
    assertThat(campus.files().seal(document(old))).isPresent();
    assertThat(campus.files().seal(document(awaiting))).isEmpty();
  }

  @Test
  void shouldRefuseAWrongFileWithoutWaitingForTheScanner() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT);

    assertThat(campus.arrive(document(piece), MENDED_REPORT.bytes())).isEqualTo(Receipt.REFUSED);
  }

  @Test
  void shouldTellPeopleThatTheScannerHasFailed() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT);
    campus.arrive(piece, REPORT);

    assertThat(scanned(piece, FilePart.DOCUMENT, Verdict.FAILED)).isEqualTo(Receipt.SCAN_MISSING);

    campus.expect(piece.id(), PieceState.RESERVED);
    campus.pass(Duration.ofMinutes(3));
    assertThat(look(piece, FilePart.DOCUMENT)).isEqualTo(Receipt.SCAN_MISSING);
    campus.scan().finds(seal(piece, FilePart.DOCUMENT), Verdict.CLEAN);
    assertThat(sweep()).isEqualTo(new Sweep(1, 1, 0));
    campus.expect(piece.id(), PieceState.UPLOADED);
  }

  @Test
  void shouldFindAScanWhoseEventWasLost() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT);
    campus.arrive(piece, REPORT);
    campus.pass(Duration.ofMinutes(3));
    assertThat(sweep()).isEqualTo(new Sweep(1, 1, 0));
    campus.expect(piece.id(), PieceState.RESERVED);
    campus.scan().finds(seal(piece, FilePart.DOCUMENT), Verdict.CLEAN);

    assertThat(sweep()).isEqualTo(new Sweep(1, 1, 0));

    campus.expect(piece.id(), PieceState.UPLOADED);
  }

  @Test
  void shouldTellPeopleOfAFileThatNobodyScansForAnHourAndKeepItsSlot() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT);
    campus.pass(Duration.ofMinutes(30));
    campus.arrive(piece, REPORT);

    campus.pass(Duration.ofMinutes(59));
    assertThat(look(piece, FilePart.DOCUMENT)).isEqualTo(Receipt.SCAN_PENDING);
    campus.pass(Duration.ofMinutes(1));
    assertThat(look(piece, FilePart.DOCUMENT)).isEqualTo(Receipt.SCAN_MISSING);
    assertThat(sweep()).isEqualTo(new Sweep(1, 1, 0));

    assertThat(campus.expect(piece.id(), PieceState.RESERVED)).isEqualTo(piece);
    assertThat(campus.files().seal(document(piece))).isPresent();
  }

  private Sweep sweep() {
    return campus.sweeping().sweep(campus.now());
  }

  private Receipt scanned(Piece piece, FilePart part, Verdict verdict) {
    campus.scan().finds(seal(piece, part), verdict);
    return look(piece, part);
  }

  private Receipt look(Piece piece, FilePart part) {
    return campus.receiving().arrived(Campus.key(piece, part), campus.now());
  }

  private Seal seal(Piece piece, FilePart part) {
    return campus.files().seal(Campus.key(piece, part)).orElseThrow();
  }

  private Seal sealOf() {
    return MemoryFiles.sealOf(REPORT.bytes(), campus.now());
  }

  private static ObjectKey document(Piece piece) {
    return Campus.key(piece, FilePart.DOCUMENT);
  }
}
