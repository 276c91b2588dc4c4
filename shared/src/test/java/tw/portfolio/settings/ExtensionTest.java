package tw.portfolio.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.MENDED_REPORT;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.campus.CountedCalls;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.ReadingHistory;
import tw.portfolio.history.ReadingHistory.HistoryRequest;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.history.memory.MemoryChangeLog;
import tw.portfolio.history.memory.MemoryChanges;
import tw.portfolio.record.RecordLineReaders;
import tw.portfolio.samples.AYear;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Window;
import tw.portfolio.settings.ExtendingWindows.ExtensionRequest;
import tw.portfolio.settings.ExtendingWindows.Who;
import tw.portfolio.upload.EndingReservations;
import tw.portfolio.work.Description;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.ReservingUploads;
import tw.portfolio.work.outcome.Verdict;

/** More time for one student or class (個別延長): it counts in the write, and for nobody else. */
class ExtensionTest {
  private static final Actor OFFICE = Staff.actor(Staff.EQUIPMENT_HEAD);
  private static final LocalDate TOMORROW = LocalDate.of(2026, 11, 21);

  private final Campus campus = new Campus();

  /** From now on every window is over. */
  private void close() {
    campus.settings(SchoolBuilder.anEmptySchool().withWindows(AYear.over()));
  }

  private Answer<Extension> extend(Actor office, String window, Who who, LocalDate until) {
    return campus
        .extending()
        .give(
            office,
            new ExtensionRequest(YEAR, AYear.key(window), who, until, "住院治療"),
            campus.now());
  }

  private Extension extend(String window, Who who) {
    return granted(extend(OFFICE, window, who, TOMORROW));
  }

  private Extension extendMing(String window) {
    return extend(window, new Who.Student(MING.id()));
  }

  @Test
  void shouldLetOneStudentUploadAfterClosingAndNobodyElse() {
    close();
    assertThat(kind(campus.reserve(MING, MING_PHYSICS, REPORT.declared())))
        .isEqualTo(ProblemKind.WINDOW_CLOSED);

    extendMing("upload1");

    granted(campus.reserve(MING, MING_PHYSICS, REPORT.declared()));
    assertThat(kind(campus.reserve(HUA, HUA_PHYSICS, REPORT.declared())))
        .isEqualTo(ProblemKind.WINDOW_CLOSED);
  }

  @Test
  void shouldLetAStudentDoAllThatTheWindowAllows() {
    Piece described = campus.uploaded(MING_PHYSICS, REPORT);
    Piece discarded = campus.uploaded(MING_PHYSICS, REPORT);
    close();
    extendMing("upload1");
    Actor ming = Students.actor(MING);

    Piece mended =
        granted(
            campus.changing().describe(ming, described.id(), new Description("修正後"), campus.now()));
    granted(campus.changing().discard(ming, discarded.id(), campus.now()));
    granted(campus.sending().send(ming, Campus.sending(mended), campus.now()));
    Piece replaced = campus.uploaded(MING_PHYSICS, REPORT);
    granted(
        campus
            .changing()
            .replace(ming, replaced.id(), List.of(MENDED_REPORT.declared()), campus.now()));
  }

  @Test
  void shouldLetTheTeacherCertifyThatStudentsPiecesOnly() {
    Piece ming = campus.sent(MING_PHYSICS);
    Piece hua = campus.sent(HUA_PHYSICS);
    close();
    Actor teacher = Staff.actor(Staff.LIN);
    extendMing("upload1");
    assertThat(kind(campus.decide(teacher, ming, new Verdict.Certify())))
        .isEqualTo(ProblemKind.WINDOW_CLOSED);

    extendMing("certification1");

    granted(campus.decide(teacher, ming, new Verdict.Certify()));
    campus.expect(ming.id(), PieceState.CERTIFIED);
    assertThat(kind(campus.decide(teacher, hua, new Verdict.Certify())))
        .isEqualTo(ProblemKind.WINDOW_CLOSED);
  }

  @Test
  void shouldLetADeputyCertifyInExtendedTimeToo() {
    Piece ming = campus.sent(MING_PHYSICS);
    close();
    extendMing("certification1");

    granted(campus.decide(Staff.actor(Staff.DEPUTY), ming, new Verdict.Certify()));

    campus.expect(ming.id(), PieceState.CERTIFIED);
  }

