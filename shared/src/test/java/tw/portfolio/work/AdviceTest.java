package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.MENDED_REPORT;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.work.outcome.TakingBackFromCertification;
import tw.portfolio.work.outcome.UndoingDecisions;
import tw.portfolio.work.outcome.Verdict;

/** Whatever a refusal tells to do instead works. */
class AdviceTest {
  private static final Actor STUDENT = Students.actor(MING);

  private final Campus campus = new Campus();

  @BeforeEach
  void employTheDirector() {
    campus.settings(school().withWindows(Windows.allOpen(campus.now())));
  }

  @Test
  void shouldTellToTakeBackWhatWaits() {
    for (Answer<Piece> attempt :
        List.of(
            discard(campus.sent(MING_PHYSICS)),
            replace(campus.sent(MING_PHYSICS)),
            describe(campus.sent(MING_PHYSICS)))) {
      assertThat(refused(attempt).chinese()).contains("上傳期間內先取回");
    }
    Piece sent = campus.sent(MING_PHYSICS);
    granted(takeBack(sent));
    granted(describe(sent));
    granted(replace(sent));
    granted(discard(sent));
  }

  @Test
  void shouldTellToAskTheTeacherAfterUploadingHasClosed() {
    Piece sent = campus.sent(MING_PHYSICS);
    campus.settings(school().withWindows(Windows.open(campus.now(), WindowKind.CERTIFICATION)));

    assertThat(refused(replace(sent)).chinese()).contains("上傳期間已過，請任課教師退回後補交");

    granted(campus.decide(lin(), sent, new Verdict.Return("請補上誤差")));
    granted(replace(sent));
  }

  @Test
  void shouldTellHowToMakeRoomForAnother() {
    List<Piece> five = Stream.generate(() -> campus.sent(MING_PHYSICS)).limit(5).toList();

    Problem full = refused(campus.reserve(MING, MING_PHYSICS, REPORT.declared()));
    assertThat(full.chinese()).contains("待認證的請先取回再刪除");

    granted(takeBack(five.getFirst()));
    granted(discard(five.getFirst()));
    granted(campus.reserve(MING, MING_PHYSICS, REPORT.declared()));
  }

  @Test
  void shouldTellBothWaysBackFromACertification() {
    Piece certified = campus.certified(MING_PHYSICS);
    Piece another = campus.certified(MING_PHYSICS);
    for (Answer<Piece> attempt : List.of(discard(certified), replace(certified))) {
      assertThat(refused(attempt).chinese()).contains("設備組解鎖退回", "任課教師撤回認證並退回");
    }

    granted(
        campus.unlocking().piece(Staff.actor(Staff.DIRECTOR), certified.id(), "誤認證", campus.now()));
    granted(replace(certified));

    granted(
        new UndoingDecisions(
                campus.school(),
                campus.school(),
                campus.school(),
                new SettingsCache(campus.school()))
            .undo(
                lin(),
                new UndoingDecisions.Request(another.id(), another.revision(), "按錯了"),
                campus.now()));
    granted(
        campus.decide(lin(), campus.find(another.id()).orElseThrow(), new Verdict.Return("請補上誤差")));
    granted(replace(another));
  }

  @Test
  void shouldTellATeacherHowToChangeADecision() {
    Piece sent = campus.sent(MING_PHYSICS);
    granted(campus.decide(lin(), sent, new Verdict.Certify()));
    Answer<?> another = campus.decide(lin(), sent, new Verdict.Return("請補上誤差"));
    assertThat(refused(another).chinese()).contains("請林美玲", "撤回", "設備組解鎖退回");

    Piece certified = campus.expect(sent.id(), PieceState.CERTIFIED);
    granted(campus.select(certified));
    campus.submit(certified);
    Answer<?> late = campus.decide(lin(), sent, new Verdict.Return("請補上誤差"));
    assertThat(refused(late).chinese()).contains("已提交", "設備組解鎖").doesNotContain("撤回");

    Piece returned = campus.returned(MING_PHYSICS, "請補上誤差");
    Answer<?> certifying = campus.decide(lin(), returned, new Verdict.Certify());
    assertThat(refused(certifying).chinese()).contains("學生再次送出後");
    campus.send(returned);
    granted(campus.decide(lin(), returned, new Verdict.Certify()));
  }

  @Test
  void shouldTellToDeleteWhatWasRefused() {
    Piece reserved = campus.reserved(MING_PHYSICS, REPORT);
    campus.arrive(Campus.key(reserved, REPORT.type().part()), new byte[] {1, 2, 3});

    assertThat(refused(replace(reserved)).chinese()).contains("刪除，再重新上傳");

    granted(discard(reserved));
    granted(campus.reserve(MING, MING_PHYSICS, REPORT.declared()));
  }

  private static SchoolBuilder school() {
    return SchoolBuilder.aSchool().withStaff(Staff.DIRECTOR);
  }

  private static Actor lin() {
    return Staff.actor(Staff.LIN);
  }

  private Answer<Piece> discard(Piece piece) {
    return campus.changing().discard(STUDENT, piece.id(), campus.now());
  }

  private Answer<Piece> replace(Piece piece) {
    return campus
        .changing()
        .replace(STUDENT, piece.id(), List.of(MENDED_REPORT.declared()), campus.now());
  }

  private Answer<Piece> describe(Piece piece) {
    return campus.changing().describe(STUDENT, piece.id(), new Description("另一種說法"), campus.now());
  }

  private Answer<TakingBackFromCertification.Request> takeBack(Piece piece) {
    return new TakingBackFromCertification(campus.school(), new SettingsCache(campus.school()))
        .takeBack(
            STUDENT,
            new TakingBackFromCertification.Request(piece.id(), piece.revision()),
            campus.now());
  }
}
