package tw.portfolio.record.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tw.portfolio.samples.Records.HUA;
import static tw.portfolio.samples.Records.MING;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.TERM;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Answers;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.record.register.ClassRegister.State;
import tw.portfolio.record.register.ConfirmingRegisters.Outcome;
import tw.portfolio.record.register.ConfirmingRegisters.Seen;
import tw.portfolio.record.register.RegisterDifference.FieldChange;
import tw.portfolio.record.register.RegisterDifference.Kind;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.RegisterScene;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.work.memory.MemoryHistory;

/** 學籍資料 … 每學期並須再次檢核確認 (regulation.txt 附件1). */
class ConfirmingRegistersTest {
  private static final Actor REGISTRAR = Staff.actor(Entries.REGISTRAR);
  private static final Term SECOND = new Term(YEAR, Semester.SECOND);

  private final RegisterScene scene = new RegisterScene();

  @Test
  void shouldShowEveryClassBeforeAnythingIsConfirmed() {
    assertThat(classes(REGISTRAR))
        .extracting(
            ClassRegister::className,
            ClassRegister::state,
            register -> register.students().size(),
            register -> register.differences().size())
        .containsExactly(
            tuple("101", State.UNCONFIRMED, 2, 2), tuple("102", State.UNCONFIRMED, 1, 1));
    assertThat(ofClass("101").differences())
        .extracting(RegisterDifference::number, RegisterDifference::kind)
        .containsExactly(tuple("s1", Kind.NEW), tuple("s2", Kind.NEW));
  }