  @Test
  void shouldLetAStudentSelectInExtendedTime() {
    Piece certified = campus.certified(MING_PHYSICS);
    close();
    assertThat(kind(campus.select(certified))).isEqualTo(ProblemKind.WINDOW_CLOSED);

    extendMing("selection");

    assertThat(granted(campus.select(certified)).chosen()).isEqualTo(1);
  }

  @Test
  void shouldReachEverybodyOfAClassAndNobodyOfAnother() {
    var other = Students.student(50, "周十", "102", 1);
    var takes = Courses.taking(other, Courses.PHYSICS, "物理", Staff.LIN);
    close();
    campus.settings(
        SchoolBuilder.anEmptySchool().withStudent(other, takes).withWindows(AYear.over()));

    Extension given = extend("upload1", new Who.WholeClass("101"));

    assertThat(given.students()).containsExactlyInAnyOrder(MING.id(), HUA.id());
    assertThat(
            Answers.granted(
                    new ReadingHistory(
                            campus.school(),
                            new MemoryChangeLog(campus.school()),
                            new RecordLineReaders())
                        .page(
                            Students.actor(HUA),
                            new HistoryRequest(
                                LocalDate.of(2026, 11, 20),
                                LocalDate.of(2026, 11, 20),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                            Optional.empty(),
                            100))
                .entries())
        .extracting(Change::action)
        .containsExactly(ChangeAction.EXTEND);
    granted(campus.reserve(MING, MING_PHYSICS, REPORT.declared()));
    granted(campus.reserve(HUA, HUA_PHYSICS, REPORT.declared()));
    assertThat(kind(campus.reserve(other, takes, REPORT.declared())))
        .isEqualTo(ProblemKind.WINDOW_CLOSED);
  }

  @Test
  void shouldCloseAgainOnceItIsWithdrawn() {
    close();
    Extension given = extendMing("upload1");
    granted(campus.reserve(MING, MING_PHYSICS, REPORT.declared()));

    granted(campus.extending().withdraw(OFFICE, given.id(), "已經補交", campus.now()));

    assertThat(kind(campus.reserve(MING, MING_PHYSICS, REPORT.declared())))
        .isEqualTo(ProblemKind.WINDOW_CLOSED);
    assertThat(kind(campus.extending().withdraw(OFFICE, given.id(), "已經補交", campus.now())))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldKeepAnOwnExtensionWhenTheClassLosesIts() {
    close();
    extendMing("upload1");
    Extension ofClass = extend("upload1", new Who.WholeClass("101"));

    granted(campus.extending().withdraw(OFFICE, ofClass.id(), "已經補交", campus.now()));

    granted(campus.reserve(MING, MING_PHYSICS, REPORT.declared()));
    assertThat(kind(campus.reserve(HUA, HUA_PHYSICS, REPORT.declared())))
        .isEqualTo(ProblemKind.WINDOW_CLOSED);
  }

  @Test
  void shouldBeOverWhenItsLastDayIsOverInTaipei() {
    close();
    extendMing("upload1");

    // 8 in the evening; tomorrow is over in 28 hours.
    campus.pass(Duration.ofHours(28).minusSeconds(1));
    granted(campus.reserve(MING, MING_PHYSICS, REPORT.declared()));
    campus.pass(Duration.ofSeconds(1));
    assertThat(kind(campus.reserve(MING, MING_PHYSICS, REPORT.declared())))
        .isEqualTo(ProblemKind.WINDOW_CLOSED);
  }

  @Test
  void shouldHoldAnExtendedStudentToTheCapsAllTheSame() {
    close();
    extendMing("upload1");
    for (int piece = 0; piece < 5; piece++) {
      campus.reserved(MING_PHYSICS, REPORT);
    }

    assertThat(kind(campus.reserve(MING, MING_PHYSICS, REPORT.declared())))
        .isEqualTo(ProblemKind.CAP_REACHED);
  }

  @Test
  void shouldLookForExtensionsOnlyWhereTheWindowIsClosed() {
    CountedCalls counted = new CountedCalls();
    PieceStore pieces = counted.of(PieceStore.class, campus.school());
    ReservingUploads reserving =
        new ReservingUploads(
            pieces,
            new SettingsCache(counted.of(SettingsInForce.class, campus.school())),
            new EndingReservations(campus.files()),
            campus.secrets());
    ReservingUploads.Announcement announcement =
        Campus.announcement(MING_PHYSICS.ref(), REPORT.declared());
    Who ming = new Who.Student(MING.id());
    granted(extend(OFFICE, "upload1", ming, LocalDate.of(2026, 11, 28)));

    granted(reserving.reserve(Students.actor(MING), announcement, campus.now()));
    assertThat(counted.calls()).containsExactly("write");

    close();
    granted(reserving.reserve(Students.actor(MING), announcement, campus.now()));
    assertThat(counted.calls()).containsExactly("write", "write", "extraTime", "write");
  }

  @Test
  void shouldTellOfItInTheHistory() {
    close();
    Extension given = extendMing("upload1");
    granted(campus.extending().withdraw(OFFICE, given.id(), "已經補交", campus.now()));

    List<Change> lines =
        MemoryChanges.about(
            campus.school(), new Subject(SubjectKind.EXTENSION, given.id().toString()));

    assertThat(lines)
        .extracting(Change::action)
        .containsExactly(ChangeAction.EXTEND, ChangeAction.REMOVE);
    assertThat(lines.getFirst().why()).isEqualTo("住院治療");
    assertThat(lines.getFirst().to()).contains("一位學生的上學期課程學習成果上傳延長至 2026-11-21");
    assertThat(lines).extracting(Change::about).containsOnly(Optional.of(MING.id()));
  }

  @Test
  void shouldRefuseWhomItCannotReachAndDaysThatMakeNoSense() {
    close();
    assertThat(wrong(new Who.Student(Ids.person(999)), TOMORROW)).isEqualTo("student");
    assertThat(wrong(new Who.Student(Staff.LIN.id()), TOMORROW)).isEqualTo("student");
    assertThat(wrong(new Who.WholeClass("999"), TOMORROW)).isEqualTo("className");
    assertThat(wrong(new Who.Student(MING.id()), LocalDate.of(2026, 11, 19))).isEqualTo("until");
    assertThat(wrong(new Who.Student(MING.id()), LocalDate.of(2028, 1, 1))).isEqualTo("until");
    granted(extend(OFFICE, "upload1", new Who.Student(MING.id()), LocalDate.of(2026, 11, 20)));
  }

  @Test
  void shouldRefuseMoreTimeThatEndsNoLaterThanTheWindow() {
    Who ming = new Who.Student(MING.id());
    campus.settings(
        SchoolBuilder.anEmptySchool()
            .withWindows(
                Map.of(
                    AYear.key("upload2"),
                    Window.ofDays(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 7, 14)),
                    AYear.key("upload2Seniors"),
                    Window.ofDays(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 5, 20)))));

    Problem refused = refused(extend(OFFICE, "upload2", ming, LocalDate.of(2027, 5, 20)));

    assertThat(refused.kind()).isEqualTo(ProblemKind.INVALID);
    assertThat(refused.fields().getFirst().name()).isEqualTo("until");
    assertThat(refused.fields().getFirst().chinese())
        .isEqualTo("下學期課程學習成果上傳原本就開放到 2027-05-20，延長的最後一天要比這一天晚。");
    granted(extend(OFFICE, "upload2", ming, LocalDate.of(2027, 5, 21)));
  }

