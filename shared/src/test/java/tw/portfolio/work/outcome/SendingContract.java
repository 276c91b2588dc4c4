package tw.portfolio.work.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_HISTORY;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.MING;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.course.CourseTeacher;
import tw.portfolio.course.Enrolment;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.Semester;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.SettingsRefusal;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.Status;
import tw.portfolio.work.Transition;
import tw.portfolio.work.outcome.CertificationStore.QueueRequest;
import tw.portfolio.work.outcome.CertificationStore.Sending;

/**
 * What every {@link CertificationStore} demands of a piece that is sent, or taken back, without
 * being read.
 */
public abstract class SendingContract extends StoreContract {
  @Test
  void shouldPutThePieceIntoItsTeachersQueue() {
    Journey here = journey(MING, MING_PHYSICS).reserve().arrive();
    Sending sending = sending(here, seen(MING, PieceState.UPLOADED, MING_PHYSICS));

    assertWritten(send(sending));

    Piece expected = here.piece().with(new Status.Sent(NOW, sending.sent().label()));
    assertThat(stores.pieces().find(SCHOOL, here.id())).contains(expected);
    assertThat(queue(Staff.LIN)).containsExactly(expected);
    assertThat(stores.pieces().history(SCHOOL, here.id()).getLast())
        .isEqualTo(
            new HistoryEntry(
                NOW,
                Author.of(Students.actor(MING)),
                Transition.SEND,
                Optional.of(PieceState.UPLOADED),
                Optional.of(PieceState.SENT),
                ""));
  }

  @Test
  void shouldLeaveNothingOfTheReturnWhenItIsSentAgain() {
    Journey returned = journey(MING, MING_PHYSICS).sent().giveBack("請補「參考文獻」");

    assertWritten(send(sending(returned, seen(MING, PieceState.RETURNED, MING_PHYSICS))));

    Piece again = stores.pieces().find(SCHOOL, returned.id()).orElseThrow();
    assertThat(again.state()).isEqualTo(PieceState.SENT);
    assertThat(again.version()).isEqualTo(returned.piece().version() + 1);
    assertThat(stores.pieces().history(SCHOOL, returned.id()).getLast().transition())
        .isEqualTo(Transition.SEND_AGAIN);
  }

  @Test
  void shouldSendWhatIsDecidedOnLaterAsAnyOther() {
    Journey here = journey(MING, MING_PHYSICS).reserve().arrive();
    assertWritten(send(sending(here, seen(MING, PieceState.UPLOADED, MING_PHYSICS))));

    assertWritten(stores.certification().decide(certification(here)));

    assertThat(queue(Staff.LIN)).isEmpty();
  }

  private static CertificationStore.Decision certification(Journey journey) {
    return new CertificationStore.Decision(
        open(WindowKind.CERTIFICATION),
        journey.id(),
        1,
        journey.seals(),
        Staff.actor(Staff.LIN),
        Optional.empty(),
        new CourseTeacher(Staff.LIN.id(), Staff.LIN.name()),
        new Verdict.Certify());
  }

  @Test
  void shouldRefuseACourseThatHasAnotherTeacherOrNameNow() {
    Journey here = journey(MING, MING_PHYSICS).reserve().arrive();
    Sending before = sending(here, seen(MING, PieceState.UPLOADED, MING_PHYSICS));
    for (Enrolment now :
        List.of(
            Courses.taking(MING, Courses.PHYSICS, "物理", Staff.CHANG),
            Courses.taking(MING, Courses.PHYSICS, "基礎物理", Staff.LIN))) {
      stores.writer().enrolments(List.of(now));

      assertThat(reasons(send(before)))
          .containsExactly(new SendingRefusal.CourseDiffers(Optional.of(now)));
    }
    assertThat(stores.pieces().find(SCHOOL, here.id())).contains(here.piece());
  }