  @Test
  void shouldConfirmOneClassAndLeaveTheOthers() {
    Outcome outcome = confirm("101");

    assertThat(outcome.problem()).isEmpty();
    assertThat(outcome.now().orElseThrow().state()).isEqualTo(State.CONFIRMED);
    assertThat(outcome.now().orElseThrow().confirmed())
        .get()
        .satisfies(
            confirmed -> {
              assertThat(confirmed.at()).isEqualTo(scene.campus.now());
              assertThat(confirmed.by()).isEqualTo(Entries.REGISTRAR.id());
              assertThat(confirmed.byName()).isEqualTo("鄭文彬");
              assertThat(confirmed.differences()).hasSize(2);
            });
    assertThat(ofClass("102").state()).isEqualTo(State.UNCONFIRMED);
    assertThat(lines("101"))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.action()).isEqualTo(ChangeAction.CHECK);
              assertThat(line.from()).isEmpty();
              assertThat(line.to()).contains("115 學年度第 1 學期 101 班，2 人，差異 2 人：s1 新增；s2 新增");
            });
  }

  @Test
  void shouldConfirmTheWholeSchoolAtOnce() {
    List<Seen> all = classes(REGISTRAR).stream().map(ConfirmingRegistersTest::seen).toList();

    assertThat(confirm(all)).allSatisfy(outcome -> assertThat(outcome.problem()).isEmpty());
    assertThat(classes(REGISTRAR))
        .extracting(ClassRegister::state)
        .containsExactly(State.CONFIRMED, State.CONFIRMED);
  }

  @Test
  void shouldShowWhatIsChangedLaterAsChangedSinceConfirmed() {
    confirm("101");

    scene.seated(MING, "101", 30);

    ClassRegister register = ofClass("101");
    assertThat(register.state()).isEqualTo(State.CHANGED);
    assertThat(register.differences())
        .singleElement()
        .satisfies(
            difference -> {
              assertThat(difference.person()).isEqualTo(MING.person());
              assertThat(difference.kind()).isEqualTo(Kind.CHANGED);
              assertThat(difference.fields())
                  .containsExactly(
                      new FieldChange(RegisterField.SEAT, Optional.of("1"), Optional.of("30")));
            });
    scene.campus.pass(Duration.ofDays(1));
    assertThat(confirm("101").now().orElseThrow().state()).isEqualTo(State.CONFIRMED);
    assertThat(lines("101").getLast().to()).contains("115 學年度第 1 學期 101 班，2 人，差異 1 人：s1 座號");
    assertThat(scene.confirmations.of(SCHOOL, TERM, "101").orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void shouldRefuseWhatChangedMeanwhileWithTheNewNumbersAndConfirmTheRest() {
    List<Seen> all = classes(REGISTRAR).stream().map(ConfirmingRegistersTest::seen).toList();
    scene.seated(RegisterScene.TAO, "101", 3);

    List<Outcome> outcomes = confirm(all);

    assertThat(outcomes)
        .extracting(
            Outcome::className,
            outcome -> outcome.problem().map(problem -> problem.kind()),
            outcome -> outcome.now().map(register -> register.students().size()))
        .containsExactly(
            tuple("101", Optional.of(ProblemKind.CHANGED_MEANWHILE), Optional.of(3)),
            tuple("102", Optional.of(ProblemKind.NOT_FOUND), Optional.empty()));
    assertThat(scene.confirmations.of(SCHOOL, TERM)).isEmpty();
    assertThat(confirm(List.of(seen(outcomes.getFirst().now().orElseThrow()))))
        .allSatisfy(outcome -> assertThat(outcome.problem()).isEmpty());
  }

  @Test
  void shouldSeeAnotherNationalIdThatLooksTheSame() {
    Seen before = seen(ofClass("101"));
    confirm("101");
    scene.change(
        MING,
        Records.student(
            1, "s1", "王小明", "A120002789", StudentStatus.ENROLLED, MING.seat().orElseThrow()));

    assertThat(seen(ofClass("101"))).isNotEqualTo(before);
    assertThat(ofClass("101").differences())
        .singleElement()
        .satisfies(
            difference ->
                assertThat(difference.fields())
                    .containsExactly(
                        new FieldChange(
                            RegisterField.IDENTITY,
                            Optional.of("A12****789"),
                            Optional.of("A12****789"))));
  }

  @Test
  void shouldTellWhoLeftTheClassAndWhereTo() {
    confirm("101");
    confirm("102");
    scene.seated(MING, "102", 2);
    scene.change(HUA, Records.moved(HUA, YEAR, StudentStatus.TRANSFERRED, Optional.empty()));

    assertThat(ofClass("101").differences())
        .extracting(RegisterDifference::number, RegisterDifference::kind)
        .containsExactly(tuple("s1", Kind.LEFT), tuple("s2", Kind.LEFT));
    assertThat(ofClass("101").differences().getLast().fields())
        .contains(
            new FieldChange(RegisterField.STATUS, Optional.of("在學"), Optional.of("轉出")),
            new FieldChange(RegisterField.CLASS, Optional.of("101"), Optional.empty()));
    assertThat(ofClass("102").differences())
        .singleElement()
        .satisfies(
            come -> {
              assertThat(come.kind()).isEqualTo(Kind.CHANGED);
              assertThat(come.fields())
                  .extracting(FieldChange::field)
                  .containsExactly(RegisterField.CLASS, RegisterField.SEAT);
            });
  }

  @Test
  void shouldAskAgainEachSemesterAndTellOnlyWhatDiffersSince() {
    confirm("101");
    scene.seated(HUA, "101", 20);

    ClassRegister next = Answers.granted(scene.confirming.ofClass(REGISTRAR, SECOND, "101"));

    assertThat(next.state()).isEqualTo(State.UNCONFIRMED);
    assertThat(next.differences())
        .singleElement()
        .satisfies(difference -> assertThat(difference.number()).isEqualTo("s2"));
    assertThat(
            Answers.granted(
                scene.confirming.confirm(
                    REGISTRAR, SECOND, List.of(seen(next)), scene.campus.now())))
        .allSatisfy(outcome -> assertThat(outcome.problem()).isEmpty());
    assertThat(ofClass("101").state()).isEqualTo(State.CHANGED);
  }

  @Test
  void shouldLeaveAloneWhatIsConfirmedAndHasNotChanged() {
    Seen seen = seen(ofClass("101"));
    confirm(List.of(seen));
    scene.campus.pass(Duration.ofMinutes(5));

    assertThat(confirm(List.of(seen)))
        .allSatisfy(outcome -> assertThat(outcome.problem()).isEmpty());

    assertThat(scene.confirmations.of(SCHOOL, TERM, "101").orElseThrow().version()).isEqualTo(1);
    assertThat(lines("101")).hasSize(1);
  }

  @Test
  void shouldCountOpenEnquiriesAmongWhatIsSeen() {
    Seen before = seen(ofClass("101"));
    Answers.granted(
        scene.asking.ask(
            Students.actor(Students.MING), RegisterField.SEAT, 0, "應為 3 號", scene.campus.now()));
    Answers.granted(
        scene.asking.ask(
            Students.actor(Students.HUA), RegisterField.CADRES, 0, "漏了社長", scene.campus.now()));

    assertThat(ofClass("101").enquiries())
        .extracting(Enquiry::field)
        .containsExactly(RegisterField.SEAT);
    assertThat(confirm(List.of(before)).getFirst().problem().orElseThrow().kind())
        .isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    assertThat(confirm("101").problem()).isEmpty();
  }

  @Test
  void shouldLetOverseersSeeNumbersAndNobodyElseConfirm() {
    Actor principal = Staff.actor(Offices.PRINCIPAL);
    assertThat(classes(principal)).hasSize(2);
    for (Actor other :
        List.of(principal, Staff.actor(Staff.HOMEROOM), Students.actor(Students.MING))) {
      assertThat(Answers.kind(scene.confirming.ofClass(other, TERM, "101")))
          .isEqualTo(ProblemKind.NOT_PERMITTED);
      assertThat(
              Answers.kind(
                  scene.confirming.confirm(
                      other, TERM, List.of(seen(ofClass("101"))), scene.campus.now())))
          .isEqualTo(ProblemKind.NOT_PERMITTED);
    }
    assertThat(Answers.kind(scene.confirming.classes(Staff.actor(Staff.HOMEROOM), TERM)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(Answers.kind(scene.confirming.ofClass(REGISTRAR, TERM, "109")))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  private List<ClassRegister> classes(Actor actor) {
    return Answers.granted(scene.confirming.classes(actor, TERM));
  }

  private ClassRegister ofClass(String className) {
    return Answers.granted(scene.confirming.ofClass(REGISTRAR, TERM, className));
  }

  private static Seen seen(ClassRegister register) {
    return new Seen(register.className(), register.revision());
  }

  private Outcome confirm(String className) {
    return confirm(List.of(seen(ofClass(className)))).getFirst();
  }

  private List<Outcome> confirm(List<Seen> seen) {
    return Answers.granted(scene.confirming.confirm(REGISTRAR, TERM, seen, scene.campus.now()));
  }

  private List<Change> lines(String className) {
    return MemoryHistory.of(
        scene.campus.school(), SCHOOL, new Subject(SubjectKind.REGISTER, TERM + "#" + className));
  }
}
