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
import static tw.portfolio.work.WorkKind.ACHIEVEMENT;
import static tw.portfolio.work.WorkKind.OUTCOME;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.portfolio.access.Person;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;
import tw.portfolio.course.TakingKind;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Sections;
import tw.portfolio.samples.SomeCaps;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.SettingsRefusal;

/** What every {@link PieceStore} holds a write to: open windows, enrolments, first requests. */
public abstract class PieceGuardContract extends StoreContract {
  @ParameterizedTest
  @EnumSource
  void shouldWriteWhileTheWindowIsOpen(WorkKind kind) {
    assertWritten(announce(piece(kind), uploading(kind)));
  }

  @ParameterizedTest
  @EnumSource
  void shouldRefuseWhenTheWindowHasClosed(WorkKind kind) {
    openOnly(WindowKind.CERTIFICATION, kind.selection());

    assertThat(reasons(announce(piece(kind), uploading(kind)))).containsExactly(settingsDiffer());
  }

  @ParameterizedTest
  @EnumSource
  void shouldRefuseAtTheInstantTheWindowCloses(WorkKind kind) {
    SettingsGuard open = open(kind.upload());
    var closing = open.now().plus(Duration.ofDays(7));

    assertThat(reasons(announce(piece(kind), new Guard.SettingsHold(at(open, closing)))))
        .hasSize(1);
    assertWritten(announce(piece(kind), new Guard.SettingsHold(at(open, closing.minusMillis(1)))));
  }

  @ParameterizedTest
  @EnumSource
  void shouldRefuseWhenTheCapsAreOthersThanChecked(WorkKind kind) {
    Caps old = SomeCaps.usual().uploads(4).bytes(1024, 1024).build();
    SettingsGuard stale = new SettingsGuard(SCHOOL, YEAR, MING.id(), old, List.of(), NOW);

    assertThat(reasons(announce(piece(kind), new Guard.SettingsHold(stale))))
        .containsExactly(settingsDiffer());
  }

  @ParameterizedTest
  @EnumSource
  void shouldNeedNoWindowWhereNoneIsNamed(WorkKind kind) {
    openOnly();
    SettingsGuard always =
        new SettingsGuard(SCHOOL, YEAR, MING.id(), Caps.OF_THE_REGULATION, List.of(), NOW);

    assertWritten(announce(piece(kind), new Guard.SettingsHold(always)));
  }

  @ParameterizedTest
  @EnumSource
  void shouldWriteForThoseAloneWhoseAccountIsInUse(WorkKind kind) {
    assertWritten(announce(piece(kind), new Guard.AccountInUse(MING.id())));

    stores.writer().people(YEAR, List.of(Offices.disabled(MING)));
    assertThat(reasons(announce(piece(kind), new Guard.AccountInUse(MING.id()))))
        .containsExactly(new WorkRefusal.AccountNotInUse(true));
    assertThat(reasons(announce(piece(kind), new Guard.AccountInUse(Ids.person(4711)))))
        .containsExactly(new WorkRefusal.AccountNotInUse(false));
  }

  @Test
  void shouldWriteForACourseThatIsTaken() {
    assertWritten(announce(piece(OUTCOME), new Guard.Enrolled(MING_PHYSICS.ref())));
    assertWritten(announce(piece(OUTCOME), new Guard.TaughtAs(MING_PHYSICS)));
  }

  @Test
  void shouldRefuseACourseThatHasAnotherTeacherNow() {
    assertThat(reasons(announce(piece(OUTCOME), new Guard.TaughtAs(taughtBy(Staff.CHANG)))))
        .containsExactly(new WorkRefusal.NotEnrolled());
  }

  @Test
  void shouldRefuseACourseThatIsTaughtInAnotherSectionNow() {
    Enrolment inSection =
        Sections.taken(MING, Sections.with(Sections.PHYSICS, "物理", Staff.LIN)).enrolment();

    assertThat(reasons(announce(piece(OUTCOME), new Guard.TaughtAs(inSection))))
        .containsExactly(new WorkRefusal.NotEnrolled());
    stores.writer().enrolments(List.of(inSection));
    assertWritten(announce(piece(OUTCOME), new Guard.TaughtAs(inSection)));
    assertThat(reasons(announce(piece(OUTCOME), new Guard.TaughtAs(MING_PHYSICS))))
        .containsExactly(new WorkRefusal.NotEnrolled());
  }

  @Test
  void shouldRefuseACourseThatIsTakenInAnotherWay() {
    CourseRef again = new CourseRef(MING_PHYSICS.term(), MING_PHYSICS.code(), TakingKind.RETAKE);

    assertThat(reasons(announce(piece(OUTCOME), new Guard.Enrolled(again))))
        .containsExactly(new WorkRefusal.NotEnrolled());
  }

  @Test
  void shouldRefuseACourseThatOnlySomebodyElseTakes() {
    Piece huas = journey(HUA, HUA_PHYSICS).announced();

    assertThat(reasons(announce(huas, new Guard.Enrolled(MING_HISTORY.ref()))))
        .containsExactly(new WorkRefusal.NotEnrolled());
  }

