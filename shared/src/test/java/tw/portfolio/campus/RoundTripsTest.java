package tw.portfolio.campus;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.kernel.files.SealReader;
import tw.portfolio.kernel.store.KeyedRequest;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Actor;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.upload.EndingReservations;
import tw.portfolio.work.Content;
import tw.portfolio.work.Description;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.ReservingUploads;
import tw.portfolio.work.SelectingPieces;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.outcome.CertificationStore;
import tw.portfolio.work.outcome.DecidingCertifications;
import tw.portfolio.work.outcome.OwnOutcomes;
import tw.portfolio.work.outcome.SendingForCertification;
import tw.portfolio.work.outcome.SentPiece;
import tw.portfolio.work.outcome.Verdict;

/** The last evening is won by asking the database once. */
class RoundTripsTest {
  private static final Actor STUDENT = Students.actor(MING);

  private final Campus campus = new Campus();
  private final CountedCalls counted = new CountedCalls();
  private final PieceStore pieces = counted.of(PieceStore.class, campus.school());
  private final SettingsInForce inForce = counted.of(SettingsInForce.class, campus.school());

  @Test
  void shouldReserveInOneCall() {
    ReservingUploads reserving =
        new ReservingUploads(
            pieces,
            new SettingsCache(inForce),
            new EndingReservations(campus.files()),
            campus.secrets());

    granted(
        reserving.reserve(
            STUDENT,
            new ReservingUploads.Announcement(
                new Content.Outcome(MING_PHYSICS.ref(), new Description("實驗報告")),
                List.of(REPORT.declared()),
                Optional.of(new KeyedRequest("key", "digest"))),
            campus.now()));

    assertThat(counted.calls()).containsExactly("write");
  }

  @Test
  void shouldAskInOneCallWhetherAStudentsAccountIsInUseAndInNoneForStaff() {
    Permits permits = new Permits(counted.of(Roster.class, campus.school()));

    assertThat(permits.barred(STUDENT)).isEmpty();
    assertThat(permits.barred(Staff.actor(Staff.LIN))).isEmpty();

    assertThat(counted.calls()).containsExactly("person");
  }

  @Test
  void shouldSendInOneCallWhatIsAsThePageShowedIt() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);

    granted(sending().send(STUDENT, campus.seen(STUDENT, piece), campus.now()));

    assertThat(counted.calls()).containsExactly("send");
  }

  @Test
  void shouldReadFirstOnlyWhereTheRequestSaysNothingOfThePage() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);

    granted(sending().send(STUDENT, Campus.sending(piece), campus.now()));

    assertThat(counted.calls())
        .containsExactlyInAnyOrder("person", "studentYear", "send")
        .last()
        .isEqualTo("send");
  }

  @Test
  void shouldTakeOneCallMoreWhereTheTeacherIsAnotherNow() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);
    SendingForCertification.Request before = campus.seen(STUDENT, piece);
    campus.settings(
        SchoolBuilder.aSchool()
            .withWindows(Windows.allOpen(SchoolBuilder.NOW))
            .withEnrolment(Courses.taking(MING, Courses.PHYSICS, "物理", Staff.CHANG)));

    SentPiece sent = granted(sending().send(STUDENT, before, campus.now()));

    assertThat(counted.calls()).containsExactly("send", "send");
    assertThat(sent.label().teacher()).isEqualTo(Staff.CHANG.id());
  }

  private SendingForCertification sending() {
    return new SendingForCertification(
        counted.of(CertificationStore.class, campus.school()),
        new OwnOutcomes(pieces, counted.of(Roster.class, campus.school())),
        new SealReader(campus.files()),
        new SettingsCache(inForce));
  }

  @Test
  void shouldDecideInOneCall() {
    Piece sent = campus.sent(MING_PHYSICS);
    DecidingCertifications deciding =
        new DecidingCertifications(
            counted.of(CertificationStore.class, campus.school()),
            new SealReader(campus.files()),
            new SettingsCache(inForce));

    granted(
        deciding.decide(
            Staff.actor(Staff.LIN),
            new DecidingCertifications.Request(
                sent.id(), 1, Optional.empty(), new Verdict.Certify()),
            campus.now()));

    assertThat(counted.calls()).containsExactly("decide");
  }

  @Test
  void shouldTakeOneCallMoreForADeputy() {
    Piece sent = campus.sent(MING_PHYSICS);
    DecidingCertifications deciding =
        new DecidingCertifications(
            counted.of(CertificationStore.class, campus.school()),
            new SealReader(campus.files()),
            new SettingsCache(inForce));

    granted(
        deciding.decide(
            Staff.actor(Staff.DEPUTY),
            new DecidingCertifications.Request(
                sent.id(), 1, Optional.empty(), new Verdict.Certify()),
            campus.now()));

    assertThat(counted.calls()).containsExactly("decide", "decide");
  }

  @Test
  void shouldSelectInOneCall() {
    Piece first = campus.certified(MING_PHYSICS);
    Piece second = campus.certified(MING_PHYSICS);
    SelectingPieces selecting =
        new SelectingPieces(
            WorkKind.OUTCOME, pieces, new SealReader(campus.files()), new SettingsCache(inForce));

    granted(
        selecting.select(STUDENT, SchoolBuilder.YEAR, Campus.wanted(first, second), campus.now()));

    assertThat(counted.calls()).containsExactly("write");
  }
}
