package tw.portfolio.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.MENDED_REPORT;
import static tw.portfolio.samples.RealFile.RECORDING;
import static tw.portfolio.samples.RealFile.REPORT;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.announcement.memory.MemoryAnnouncements;
import tw.portfolio.audit.AuditingFiles.Audit;
import tw.portfolio.audit.AuditingFiles.Fault;
import tw.portfolio.audit.AuditingFiles.Finding;
import tw.portfolio.audit.FileRegister.Share;
import tw.portfolio.audit.memory.MemoryFileRegister;
import tw.portfolio.campus.Campus;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.samples.Students;
import tw.portfolio.work.Piece;

class AuditTest {
  private static final Share ALL = new Share(0, 1);

  private final Campus campus = new Campus();
  private final FileRegister register =
      new MemoryFileRegister(campus.school(), new MemoryAnnouncements(campus.school()));
  private final List<Finding> told = new ArrayList<>();

  @Test
  void shouldFindNothingWhereEveryRecordHasItsBytes() {
    campus.uploaded(MING_PHYSICS, REPORT, RECORDING);
    campus.certified(HUA_PHYSICS);

    assertThat(audit()).isEqualTo(new Audit(3, 0, 0));
    assertThat(told).isEmpty();
  }

  @Test
  void shouldFindAFileThatIsGone() {
    Piece piece = campus.certified(MING_PHYSICS);
    campus.files().lose(Campus.key(piece, FilePart.DOCUMENT));

    assertThat(audit()).isEqualTo(new Audit(1, 1, 0));
    assertThat(told)
        .containsExactly(new Finding(Campus.key(piece, FilePart.DOCUMENT), Fault.MISSING));
  }

  @Test
  void shouldFindAFileInWhosePlaceAnotherLies() {
    Piece piece = campus.certified(MING_PHYSICS);
    campus.files().alter(Campus.key(piece, FilePart.DOCUMENT), MENDED_REPORT.bytes());

    assertThat(audit()).isEqualTo(new Audit(1, 0, 1));
    assertThat(told)
        .containsExactly(new Finding(Campus.key(piece, FilePart.DOCUMENT), Fault.ALTERED));
  }

  @Test
  void shouldNotMissAFileThatIsAwaited() {
    campus.reserved(MING_PHYSICS, REPORT);

    assertThat(audit()).isEqualTo(new Audit(0, 0, 0));
  }

  @Test
  void shouldNotMissAFileThatItsStudentDiscardsMeanwhile() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);
    FileRegister whileDiscarding =
        (share, take) ->
            register.each(
                share,
                files -> {
                  granted(
                      campus
                          .changing()
                          .discard(Students.actor(Students.MING), piece.id(), campus.now()));
                  take.accept(files);
                });

    assertThat(auditing(whileDiscarding).audit(ALL, told::add)).isEqualTo(new Audit(1, 0, 0));
  }

  @Test
  void shouldNotMissTheGoodFileThatWasTakenAwayWithTheWrongOne() {
    Piece piece = campus.reserved(MING_PHYSICS, REPORT, RECORDING);
    campus.arrive(piece, REPORT);
    campus.arrive(Campus.key(piece, FilePart.MEDIA), MENDED_REPORT.bytes());

    assertThat(audit().missing()).isZero();
  }

  @Test
  void shouldLookAtEachFileInOneShareOnly() {
    campus.uploaded(MING_PHYSICS, REPORT, RECORDING);
    campus.certified(HUA_PHYSICS);

    int looked = 0;
    for (int number = 0; number < 7; number++) {
      looked += auditing(register).audit(new Share(number, 7), told::add).checked();
    }
    assertThat(looked).isEqualTo(3);
  }

  private Audit audit() {
    return auditing(register).audit(ALL, told::add);
  }

  private AuditingFiles auditing(FileRegister files) {
    return new AuditingFiles(files, campus.holders(), campus.files());
  }
}
