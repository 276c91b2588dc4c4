package tw.portfolio.service.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.school.Courses.HUA_PHYSICS;
import static tw.portfolio.school.Courses.MING_PHYSICS;
import static tw.portfolio.school.RealFile.MENDED_REPORT;
import static tw.portfolio.school.RealFile.RECORDING;
import static tw.portfolio.school.RealFile.REPORT;
import static tw.portfolio.service.Answers.granted;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.domain.file.FilePart;
import tw.portfolio.domain.outcome.Piece;
import tw.portfolio.school.Students;
import tw.portfolio.service.Campus;
import tw.portfolio.service.audit.AuditingFiles.Audit;
import tw.portfolio.service.audit.AuditingFiles.Fault;
import tw.portfolio.service.audit.AuditingFiles.Finding;
import tw.portfolio.store.FileRegister;
import tw.portfolio.store.FileRegister.Share;
import tw.portfolio.store.memory.MemoryAnnouncements;
import tw.portfolio.store.memory.MemoryFileRegister;

class AuditTest {
  private static final Share ALL = new Share(0, 1);

  private final Campus campus = new Campus();
  private final FileRegister register =
      new MemoryFileRegister(
          campus.school(), campus.achievements(), new MemoryAnnouncements(campus.school()));
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
