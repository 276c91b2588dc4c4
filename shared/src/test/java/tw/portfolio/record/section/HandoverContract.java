package tw.portfolio.record.section;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Courses.MING_HISTORY;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.Sections.OTHER_PHYSICS;
import static tw.portfolio.samples.Sections.PHYSICS;
import static tw.portfolio.samples.Sections.taken;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.course.CourseTeacher;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.SectionTeachers;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.Section;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.Sections;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.WindowKind;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.Status;
import tw.portfolio.work.Transition;
import tw.portfolio.work.outcome.CertificationStore.Decision;
import tw.portfolio.work.outcome.CertificationStore.QueueRequest;
import tw.portfolio.work.outcome.DecisionRefusal;
import tw.portfolio.work.outcome.Verdict;

/** What waits for certification goes to whoever teaches the section, on every store. */
public abstract class HandoverContract extends StoreContract {
  private static final Section CHANGS = Sections.with(PHYSICS, "物理", Staff.CHANG);

  private RecordStore records;
  private Handovers handovers;
  private Instant now = NOW;

  protected abstract RecordStore records();

  protected abstract Handovers handovers();

  protected abstract SectionTeachers sections();

  /** Changes a section and stops before anything follows, as a process that dies. */
  protected abstract void interruptAt(Section after);

  @BeforeEach
  void openTheSections() {
    records = records();
    handovers = handovers();
    Sections.open(records);
    Sections.enrol(records, MING, PHYSICS);
    Sections.enrol(records, HUA, PHYSICS);
    carryOut();
  }

  private Journey sent(Person student) {
    return journey(student, taken(student, PHYSICS).enrolment()).sent();
  }

  private void teaches(Section before, Section after) {
    now = now.plusSeconds(1);
    assertThat(
            records.write(
                SCHOOL,
                List.of(new RecordChange(Optional.of(before), after)),
                new Author.Platform(),
                "",
                now))
        .isEmpty();
  }

  private int carryOut() {
    now = now.plusSeconds(1);
    return handing().carryOut(now);
  }

  private HandingOver handing() {
    return new HandingOver(handovers, records, stores.pieces());
  }

  private List<PieceId> queue(Person teacher) {
    return stores
        .certification()
        .waiting(new QueueRequest(SCHOOL, teacher.id(), Optional.empty(), Optional.empty(), 50))
        .entries()
        .stream()
        .map(Piece::id)
        .toList();
  }

  private Piece found(Journey journey) {
    return stores.pieces().find(SCHOOL, journey.id()).orElseThrow();
  }

  private List<HistoryEntry> moves(Journey journey) {
    return stores.pieces().history(SCHOOL, journey.id()).stream()
        .filter(line -> line.transition() == Transition.HAND_OVER)
        .toList();
  }

  @Test
  void shouldMoveWhatWaitsToTheNewTeachersQueueWithOneLineEach() {
    List<Journey> waiting = List.of(sent(MING), sent(MING), sent(HUA));

    teaches(PHYSICS, CHANGS);
    assertThat(carryOut()).isEqualTo(3);
    assertThat(carryOut()).isZero();

    assertThat(queue(Staff.LIN)).isEmpty();
    assertThat(queue(Staff.CHANG))
        .containsExactlyInAnyOrderElementsOf(waiting.stream().map(Journey::id).toList());
    for (Journey journey : waiting) {
      Piece before = journey.piece();
      Status.Sent asSent = (Status.Sent) before.status();
      assertThat(found(journey))
          .isEqualTo(
              before.with(
                  new Status.Sent(
                      asSent.at(), asSent.label().waitingFor(taken(MING, CHANGS).enrolment()))));
      assertThat(moves(journey))
          .singleElement()
          .isEqualTo(
              new HistoryEntry(
                  now.minusSeconds(1),
                  new Author.Platform(),
                  Transition.HAND_OVER,
                  Optional.of(PieceState.SENT),
                  Optional.of(PieceState.SENT),
                  "任課教師由林美玲改為張志豪"));
    }
    assertThat(handovers.open(now.plusSeconds(1))).isEmpty();
  }

