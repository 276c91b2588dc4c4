package tw.portfolio.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.guidance.Consulting.draft;
import static tw.portfolio.samples.Consultations.COUNSELLOR;
import static tw.portfolio.samples.Consultations.CURRICULUM_HEAD;
import static tw.portfolio.samples.Consultations.OTHER_COUNSELLOR;
import static tw.portfolio.samples.Consultations.START;
import static tw.portfolio.samples.Consultations.note;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.guidance.RecordingConsultations.Draft;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.store.KeyedRequest;
import tw.portfolio.samples.Consultations;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolCode;

/** 課程諮詢紀錄 (regulation.txt 四(二)2). */
class RecordingConsultationsTest {
  private static final Draft CHANGED = draft(note("升學進路", START.minusDays(1)), MING, HUA);

  private final Consulting consulting = new Consulting();

  @Test
  void shouldWriteOneRecordForEverybodyWhoWasThere() {
    Consultation record = granted(consulting.record(COUNSELLOR, MING, HUA));

    assertThat(record.students()).containsExactly(Consulted.of(MING), Consulted.of(HUA));
    assertThat(consulting.all()).containsExactly(record);
    for (Person student : List.of(MING, HUA)) {
      assertThat(consulting.reading().own(Students.actor(student), YEAR)).containsExactly(record);
    }
  }

  @Test
  void shouldTakeSixtyStudents() {
    Person[] sixty = Consultations.students(60).toArray(Person[]::new);
    consulting.school().people(YEAR, List.of(sixty));

    assertThat(granted(consulting.record(COUNSELLOR, sixty)).students()).hasSize(60);
  }