  @Test
  void shouldRefuseThePieceOfAnotherCourse() {
    Journey physics = journey(MING, MING_PHYSICS).reserve().arrive();

    assertDiffers(
        send(sending(physics, seen(MING, PieceState.UPLOADED, MING_HISTORY))), physics.piece());
  }

  @Test
  void shouldRefuseTheCourseOfAnotherStudent() {
    Journey here = journey(MING, MING_PHYSICS).reserve().arrive();

    assertThat(reasons(send(sending(here, seen(MING, PieceState.UPLOADED, HUA_PHYSICS)))))
        .hasAtLeastOneElementOfType(SendingRefusal.CourseDiffers.class);
  }

  @Test
  void shouldRefuseAStudentWhoseNamePlaceOrAccountIsAnotherNow() {
    Journey here = journey(MING, MING_PHYSICS).reserve().arrive();
    Sending before = sending(here, seen(MING, PieceState.UPLOADED, MING_PHYSICS));
    Person moved =
        new Person(
            SCHOOL,
            MING.id(),
            MING.name(),
            MING.roles(),
            MING.email(),
            Optional.of(new ClassPlace(YEAR, "102", 40, "s1")));
    for (Person now : List.of(moved, Offices.disabled(MING))) {
      stores.writer().people(YEAR, List.of(now));

      assertThat(reasons(send(before)))
          .containsExactly(new SendingRefusal.StudentDiffers(Optional.of(now)));
    }
    stores.writer().people(YEAR, List.of(MING));
    assertWritten(send(before));
  }

  @Test
  void shouldRefuseOutsideTheWindows() {
    Journey here = journey(MING, MING_PHYSICS).reserve().arrive();
    openOnly(WindowKind.SELECTION);

    assertThat(reasons(send(sending(here, seen(MING, PieceState.UPLOADED, MING_PHYSICS)))))
        .containsExactly(
            new SendingRefusal.Settings(
                new SettingsRefusal.SettingsDiffer(stores.inForce().settings(SCHOOL, YEAR))));
  }

  @Test
  void shouldRefuseWhatIsInAnotherStateThanWasSeen() {
    SeenPiece seen = seen(MING, PieceState.UPLOADED, MING_PHYSICS);
    Journey reserved = journey(MING, MING_PHYSICS).reserve();
    Journey sent = journey(MING, MING_PHYSICS).sent();
    Journey certified = journey(MING, MING_PHYSICS).certified();
    Journey returned = journey(MING, MING_PHYSICS).sent().giveBack("再試一次");

    for (Journey other : List.of(reserved, sent, certified, returned)) {
      assertDiffers(send(sending(other, seen)), other.piece());
    }
    assertThat(reasons(send(sending(1, Map.of(), journey(MING, MING_PHYSICS), seen))))
        .containsExactly(new SendingRefusal.PieceDiffers(Optional.empty()));
  }

  @Test
  void shouldRefuseOtherFilesThanWereSeenOrAreStored() {
    SeenPiece seen = seen(MING, PieceState.UPLOADED, MING_PHYSICS);
    Journey here = journey(MING, MING_PHYSICS).reserve().arrive();

    assertDiffers(send(sending(2, here.seals(), here, seen)), here.piece());
    assertDiffers(send(sending(1, Map.of(), here, seen)), here.piece());
    Seal old = here.seals().get(FilePart.DOCUMENT);
    Seal altered = new Seal("0", old.bytes(), old.modified(), old.version());
    assertDiffers(send(sending(1, Map.of(FilePart.DOCUMENT, altered), here, seen)), here.piece());
  }