  @Test
  void shouldLeaveAloneWhatDoesNotWaitAndWhatIsOfAnotherCourse() {
    Enrolment enrolment = taken(MING, PHYSICS).enrolment();
    Journey uploaded = journey(MING, enrolment).reserve().arrive();
    Journey certified = journey(MING, enrolment).certified();
    Journey returned = journey(MING, enrolment).sent().giveBack("請補上");
    Journey history = journey(MING, MING_HISTORY).sent();

    teaches(PHYSICS, CHANGS);

    assertThat(carryOut()).isZero();
    for (Journey journey : List.of(uploaded, certified, returned, history)) {
      assertThat(found(journey)).isEqualTo(journey.piece());
    }
  }

  @Test
  void shouldDoNothingLateForATeacherWhoHasItAgain() {
    Journey waiting = sent(MING);

    teaches(PHYSICS, CHANGS);
    teaches(CHANGS, PHYSICS);

    assertThat(carryOut()).isZero();
    assertThat(found(waiting)).isEqualTo(waiting.piece());
    assertThat(queue(Staff.LIN)).containsExactly(waiting.id());
  }

  @Test
  void shouldComeBackToATeacherWhoHasItAgain() {
    Journey waiting = sent(MING);

    teaches(PHYSICS, CHANGS);
    carryOut();
    teaches(CHANGS, PHYSICS);
    carryOut();

    assertThat(queue(Staff.CHANG)).isEmpty();
    assertThat(queue(Staff.LIN)).containsExactly(waiting.id());
    assertThat(moves(waiting)).hasSize(2);
  }

  @Test
  void shouldDoTheSameForAnEventThatComesTwiceOrOutOfOrder() {
    Journey waiting = sent(MING);
    teaches(PHYSICS, CHANGS);
    List<Handover> first = handovers.open(now.plusSeconds(1));
    teaches(CHANGS, PHYSICS);
    carryOut();

    HandingOver late = new HandingOver(replaying(first), records, stores.pieces());

    assertThat(late.carryOut(now)).isZero();
    assertThat(late.carryOut(now)).isZero();
    assertThat(queue(Staff.LIN)).containsExactly(waiting.id());
  }

  private static Handovers replaying(List<Handover> open) {
    return new Handovers() {
      @Override
      public List<Handover> open(Instant before) {
        return open;
      }

      @Override
      public void close(Handover done) {}
    };
  }

  @Test
  void shouldNotCloseWhatWasOpenedAgain() {
    teaches(PHYSICS, CHANGS);
    List<Handover> first = handovers.open(now.plusSeconds(1));
    Journey waiting = journey(MING, taken(MING, CHANGS).enrolment()).sent();
    teaches(CHANGS, PHYSICS);

    first.forEach(handovers::close);

    assertThat(carryOut()).isEqualTo(1);
    assertThat(queue(Staff.LIN)).containsExactly(waiting.id());
  }

  @Test
  void shouldFinishWhatAnInterruptedProcessHasBegun() {
    Journey waiting = sent(MING);
    interruptAt(CHANGS);

    assertThat(handing().carryOut(NOW.plusSeconds(5))).isZero();
    assertThat(queue(Staff.LIN)).containsExactly(waiting.id());
    now = NOW.plus(Duration.ofMinutes(2));
    carryOut();
    carryOut();

    assertThat(queue(Staff.LIN)).isEmpty();
    assertThat(queue(Staff.CHANG)).containsExactly(waiting.id());
    assertThat(handovers.open(now.plusSeconds(1))).isEmpty();
  }

  @Test
  void shouldFollowAStudentIntoAnotherSection() {
    Journey waiting = sent(MING);

    Sections.enrol(records, MING, OTHER_PHYSICS);
    carryOut();

    assertThat(queue(Staff.CHANG)).containsExactly(waiting.id());
    assertThat(found(waiting).section()).contains(OTHER_PHYSICS.ref());
  }

