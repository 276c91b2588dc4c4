package tw.portfolio.work.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Sections.PHYSICS;
import static tw.portfolio.samples.Students.MING;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.campus.Campus;
import tw.portfolio.course.Enrolment;
import tw.portfolio.history.Author;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Sections;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.Transition;
import tw.portfolio.work.outcome.CertificationStore.QueueRequest;

/** A teacher undoes an own decision, with a reason (撤回決定). */
class UndoTest {
  private final Campus campus = new Campus();

  @Test
  void shouldPutWhatWasDecidedBackIntoTheQueue() {
    for (Piece decided :
        List.of(campus.certified(MING_PHYSICS), campus.returned(MING_PHYSICS, "請補上誤差"))) {
      SentPiece sent = granted(undo(Staff.LIN, decided));

      Piece waits = campus.expect(decided.id(), PieceState.SENT);
      assertThat(SentPiece.of(waits)).contains(sent);
      assertThat(queue(Staff.LIN)).contains(waits);
      HistoryEntry line = campus.school().history(SCHOOL, decided.id()).getLast();
      assertThat(line.transition()).isEqualTo(Transition.UNDO);
      assertThat(line.why()).isEqualTo("按錯了");
    }
  }

  @Test
  void shouldLetTheTeacherDecideOtherwiseAfterwards() {
    Piece certified = campus.certified(MING_PHYSICS);
    granted(undo(Staff.LIN, certified));

    campus.decided(
        campus.expect(certified.id(), PieceState.SENT), MING_PHYSICS, new Verdict.Return("請補上誤差"));
  }

  @Test
  void shouldRefuseWhoHasNotDecided() {
    Piece certified = campus.certified(MING_PHYSICS);

    for (Person other : List.of(Staff.CHANG, Staff.DEPUTY, Staff.DIRECTOR)) {
      Problem refused = refused(undo(other, certified));
      assertThat(refused.kind()).isEqualTo(ProblemKind.NOT_PERMITTED);
      assertThat(refused.chinese()).contains("做決定的人", "設備組");
    }
    campus.expect(certified.id(), PieceState.CERTIFIED);
  }

  @Test
  void shouldLetADeputyUndoTheOwnDecision() {
    Piece sent = campus.sent(MING_PHYSICS);
    granted(campus.decide(Staff.actor(Staff.DEPUTY), sent, new Verdict.Certify()));
    Piece certified = campus.expect(sent.id(), PieceState.CERTIFIED);

    assertThat(kind(undo(Staff.LIN, certified))).isEqualTo(ProblemKind.NOT_PERMITTED);
    granted(undo(Staff.DEPUTY, certified));

    assertThat(queue(Staff.LIN)).hasSize(1);
  }

  @Test
  void shouldRefuseWhatTheStudentHasChosen() {
    Piece certified = campus.certified(MING_PHYSICS);
    granted(campus.select(certified));

    Problem refused = refused(undo(Staff.LIN, certified));

    assertThat(refused.kind()).isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(refused.chinese()).contains("學生已勾選", "取消勾選", "設備組");
    granted(campus.select());
    granted(undo(Staff.LIN, certified));
  }

  @Test
  void shouldTellThatTheStudentWasQuicker() {
    Piece certified = campus.certified(MING_PHYSICS);

    Problem refused =
        refused(
            undoing(storeAfter(() -> granted(campus.select(certified))))
                .undo(Staff.actor(Staff.LIN), request(certified), campus.now()));

    assertThat(refused.chinese()).contains("學生已勾選");
    campus.expect(certified.id(), PieceState.CERTIFIED);
  }

  @Test
  void shouldRefuseWhatIsHandedIn() {
    Piece certified = campus.certified(MING_PHYSICS);
    granted(campus.select(certified));
    campus.submit(certified);

    assertThat(kind(undo(Staff.LIN, certified))).isEqualTo(ProblemKind.ALREADY_SUBMITTED);
  }