  @Test
  void shouldLeaveNothingInTheQueueOfWhatIsTakenBack() {
    Journey here = journey(MING, MING_PHYSICS).sent();

    assertWritten(takeBack(here, 1));

    assertThat(stores.pieces().find(SCHOOL, here.id()))
        .contains(here.piece().with(new Status.Uploaded(NOW)));
    assertThat(queue(Staff.LIN)).isEmpty();
    assertThat(stores.pieces().history(SCHOOL, here.id()))
        .contains(
            new HistoryEntry(
                NOW,
                Author.of(Students.actor(MING)),
                Transition.TAKE_BACK,
                Optional.of(PieceState.SENT),
                Optional.of(PieceState.UPLOADED),
                ""));
    assertWritten(send(sending(here, seen(MING, PieceState.UPLOADED, MING_PHYSICS))));
  }

  @Test
  void shouldTakeBackNothingThatDoesNotWaitAsItWasSeen() {
    Journey sent = journey(MING, MING_PHYSICS).sent();
    assertDiffers(takeBack(sent, 2), sent.piece());

    Journey uploaded = journey(MING, MING_PHYSICS).reserve().arrive();
    Journey certified = journey(MING, MING_PHYSICS).certified();
    Journey returned = journey(MING, MING_PHYSICS).sent().giveBack("再試一次");
    for (Journey other : List.of(uploaded, certified, returned)) {
      assertDiffers(takeBack(other, 1), other.piece());
    }
  }

  @Test
  void shouldTakeBackNothingOutsideTheWindowsOrForWhoHasLeft() {
    Journey sent = journey(MING, MING_PHYSICS).sent();
    stores.writer().people(YEAR, List.of(Offices.disabled(MING)));
    openOnly(WindowKind.SELECTION);

    assertThat(reasons(takeBack(sent, 1)))
        .containsExactly(
            new SendingRefusal.StudentDiffers(Optional.of(Offices.disabled(MING))),
            new SendingRefusal.Settings(
                new SettingsRefusal.SettingsDiffer(stores.inForce().settings(SCHOOL, YEAR))));
    assertThat(queue(Staff.LIN)).containsExactly(sent.piece());
  }

  @Test
  void shouldLetOneOfTheStudentAndTheTeacherWin() throws InterruptedException {
    Journey sent = journey(MING, MING_PHYSICS).sent();

    assertThat(
            written(
                List.of(
                    () -> takeBack(sent, 1),
                    () -> stores.certification().decide(certification(sent)))))
        .isEqualTo(1);
  }

  private WriteResult<SendingRefusal> takeBack(Journey journey, int revision) {
    return stores
        .certification()
        .takeBack(
            new CertificationStore.TakingBack(
                sendingOpen(), journey.id(), revision, Students.actor(MING)));
  }

  private WriteResult<SendingRefusal> send(Sending sending) {
    return stores.certification().send(sending);
  }

  private static Sending sending(Journey journey, SeenPiece seen) {
    return sending(1, journey.seals(), journey, seen);
  }

  private static Sending sending(
      int revision, Map<FilePart, Seal> seals, Journey journey, SeenPiece seen) {
    return new Sending(sendingOpen(), journey.id(), revision, seals, Students.actor(MING), seen);
  }

  private static SettingsGuard sendingOpen() {
    return new SettingsGuard(
        SCHOOL,
        YEAR,
        MING.id(),
        Caps.OF_THE_REGULATION,
        List.of(
            WindowKey.of(WindowKind.UPLOAD, Semester.FIRST),
            WindowKey.of(WindowKind.CERTIFICATION, Semester.FIRST)),
        NOW);
  }

  private static SeenPiece seen(Person student, PieceState state, Enrolment enrolment) {
    return new SeenPiece(state, enrolment, student.name(), student.place(YEAR));
  }

  private List<Piece> queue(Person teacher) {
    return stores
        .certification()
        .waiting(new QueueRequest(SCHOOL, teacher.id(), Optional.empty(), Optional.empty(), 50))
        .entries();
  }

  private static void assertDiffers(WriteResult<SendingRefusal> result, Piece current) {
    assertThat(reasons(result))
        .containsExactly(new SendingRefusal.PieceDiffers(Optional.of(current)));
  }
}
