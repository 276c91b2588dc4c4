package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_HISTORY;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;
import tw.portfolio.course.TakingKind;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.SomeCaps;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.SettingsRefusal;

/** What every {@link PieceStore} holds a write to: open windows, enrolments, first requests. */
public abstract class PieceGuardContract extends StoreContract {
  private static final Guard UPLOAD_OPEN = new Guard.SettingsHold(open(WindowKind.UPLOAD));

  @Test
  void shouldWriteWhileTheWindowIsOpen() {
    assertWritten(announce(piece(), UPLOAD_OPEN));
  }

  @Test
  void shouldRefuseWhenTheWindowHasClosed() {
    openOnly(WindowKind.CERTIFICATION);

    assertThat(reasons(announce(piece(), UPLOAD_OPEN)))
        .containsExactly(
            new SettingsRefusal.SettingsDiffer(stores.inForce().settings(SCHOOL, YEAR)));
  }

  @Test
  void shouldRefuseAtTheInstantTheWindowCloses() {
    SettingsGuard open = open(WindowKind.UPLOAD);
    var closing = open.now().plus(Duration.ofDays(7));

    assertThat(reasons(announce(piece(), new Guard.SettingsHold(at(open, closing))))).hasSize(1);
    assertWritten(announce(piece(), new Guard.SettingsHold(at(open, closing.minusMillis(1)))));
  }

  @Test
  void shouldRefuseWhenTheCapsAreOthersThanChecked() {
    Caps old = SomeCaps.usual().uploads(4).bytes(1024, 1024).build();
    SettingsGuard stale = new SettingsGuard(SCHOOL, YEAR, old, List.of(), NOW);

    assertThat(reasons(announce(piece(), new Guard.SettingsHold(stale))))
        .containsExactly(
            new SettingsRefusal.SettingsDiffer(stores.inForce().settings(SCHOOL, YEAR)));
  }

  @Test
  void shouldNeedNoWindowWhereNoneIsNamed() {
    openOnly();
    SettingsGuard always = new SettingsGuard(SCHOOL, YEAR, Caps.OF_THE_REGULATION, List.of(), NOW);

    assertWritten(announce(piece(), new Guard.SettingsHold(always)));
  }

  @Test
  void shouldWriteForACourseThatIsTaken() {
    assertWritten(announce(piece(), enrolled(MING_PHYSICS.ref(), Optional.empty())));
    assertWritten(announce(piece(), enrolled(MING_PHYSICS.ref(), Optional.of(Staff.LIN.id()))));
  }

  @Test
  void shouldRefuseACourseThatHasAnotherTeacherNow() {
    assertThat(
            reasons(announce(piece(), enrolled(MING_PHYSICS.ref(), Optional.of(Staff.CHANG.id())))))
        .containsExactly(new PieceRefusal.NotEnrolled());
  }

  @Test
  void shouldRefuseACourseThatIsTakenInAnotherWay() {
    CourseRef again = new CourseRef(MING_PHYSICS.term(), MING_PHYSICS.code(), TakingKind.RETAKE);

    assertThat(reasons(announce(piece(), enrolled(again, Optional.empty()))))
        .containsExactly(new PieceRefusal.NotEnrolled());
  }

  @Test
  void shouldRefuseACourseThatOnlySomebodyElseTakes() {
    Piece huas = journey(HUA, HUA_PHYSICS).announced();

    assertThat(reasons(announce(huas, enrolled(MING_HISTORY.ref(), Optional.empty()))))
        .containsExactly(new PieceRefusal.NotEnrolled());
  }

  @Test
  void shouldRefuseACourseThatTakesNoOutcomes() {
    Enrolment club = takes(Courses.ACTIVITY, 1);
    Enrolment free = takes(new CourseCode("11521330311010012110404"), 0);

    for (Enrolment enrolment : List.of(club, free)) {
      assertThat(reasons(announce(piece(), enrolled(enrolment.ref(), Optional.empty()))))
          .containsExactly(new PieceRefusal.NotEnrolled());
    }
  }

  @Test
  void shouldAnswerARepeatedRequestWithTheFirstOnesPieceAndDigest() {
    Piece first = piece();
    assertWritten(announce(first, request(MING.id(), "k-1", "digest-1")));

    Piece second = piece();

    assertThat(reasons(announce(second, request(MING.id(), "k-1", "digest-2"))))
        .containsExactly(new PieceRefusal.AlreadyRequested(first.id(), "digest-1"));
    assertThat(stores.pieces().find(SCHOOL, second.id())).isEmpty();
  }

  @Test
  void shouldKeepKeysOfDifferentPeopleApart() {
    assertWritten(announce(piece(), request(MING.id(), "k-1", "digest-1")));

    assertWritten(announce(piece(), request(HUA.id(), "k-1", "digest-1")));
    assertWritten(announce(piece(), request(MING.id(), "k-2", "digest-1")));
  }

  @Test
  void shouldGiveEveryReasonInOrder() {
    openOnly(WindowKind.SELECTION);
    Piece there = piece();
    assertWritten(announce(there, new Guard.TakesSlot(1), request(MING.id(), "k-1", "digest-1")));
    Piece other = piece();

    List<Rejection> reasons =
        reasons(
            write(
                Optional.of(other),
                Optional.of(other.with(other.status())),
                request(MING.id(), "k-1", "digest-1"),
                new Guard.TakesSlot(1),
                enrolled(MING_PHYSICS.ref(), Optional.of(Staff.CHANG.id())),
                UPLOAD_OPEN));

    assertThat(reasons)
        .containsExactly(
            new SettingsRefusal.SettingsDiffer(stores.inForce().settings(SCHOOL, YEAR)),
            new PieceRefusal.NotEnrolled(),
            new WorkRefusal.NoSlot(Set.of(there.id().secret())),
            new PieceRefusal.AlreadyRequested(there.id(), "digest-1"),
            new PieceRefusal.PieceDiffers(other.id(), Optional.empty()));
  }

  @Test
  void shouldChangeNothingWhenOneReasonFails() {
    openOnly();
    Piece refused = piece();
    var request = request(MING.id(), "k-1", "digest-1");

    reasons(announce(refused, new Guard.TakesSlot(1), request, UPLOAD_OPEN));

    assertThat(stores.pieces().find(SCHOOL, refused.id())).isEmpty();
    assertThat(stores.pieces().history(SCHOOL, refused.id())).isEmpty();
    assertThat(stores.pieces().pieceOf(refused.files().all().getFirst().key())).isEmpty();
    assertThat(stores.pieces().awaitingFilesSince(NOW.plusSeconds(1))).isEmpty();
    assertWritten(announce(piece(), new Guard.TakesSlot(1), request));
  }

  private Piece piece() {
    return journey(MING, MING_PHYSICS).announced();
  }

  private Enrolment takes(CourseCode code, int credits) {
    Enrolment enrolment =
        Courses.taking(MING, code, "班會", Staff.LIN, credits, new Taking.InSemester());
    stores.writer().enrolments(List.of(enrolment));
    return enrolment;
  }

  private static Guard enrolled(CourseRef course, Optional<PersonId> teacher) {
    return new Guard.Enrolled(course, teacher);
  }

  private static Guard request(PersonId person, String key, String digest) {
    return new Guard.FirstRequest(
        new IdempotencyKey(person, key, digest, NOW.plus(Duration.ofDays(1))));
  }

  private static SettingsGuard at(SettingsGuard guard, Instant now) {
    return new SettingsGuard(guard.school(), guard.year(), guard.caps(), guard.windows(), now);
  }
}
