package tw.portfolio.work.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.MENDED_REPORT;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Campus;
import tw.portfolio.course.Enrolment;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.SealReader;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.work.Label;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.Status;
import tw.portfolio.work.Transition;
import tw.portfolio.work.outcome.CertificationStore.QueueRequest;

class SendTest {
  private final Campus campus = new Campus();

  @Test
  void shouldPutThePieceIntoItsTeachersQueueWithAllTheTeacherNeeds() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);

    SentPiece sent = granted(send(MING, piece));

    Label label =
        new Label(
            Staff.LIN.id(),
            "林美玲",
            "王小明",
            new ClassPlace(YEAR, "101", 1, "s1"),
            "物理",
            1,
            3,
            MING_PHYSICS.taking(),
            Optional.empty());
    assertThat(sent).isEqualTo(new SentPiece(piece.id(), piece.course(), 1, campus.now(), label));
    assertThat(campus.expect(piece.id(), PieceState.SENT))
        .isEqualTo(piece.with(new Status.Sent(campus.now(), label)));
    assertThat(queue(Staff.LIN)).isEqualTo(1);
    assertThat(queue(Staff.CHANG)).isZero();
  }

  @Test
  void shouldChangeNothingTheSecondTime() {
    Piece sent = campus.sent(MING_PHYSICS);
    campus.pass(Duration.ofMinutes(1));

    assertThat(granted(send(MING, sent))).isEqualTo(SentPiece.of(sent).orElseThrow());

    assertThat(campus.expect(sent.id(), PieceState.SENT)).isEqualTo(sent);
    assertThat(campus.history(sent.id())).containsOnlyOnce(Transition.SEND);
  }

  @Test
  void shouldTellBothOfTwoRequestsAtOnceThatItIsSent() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);
    SendingForCertification second = sendingAfter(() -> granted(send(MING, piece)));

    SentPiece sent =
        granted(second.send(Students.actor(MING), Campus.sending(piece), campus.now()));

    assertThat(sent)
        .isEqualTo(SentPiece.of(campus.expect(piece.id(), PieceState.SENT)).orElseThrow());
    assertThat(campus.history(piece.id())).containsOnlyOnce(Transition.SEND);
  }

  @Test
  void shouldNotSendWhatWasReplacedMeanwhile() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);
    SendingForCertification late =
        sendingAfter(
            () ->
                granted(
                    campus
                        .changing()
                        .replace(
                            Students.actor(MING),
                            piece.id(),
                            List.of(MENDED_REPORT.declared()),
                            campus.now())));

    assertThat(kind(late.send(Students.actor(MING), Campus.sending(piece), campus.now())))
        .isEqualTo(ProblemKind.CHANGED_MEANWHILE);
  }

  /** Something else happens between this one's reading and writing. */
  private SendingForCertification sendingAfter(Runnable meanwhile) {
    AtomicBoolean happened = new AtomicBoolean();
    CertificationStore store =
        (CertificationStore)
            Proxy.newProxyInstance(
                CertificationStore.class.getClassLoader(),
                new Class<?>[] {CertificationStore.class},
                (_, method, arguments) -> {
                  if (happened.compareAndSet(false, true)) {
                    meanwhile.run();
                  }
                  return method.invoke(campus.school(), arguments);
                });
    return new SendingForCertification(
        store,
        new OwnOutcomes(campus.school(), campus.school()),
        new SealReader(campus.files()),
        new SettingsCache(campus.school()));
  }

  @Test
  void shouldNotSendOtherFilesThanTheStudentSaw() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);
    SendingForCertification.Request before = campus.seen(Students.actor(MING), piece);
    replaced(piece);

    assertThat(kind(campus.sending().send(Students.actor(MING), before, campus.now())))
        .isEqualTo(ProblemKind.CHANGED_MEANWHILE);
  }

  private void replaced(Piece piece) {
    granted(
        campus
            .changing()
            .replace(
                Students.actor(MING), piece.id(), List.of(MENDED_REPORT.declared()), campus.now()));
    campus.arrive(campus.expect(piece.id(), PieceState.RESERVED), MENDED_REPORT);
  }

  @Test
  void shouldAskTheTeacherWhoTeachesItNow() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);
    Enrolment taughtByChang = Courses.taking(MING, Courses.PHYSICS, "物理", Staff.CHANG);
    campus.settings(all().withEnrolment(taughtByChang));

    send(MING, piece);

    assertThat(queue(Staff.CHANG)).isEqualTo(1);
    assertThat(queue(Staff.LIN)).isZero();
  }

  @Test
  void shouldAskTheTeacherWhoTeachesItNowWhateverThePageShowed() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);
    SendingForCertification.Request before = campus.seen(Students.actor(MING), piece);
    campus.settings(all().withEnrolment(Courses.taking(MING, Courses.PHYSICS, "物理", Staff.CHANG)));

    granted(campus.sending().send(Students.actor(MING), before, campus.now()));

    assertThat(queue(Staff.CHANG)).isEqualTo(1);
    assertThat(queue(Staff.LIN)).isZero();
  }

  @Test
  void shouldAskNoTeacherOfAnotherCourseWhateverARequestSays() {
    Piece physics = campus.uploaded(MING_PHYSICS, REPORT);
    Piece history = campus.uploaded(Courses.MING_HISTORY, REPORT);
    SendingForCertification.Request forged =
        new SendingForCertification.Request(
            physics.id(), 1, campus.seen(Students.actor(MING), history).seen());

    granted(campus.sending().send(Students.actor(MING), forged, campus.now()));

    assertThat(queue(Staff.LIN)).isEqualTo(1);
    assertThat(queue(Staff.CHANG)).isZero();
  }

  @Test
  void shouldSendAgainWhatTheTeacherReturned() {
    Piece returned = campus.returned(MING_PHYSICS, "請補上實驗數據");

    granted(send(MING, returned));

    assertThat(campus.history(returned.id())).endsWith(Transition.SEND_AGAIN);
  }

  @Test
  void shouldSendUntilTheCertificationWindowClosesToo() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);
    campus.settings(
        SchoolBuilder.aSchool()
            .withWindows(Windows.open(SchoolBuilder.NOW, WindowKind.CERTIFICATION)));
    granted(send(MING, piece));
  }

  @Test
  void shouldNotSendWhenNeitherWindowIsOpen() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);
    campus.settings(
        SchoolBuilder.aSchool().withWindows(Windows.open(SchoolBuilder.NOW, WindowKind.SELECTION)));

    assertThat(kind(send(MING, piece))).isEqualTo(ProblemKind.WINDOW_CLOSED);
    assertThat(campus.expect(piece.id(), PieceState.UPLOADED)).isEqualTo(piece);
  }

  @Test
  void shouldRefuseAnAlteredOrLostFile() {
    Piece altered = campus.uploaded(MING_PHYSICS, REPORT);
    campus.files().alter(Campus.key(altered, FilePart.DOCUMENT), MENDED_REPORT.bytes());
    Piece lost = campus.uploaded(MING_PHYSICS, REPORT);
    campus.files().lose(Campus.key(lost, FilePart.DOCUMENT));

    assertThat(kind(send(MING, altered))).isEqualTo(ProblemKind.FILE_ALTERED);
    assertThat(kind(send(MING, lost))).isEqualTo(ProblemKind.FILE_ALTERED);
    campus.expect(altered.id(), PieceState.UPLOADED);
  }

  @Test
  void shouldRefuseWhatIsAwaitedOrCertified() {
    assertThat(kind(send(MING, campus.reserved(MING_PHYSICS, REPORT))))
        .isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(kind(send(MING, campus.certified(MING_PHYSICS)))).isEqualTo(ProblemKind.WRONG_STATE);
  }

  @Test
  void shouldRefuseAnotherStudentsPiece() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);

    assertThat(kind(send(HUA, piece))).isEqualTo(ProblemKind.NOT_PERMITTED);
    campus.expect(piece.id(), PieceState.UPLOADED);
  }

  private Answer<SentPiece> send(Person student, Piece piece) {
    return campus.sending().send(Students.actor(student), Campus.sending(piece), campus.now());
  }

  private int queue(Person teacher) {
    return campus
        .school()
        .waiting(
            new QueueRequest(
                SchoolBuilder.SCHOOL, teacher.id(), Optional.empty(), Optional.empty(), 50))
        .entries()
        .size();
  }

  private static SchoolBuilder all() {
    return SchoolBuilder.aSchool().withWindows(Windows.allOpen(SchoolBuilder.NOW));
  }
}
