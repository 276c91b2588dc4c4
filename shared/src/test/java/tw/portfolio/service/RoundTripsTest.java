package tw.portfolio.service;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.school.Courses.MING_PHYSICS;
import static tw.portfolio.school.RealFile.REPORT;
import static tw.portfolio.school.Students.MING;
import static tw.portfolio.service.Answers.granted;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.domain.outcome.Description;
import tw.portfolio.domain.outcome.Piece;
import tw.portfolio.domain.outcome.Verdict;
import tw.portfolio.domain.school.Actor;
import tw.portfolio.files.SealReader;
import tw.portfolio.school.SchoolBuilder;
import tw.portfolio.school.Staff;
import tw.portfolio.school.Students;
import tw.portfolio.service.access.Permits;
import tw.portfolio.service.arrival.EndingReservations;
import tw.portfolio.service.certification.DecidingCertifications;
import tw.portfolio.service.outcome.ReservingUploads;
import tw.portfolio.service.selection.SelectingPieces;
import tw.portfolio.service.settings.KnownCaps;
import tw.portfolio.store.CertificationStore;
import tw.portfolio.store.PieceStore;
import tw.portfolio.store.Roster;
import tw.portfolio.store.SelectionStore;

/** The last evening is won by asking the database once. */
class RoundTripsTest {
  private static final Actor STUDENT = Students.actor(MING);

  private final Campus campus = new Campus();
  private final CountedCalls counted = new CountedCalls();
  private final PieceStore pieces = counted.of(PieceStore.class, campus.school());
  private final Roster roster = counted.of(Roster.class, campus.school());

  @Test
  void shouldReserveInOneCall() {
    ReservingUploads reserving =
        new ReservingUploads(
            pieces,
            roster,
            new KnownCaps(),
            new EndingReservations(campus.files()),
            campus.secrets());

    granted(
        reserving.reserve(
            STUDENT,
            new ReservingUploads.Announcement(
                MING_PHYSICS.ref(),
                new Description("實驗報告"),
                List.of(REPORT.declared()),
                Optional.of(new ReservingUploads.Once("key", "digest"))),
            campus.now()));

    assertThat(counted.calls()).containsExactly("write");
  }

  @Test
  void shouldAskInOneCallWhetherAStudentsAccountIsInUseAndInNoneForStaff() {
    Permits permits = new Permits(roster);

    assertThat(permits.barred(STUDENT)).isEmpty();
    assertThat(permits.barred(Staff.actor(Staff.LIN))).isEmpty();

    assertThat(counted.calls()).containsExactly("person");
  }

  @Test
  void shouldDecideInOneCall() {
    Piece sent = campus.sent(MING_PHYSICS);
    DecidingCertifications deciding =
        new DecidingCertifications(
            counted.of(CertificationStore.class, campus.school()),
            roster,
            new SealReader(campus.files()),
            new KnownCaps());

    granted(
        deciding.decide(
            Staff.actor(Staff.LIN),
            new DecidingCertifications.Request(sent.id(), 1, new Verdict.Certify()),
            campus.now()));

    assertThat(counted.calls()).containsExactly("decide");
  }

  @Test
  void shouldTakeOneCallMoreForADeputy() {
    Piece sent = campus.sent(MING_PHYSICS);
    DecidingCertifications deciding =
        new DecidingCertifications(
            counted.of(CertificationStore.class, campus.school()),
            roster,
            new SealReader(campus.files()),
            new KnownCaps());

    granted(
        deciding.decide(
            Staff.actor(Staff.DEPUTY),
            new DecidingCertifications.Request(sent.id(), 1, new Verdict.Certify()),
            campus.now()));

    assertThat(counted.calls()).containsExactly("decide", "decide");
  }

  @Test
  void shouldSelectInOneCall() {
    Piece first = campus.certified(MING_PHYSICS);
    Piece second = campus.certified(MING_PHYSICS);
    SelectingPieces selecting =
        new SelectingPieces(
            counted.of(SelectionStore.class, campus.school()),
            pieces,
            roster,
            new SealReader(campus.files()),
            new KnownCaps());

    granted(
        selecting.select(STUDENT, SchoolBuilder.YEAR, Campus.wanted(first, second), campus.now()));

    assertThat(counted.calls()).containsExactly("select");
  }
}