  @Test
  void shouldNameEveryoneWhoIsNoStudentOfTheSchoolAndWriteNothing() {
    Person stranger = Students.student(888, "外校生", "101", 9);

    Problem problem = refused(consulting.record(COUNSELLOR, MING, stranger, Staff.LIN, MING));

    assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID);
    assertThat(problem.fields())
        .extracting(Problem.Field::name)
        .containsExactly("students[1]", "students[2]", "students[3]");
    assertThat(consulting.all()).isEmpty();
  }

  @Test
  void shouldRefuseWhatHasNotHappenedYet() {
    LocalDateTime now = LocalDateTime.of(2026, 11, 20, 20, 0);

    Problem problem =
        refused(
            consulting.record(
                COUNSELLOR, draft(note("未來", now.plusMinutes(1)), MING), Optional.empty()));

    assertThat(problem.fields()).extracting(Problem.Field::name).containsExactly("date");
    granted(consulting.record(COUNSELLOR, draft(note("剛才", now), MING), Optional.empty()));
  }

  @Test
  void shouldLetOnlyCounsellorsWrite() {
    for (Person other : List.of(Staff.LIN, Staff.HOMEROOM, CURRICULUM_HEAD)) {
      assertThat(kind(consulting.record(other, MING))).isEqualTo(ProblemKind.NOT_PERMITTED);
    }
    Draft draft = draft(note(), MING);
    Actor elsewhere =
        new Actor(new SchoolCode("190301"), COUNSELLOR.id(), Actor.Kind.STAFF, "外校教師");
    for (Actor other : List.of(Students.actor(MING), elsewhere)) {
      assertThat(kind(consulting.record(other, draft, Optional.empty())))
          .isEqualTo(ProblemKind.NOT_PERMITTED);
    }
    assertThat(consulting.all()).isEmpty();
  }

  @Test
  void shouldAnswerARepeatedRequestWithTheSameRecord() {
    Draft draft = draft(note(), MING);
    Optional<KeyedRequest> keyed = Optional.of(new KeyedRequest("key", "digest"));

    Consultation first = granted(consulting.record(COUNSELLOR, draft, keyed));

    assertThat(granted(consulting.record(COUNSELLOR, draft, keyed))).isEqualTo(first);
    assertThat(consulting.all()).containsExactly(first);
    assertThat(
            kind(
                consulting.record(
                    COUNSELLOR, draft, Optional.of(new KeyedRequest("key", "another")))))
        .isEqualTo(ProblemKind.KEY_REUSED);
    granted(consulting.record(OTHER_COUNSELLOR, draft, keyed));
    assertThat(consulting.all()).hasSize(2);
  }

  @Test
  void shouldChangeARecordOfOnesOwnAndKeepWhatItWas() {
    Consultation before = granted(consulting.record(COUNSELLOR, MING));

    Consultation after = granted(consulting.change(COUNSELLOR, before, CHANGED));

    assertThat(after.version()).isEqualTo(2);
    assertThat(consulting.all()).containsExactly(after);
    List<Change> history = consulting.history(before);
    assertThat(history)
        .extracting(Change::action)
        .containsExactly(ChangeAction.ADD, ChangeAction.CHANGE);
    assertThat(history.getLast().from()).contains(before.inFull());
    assertThat(history.getLast().to()).contains(after.inFull());
    assertThat(history.getFirst().about()).contains(MING.id());
    assertThat(history.getLast().about()).isEmpty();
  }

  @Test
  void shouldKeepStudentsAsTheyWereCalledThen() {
    Consultation before = granted(consulting.record(COUNSELLOR, MING));
    Person moved = Students.student(1, "王大明", "201", 30);
    consulting.school().people(YEAR, List.of(moved));

    Consultation after = granted(consulting.change(COUNSELLOR, before, CHANGED));

    assertThat(after.students().getFirst()).isEqualTo(Consulted.of(MING));
  }

  @Test
  void shouldWriteNothingThatIsThereAlready() {
    Consultation before = granted(consulting.record(COUNSELLOR, MING));

    assertThat(granted(consulting.change(COUNSELLOR, before, draft(note(), MING))))
        .isEqualTo(before);
    assertThat(consulting.history(before)).hasSize(1);
  }

  @Test
  void shouldTellTheSecondOfTwoEditors() {
    Consultation seen = granted(consulting.record(COUNSELLOR, MING));
    Consultation first = granted(consulting.change(COUNSELLOR, seen, CHANGED));

    assertThat(kind(consulting.change(COUNSELLOR, seen, draft(note("慢了", START), HUA))))
        .isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    assertThat(kind(consulting.withdraw(COUNSELLOR, seen, "重複")))
        .isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    assertThat(consulting.all()).containsExactly(first);
  }

  @Test
  void shouldLetNobodyButTheAuthorChangeOrWithdraw() {
    Consultation record = granted(consulting.record(COUNSELLOR, MING));

    assertThat(kind(consulting.change(OTHER_COUNSELLOR, record, CHANGED)))
        .isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(kind(consulting.withdraw(OTHER_COUNSELLOR, record, "不是我的")))
        .isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(kind(consulting.change(CURRICULUM_HEAD, record, CHANGED)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(kind(consulting.withdraw(CURRICULUM_HEAD, record, "不是我的")))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(consulting.all()).containsExactly(record);
  }

  @Test
  void shouldTellWhoReadsEveryRecordThatItIsAnothers() {
    Consultation record = granted(consulting.record(COUNSELLOR, MING));
    Person both =
        new Person(
            CURRICULUM_HEAD.school(),
            Ids.person(210),
            "馬老師",
            Set.of(Role.CURRICULUM_HEAD, Role.COURSE_COUNSELLOR),
            Optional.empty(),
            Optional.empty());
    consulting.school().people(YEAR, List.of(both));

    Problem problem = refused(consulting.change(both, record, CHANGED));

    assertThat(problem.kind()).isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(problem.chinese()).contains("登錄的課程諮詢教師");
  }

  @Test
  void shouldWithdrawWithAReasonAndKeepTheRecordInTheHistory() {
    Consultation record = granted(consulting.record(COUNSELLOR, MING));

    Consultation withdrawn = granted(consulting.withdraw(COUNSELLOR, record, "登錄到別班"));

    assertThat(withdrawn.withdrawn()).contains(new Withdrawal(NOW, "登錄到別班"));
    assertThat(consulting.all()).isEmpty();
    assertThat(consulting.reading().own(Students.actor(MING), YEAR)).isEmpty();
    Change last = consulting.history(record).getLast();
    assertThat(last.action()).isEqualTo(ChangeAction.WITHDRAW);
    assertThat(last.why()).isEqualTo("登錄到別班");
    assertThat(last.from()).contains(record.inFull());
    assertThat(kind(consulting.withdraw(COUNSELLOR, withdrawn, "再一次")))
        .isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(kind(consulting.change(COUNSELLOR, withdrawn, CHANGED)))
        .isEqualTo(ProblemKind.WRONG_STATE);
  }
}