  @Test
  void shouldTellTheTeacherThatNothingIsDecided() {
    Piece sent = campus.sent(MING_PHYSICS);

    assertThat(refused(undo(Staff.LIN, sent)).chinese()).contains("沒有可以撤回的決定");
    assertThat(kind(undo(Staff.DEPUTY, sent))).isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(kind(undo(Staff.CHANG, sent))).isEqualTo(ProblemKind.NOT_PERMITTED);
  }

  @Test
  void shouldUndoInTheCertificationWindowAlone() {
    Piece certified = campus.certified(MING_PHYSICS);
    campus.settings(
        SchoolBuilder.aSchool()
            .withWindows(Windows.open(campus.now(), WindowKind.UPLOAD, WindowKind.SELECTION)));

    assertThat(kind(undo(Staff.LIN, certified))).isEqualTo(ProblemKind.WINDOW_CLOSED);
  }

  @Test
  void shouldLetOnlyThePresentTeacherOfTheSectionUndo() {
    MemoryRecords records = new MemoryRecords(campus.school());
    Sections.open(records);
    Sections.enrol(records, MING, PHYSICS);
    Enrolment taken = Sections.taken(MING, PHYSICS).enrolment();
    Piece certified = campus.certified(taken);
    Piece returned = campus.returned(taken, "請補上誤差");
    records.write(
        SCHOOL,
        List.of(new RecordChange(Optional.of(PHYSICS), Sections.with(PHYSICS, "物理", Staff.CHANG))),
        new Author.Platform(),
        "",
        campus.now());

    Problem refused = refused(undo(Staff.LIN, certified));
    assertThat(refused.kind()).isEqualTo(ProblemKind.TAUGHT_BY_ANOTHER);
    assertThat(refused.chinese()).contains("張志豪", "設備組");
    assertThat(refused(undo(Staff.LIN, returned)).chinese()).contains("張志豪", "學生可以再次送出");
    assertThat(kind(undo(Staff.CHANG, certified))).isEqualTo(ProblemKind.NOT_PERMITTED);
  }

  @Test
  void shouldRefuseWhoTeachesNoMore() {
    Piece certified = campus.certified(MING_PHYSICS);
    campus.school().people(YEAR, List.of(Offices.holding(Staff.LIN, Role.EQUIPMENT_HEAD)));
    assertThat(kind(undo(Staff.LIN, certified))).isEqualTo(ProblemKind.NOT_PERMITTED);

    campus.school().people(YEAR, List.of(Offices.disabled(Staff.LIN)));
    assertThat(refused(undo(Staff.LIN, certified)).chinese()).contains("停用");
  }

  private List<Piece> queue(Person teacher) {
    return campus
        .school()
        .waiting(new QueueRequest(SCHOOL, teacher.id(), Optional.empty(), Optional.empty(), 50))
        .entries();
  }

  private static UndoingDecisions.Request request(Piece piece) {
    return new UndoingDecisions.Request(piece.id(), piece.revision(), "按錯了");
  }

  private Answer<SentPiece> undo(Person by, Piece piece) {
    return undoing(campus.school()).undo(Staff.actor(by), request(piece), campus.now());
  }

  private UndoingDecisions undoing(CertificationStore store) {
    return new UndoingDecisions(
        store, campus.school(), campus.school(), new SettingsCache(campus.school()));
  }

  /** Something else happens between the reading and the writing. */
  private CertificationStore storeAfter(Runnable meanwhile) {
    AtomicBoolean happened = new AtomicBoolean();
    return (CertificationStore)
        Proxy.newProxyInstance(
            CertificationStore.class.getClassLoader(),
            new Class<?>[] {CertificationStore.class},
            (_, method, arguments) -> {
              if (happened.compareAndSet(false, true)) {
                meanwhile.run();
              }
              return method.invoke(campus.school(), arguments);
            });
  }
}