  @Test
  void shouldRefuseACourseThatTakesNoOutcomes() {
    Enrolment club = takes(Courses.ACTIVITY, 1);
    Enrolment free = takes(new CourseCode("11521330311010012110404"), 0);

    for (Enrolment enrolment : List.of(club, free)) {
      assertThat(reasons(announce(piece(OUTCOME), new Guard.Enrolled(enrolment.ref()))))
          .containsExactly(new WorkRefusal.NotEnrolled());
    }
  }

  @ParameterizedTest
  @EnumSource
  void shouldAnswerARepeatedRequestWithTheFirstOnesPieceAndDigest(WorkKind kind) {
    Piece first = piece(kind);
    assertWritten(announce(first, request(MING.id(), "k-1", "digest-1")));

    Piece second = piece(kind);

    assertThat(reasons(announce(second, request(MING.id(), "k-1", "digest-2"))))
        .containsExactly(new WorkRefusal.AlreadyRequested(first.id(), "digest-1"));
    assertThat(stores.pieces().find(SCHOOL, second.id())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void shouldKeepKeysOfDifferentPeopleApart(WorkKind kind) {
    assertWritten(announce(piece(kind), request(MING.id(), "k-1", "digest-1")));

    assertWritten(announce(piece(kind), request(HUA.id(), "k-1", "digest-1")));
    assertWritten(announce(piece(kind), request(MING.id(), "k-2", "digest-1")));
  }

  @Test
  void shouldKeepKeysOfDifferentKindsOfWorkApart() {
    assertWritten(announce(piece(OUTCOME), request(MING.id(), "k-1", "digest-1")));
    assertWritten(announce(piece(ACHIEVEMENT), request(MING.id(), "k-1", "digest-1")));
  }

  @Test
  void shouldGiveEveryReasonInOrder() {
    openOnly(WindowKind.SELECTION);
    Piece there = piece(OUTCOME);
    assertWritten(announce(there, new Guard.TakesSlot(1), request(MING.id(), "k-1", "digest-1")));
    Piece other = piece(OUTCOME);

    List<WorkRefusal> reasons =
        reasons(
            write(
                Optional.of(other),
                Optional.of(other.with(other.status())),
                request(MING.id(), "k-1", "digest-1"),
                new Guard.TakesSlot(1),
                new Guard.TaughtAs(taughtBy(Staff.CHANG)),
                uploading(OUTCOME)));

    assertThat(reasons)
        .containsExactly(
            settingsDiffer(),
            new WorkRefusal.NotEnrolled(),
            new WorkRefusal.NoSlot(Set.of(there.id().secret())),
            new WorkRefusal.AlreadyRequested(there.id(), "digest-1"),
            new WorkRefusal.PieceDiffers(other.id(), Optional.empty()));
  }

  @ParameterizedTest
  @EnumSource
  void shouldChangeNothingWhenOneReasonFails(WorkKind kind) {
    openOnly();
    Piece refused = piece(kind);
    var request = request(MING.id(), "k-1", "digest-1");

    reasons(announce(refused, new Guard.TakesSlot(1), request, uploading(kind)));

    assertThat(stores.pieces().find(SCHOOL, refused.id())).isEmpty();
    assertThat(stores.pieces().history(SCHOOL, refused.id())).isEmpty();
    assertThat(stores.owners().ownerOf(refused.files().all().getFirst().key())).isEmpty();
    assertThat(stores.pieces().awaitingFilesSince(NOW.plusSeconds(1))).isEmpty();
    assertWritten(announce(piece(kind), new Guard.TakesSlot(1), request));
  }

  private Piece piece(WorkKind kind) {
    return journey(kind).announced();
  }

  private WorkRefusal settingsDiffer() {
    return new WorkRefusal.Settings(
        new SettingsRefusal.SettingsDiffer(stores.inForce().settings(SCHOOL, YEAR)));
  }

  private static Guard uploading(WorkKind kind) {
    return new Guard.SettingsHold(open(kind.upload()));
  }

  private Enrolment takes(CourseCode code, int credits) {
    Enrolment enrolment =
        Courses.taking(MING, code, "班會", Staff.LIN, credits, new Taking.InSemester());
    stores.writer().enrolments(List.of(enrolment));
    return enrolment;
  }

  private static Enrolment taughtBy(Person teacher) {
    return Courses.taking(MING, Courses.PHYSICS, "物理", teacher);
  }

  private static Guard request(PersonId person, String key, String digest) {
    return new Guard.FirstRequest(
        new IdempotencyKey(person, key, digest, NOW.plus(Duration.ofDays(1))));
  }

  private static SettingsGuard at(SettingsGuard guard, Instant now) {
    return new SettingsGuard(
        guard.school(), guard.year(), guard.student(), guard.caps(), guard.windows(), now);
  }
}