  @Test
  void shouldTellWhoTeachesASection() {
    assertThat(sections().teacherOf(SCHOOL, PHYSICS.ref())).contains(teaching(Staff.LIN));
    teaches(PHYSICS, CHANGS);
    assertThat(sections().teacherOf(SCHOOL, PHYSICS.ref())).contains(teaching(Staff.CHANG));
    assertThat(sections().teacherOf(SCHOOL, Sections.with("999").ref())).isEmpty();
  }

  @Test
  void shouldLetThePresentTeacherDecideEvenBeforeItHasMoved() {
    Journey waiting = sent(MING);
    teaches(PHYSICS, CHANGS);

    assertThat(reasons(decide(Staff.LIN, Staff.LIN, waiting, PHYSICS)))
        .containsExactly(new DecisionRefusal.TaughtByAnother(teaching(Staff.CHANG)));
    assertWritten(decide(Staff.CHANG, Staff.CHANG, waiting, PHYSICS));

    assertThat(found(waiting).status())
        .isInstanceOfSatisfying(
            Status.Certified.class,
            certified -> assertThat(certified.label().teacher()).isEqualTo(Staff.CHANG.id()));
    assertThat(carryOut()).isZero();
  }

  @Test
  void shouldAskForADeputyOfThePresentTeacher() {
    Journey waiting = sent(MING);
    teaches(PHYSICS, CHANGS);

    assertThat(reasons(decide(Staff.DEPUTY, Staff.LIN, waiting, PHYSICS)))
        .containsExactly(new DecisionRefusal.TaughtByAnother(teaching(Staff.CHANG)));
    assertThat(reasons(decide(Staff.DEPUTY, Staff.CHANG, waiting, PHYSICS)))
        .containsExactly(new DecisionRefusal.NotDeputy());
    teaches(CHANGS, PHYSICS);
    assertWritten(decide(Staff.DEPUTY, Staff.LIN, waiting, PHYSICS));
  }

  @Test
  void shouldRefuseASectionThatThePieceDoesNotWaitFor() {
    Journey waiting = sent(MING);
    DecisionRefusal differs = new DecisionRefusal.PieceDiffers(Optional.of(waiting.piece()));

    assertThat(reasons(decide(Staff.CHANG, Staff.CHANG, waiting, OTHER_PHYSICS)))
        .containsExactly(differs);
    assertThat(reasons(decide(Staff.CHANG, Staff.CHANG, waiting, Sections.with("999"))))
        .containsExactly(new DecisionRefusal.NoSuchSection(), differs);
  }

  @Test
  void shouldRefuseASectionOfAnotherCourseThatIsCalledTheSame() {
    Section history =
        new Section(
            PHYSICS.term(),
            MING_HISTORY.code(),
            PHYSICS.name(),
            "歷史",
            1,
            3,
            Staff.CHANG.id(),
            Staff.CHANG.name());
    records.write(
        SCHOOL,
        List.of(new RecordChange(Optional.empty(), history)),
        new Author.Platform(),
        "",
        NOW);
    Journey waiting = sent(MING);

    assertThat(reasons(decide(Staff.CHANG, Staff.CHANG, waiting, history)))
        .containsExactly(new DecisionRefusal.PieceDiffers(Optional.of(waiting.piece())));
  }

  private WriteResult<DecisionRefusal> decide(
      Person by, Person teacher, Journey piece, Section section) {
    return stores
        .certification()
        .decide(
            new Decision(
                open(WindowKind.CERTIFICATION),
                piece.id(),
                1,
                piece.seals(),
                Staff.actor(by),
                Optional.of(section.ref()),
                teaching(teacher),
                new Verdict.Certify()));
  }

  private static CourseTeacher teaching(Person teacher) {
    return new CourseTeacher(teacher.id(), teacher.name());
  }
}