  private String wrong(Who who, LocalDate until) {
    Problem problem = refused(extend(OFFICE, "upload1", who, until));
    assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID);
    return problem.fields().getFirst().name();
  }

  @Test
  void shouldLetOnlyThoseWhoExtendGiveListAndWithdraw() {
    close();
    Extension given = extendMing("upload1");
    Actor elsewhere =
        new Actor(new SchoolCode("190301"), Staff.EQUIPMENT_HEAD.id(), Actor.Kind.STAFF, "蔡淑芬");
    for (Actor other : List.of(Staff.actor(Staff.LIN), elsewhere)) {
      assertThat(kind(extend(other, "upload1", new Who.Student(MING.id()), TOMORROW)))
          .isEqualTo(ProblemKind.NOT_PERMITTED);
      assertThat(kind(campus.extending().page(other, YEAR, _ -> true, Optional.empty(), 10)))
          .isEqualTo(ProblemKind.NOT_PERMITTED);
      assertThat(kind(campus.extending().withdraw(other, given.id(), "已經補交", campus.now())))
          .isEqualTo(ProblemKind.NOT_PERMITTED);
    }
    assertThat(campus.school().extraTime(SCHOOL, MING.id(), YEAR)).hasSize(1);
    assertThat(
            granted(campus.extending().page(OFFICE, YEAR, _ -> true, Optional.empty(), 10))
                .entries())
        .containsExactly(new ExtendingWindows.Listed(given, Optional.of(MING)));
  }
}
