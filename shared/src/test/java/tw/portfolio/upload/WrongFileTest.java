package tw.portfolio.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.MENDED_REPORT;
import static tw.portfolio.samples.RealFile.PICTURE;
import static tw.portfolio.samples.RealFile.RECORDING;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.Students.MING;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.Students;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.upload.ReceivingFiles.Receipt;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Status;

class WrongFileTest {
  private static final byte[] PROGRAM = program();

  private final Campus campus = new Campus();

  @Test
  void shouldRefuseOtherBytesThanAnnounced() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT);

    shouldRefuse(piece, MENDED_REPORT.bytes(), "file-differs", "重新上傳");
  }

  @Test
  void shouldRefuseOtherBytesOfTheSameSize() {
    byte[] damaged = REPORT.bytes();
    damaged[100]++;

    shouldRefuse(campus.reserved(MING_PHYSICS, REPORT), damaged, "file-differs", "損壞");
  }

  @Test
  void shouldRefuseARenamedExe() {
    shouldRefuse(announcing(REPORT, PROGRAM), PROGRAM, "file-type-mismatch", "PDF");
  }

  @Test
  void shouldRefuseHtmlAsJpg() {
    byte[] page = "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

    shouldRefuse(announcing(PICTURE, page), page, "file-type-mismatch", "JPG");
  }

  @Test
  void shouldRefuseAPdfThatNeedsAPassword() {
    byte[] locked = new RealFile("password-256.pdf", "鎖.pdf", REPORT.type()).bytes();

    shouldRefuse(announcing(REPORT, locked), locked, "file-encrypted", "密碼");
  }

  @Test
  void shouldTakeAwayTheGoodFileOfAPairTooWhenTheOtherIsWrong() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT, RECORDING);
    campus.arrive(piece, REPORT);

    assertThat(campus.arrive(Campus.key(piece, FilePart.MEDIA), PROGRAM))
        .isEqualTo(Receipt.REFUSED);

    campus.expect(piece.id(), PieceState.REFUSED);
    assertThat(campus.files().seal(Campus.key(piece, FilePart.DOCUMENT))).isEmpty();
    assertThat(campus.files().seal(Campus.key(piece, FilePart.MEDIA))).isEmpty();
  }

  @Test
  void shouldTakeAwayTheOtherFileWhenItComesAfterTheRefusal() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT, RECORDING);
    campus.arrive(Campus.key(piece, FilePart.MEDIA), PROGRAM);

    assertThat(campus.arrive(piece, REPORT)).isEqualTo(Receipt.UNAWAITED);

    campus.expect(piece.id(), PieceState.REFUSED);
    assertThat(campus.files().seal(Campus.key(piece, FilePart.DOCUMENT))).isEmpty();
  }

  @Test
  void shouldRaiseNoAlarmForTheGoodFileOfARefusedPair() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT, RECORDING);
    campus.arrive(piece, REPORT);
    campus.arrive(Campus.key(piece, FilePart.MEDIA), PROGRAM);

    assertThat(campus.receiving().arrived(Campus.key(piece, FilePart.DOCUMENT), campus.now()))
        .isEqualTo(Receipt.UNAWAITED);
    assertThat(campus.arrive(piece, REPORT)).isEqualTo(Receipt.UNAWAITED);
    assertThat(campus.files().seal(Campus.key(piece, FilePart.DOCUMENT))).isEmpty();
    assertThat(
            kind(
                campus
                    .pages()
                    .download(Students.actor(MING), piece.id(), FilePart.DOCUMENT, campus.now())))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldNeitherSendNorDescribeNorReplaceARefusedPiece() {
    Piece piece = announcing(REPORT, PROGRAM);
    campus.arrive(Campus.key(piece, FilePart.DOCUMENT), PROGRAM);
    var student = Students.actor(MING);

    assertThat(kind(campus.sending().send(student, Campus.sending(piece), campus.now())))
        .isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(
            kind(
                campus
                    .changing()
                    .replace(student, piece.id(), List.of(REPORT.declared()), campus.now())))
        .isEqualTo(ProblemKind.WRONG_STATE);
    granted(campus.changing().discard(student, piece.id(), campus.now()));
    assertThat(campus.find(piece.id())).isEmpty();
  }

  private Piece announcing(RealFile as, byte[] content) {
    return granted(campus.reserve(MING, MING_PHYSICS, as.declaring(content)));
  }

  private void shouldRefuse(Piece piece, byte[] content, String code, String words) {
    for (int others = 0; others < 4; others++) {
      campus.uploaded(MING_PHYSICS, REPORT);
    }

    assertThat(campus.arrive(Campus.key(piece, FilePart.DOCUMENT), content))
        .isEqualTo(Receipt.REFUSED);

    assertThat(campus.expect(piece.id(), PieceState.REFUSED).status())
        .isInstanceOfSatisfying(
            Status.Refused.class,
            refused -> {
              assertThat(refused.problem()).isEqualTo(code);
              assertThat(refused.message()).contains(words);
            });
    assertThat(campus.files().seal(Campus.key(piece, FilePart.DOCUMENT))).isEmpty();
    campus.reserved(MING_PHYSICS, REPORT);
  }

  private static byte[] program() {
    byte[] program = new byte[256];
    program[0] = 'M';
    program[1] = 'Z';
    program[60] = (byte) 128;
    program[128] = 'P';
    program[129] = 'E';
    return program;
  }
}
