package tw.portfolio.record.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tw.portfolio.samples.Records.MING;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.TERM;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Answers;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.record.CadreRecord;
import tw.portfolio.record.register.AnsweringEnquiries.EnquiryPage;
import tw.portfolio.record.register.AnsweringEnquiries.PageRequest;
import tw.portfolio.record.register.Enquiry.End;
import tw.portfolio.record.register.Enquiry.Verdict;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.RegisterScene;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.work.memory.MemoryHistory;

/** Students see the own 基本資料 (regulation.txt 四(一)) and say what is not right; offices answer. */
class EnquiriesTest {
  private static final Actor STUDENT = Students.actor(Students.MING);
  private static final Actor REGISTRAR = Staff.actor(Entries.REGISTRAR);
  private static final Actor ACTIVITIES = Staff.actor(RegisterScene.ACTIVITIES);
  private static final PageRequest OPEN = request(true, Optional.empty(), Optional.empty());
  private static final PageRequest ENDED = request(false, Optional.empty(), Optional.empty());

  private final RegisterScene scene = new RegisterScene();

  @Test
  void shouldShowAStudentTheOwnData() {
    OwnRegister own = own();

    assertThat(own.entry().shown(RegisterField.IDENTITY)).contains("A12****789");
    assertThat(own.entry().shown(RegisterField.SEAT)).contains("1");
    assertThat(own.cadres().of(CadreRecord.BOOK)).containsExactly(Entries.MING_LEADS);
    assertThat(own.confirmed()).isEmpty();
    assertThat(own.isAsConfirmed()).isFalse();
    assertThat(own.enquiries()).isEmpty();
  }

  @Test
  void shouldTellAStudentWhetherItIsWhatWasConfirmed() {
    ClassRegister seen = Answers.granted(scene.confirming.ofClass(REGISTRAR, TERM, "101"));
    Answers.granted(
        scene.confirming.confirm(
            REGISTRAR,
            TERM,
            List.of(new ConfirmingRegisters.Seen("101", seen.revision())),
            scene.campus.now()));

    assertThat(own().isAsConfirmed()).isTrue();
    scene.seated(MING, "101", 30);
    assertThat(own().confirmed()).isPresent();
    assertThat(own().isAsConfirmed()).isFalse();
  }

  @Test
  void shouldTellWhoIsNotInTheRegisterYetWhomToAsk() {
    Actor newcomer = Students.actor(Students.student(88, "新同學", "101", 40));
    assertThat(Answers.kind(scene.asking.own(newcomer, TERM))).isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(
            Answers.kind(
                scene.asking.ask(newcomer, RegisterField.SEAT, 0, "?", scene.campus.now())))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldAnswerThatItIsCorrectedOnceItIs() {
    Enquiry asked = Answers.granted(ask(RegisterField.SEAT, 0, "應為 3 號"));
    assertThat(asked.last().stood()).contains(RegisterValue.of("1"));

    assertThat(Answers.refused(answer(REGISTRAR, asked, Verdict.CORRECTED, "")).kind())
        .isEqualTo(ProblemKind.WRONG_STATE);
    scene.seated(MING, "101", 3);
    Enquiry answered = Answers.granted(answer(REGISTRAR, asked, Verdict.CORRECTED, "")).enquiry();

    assertThat(answered.isOpen()).isFalse();
    assertThat(own().enquiries()).containsExactly(answered);
    assertThat(own().entry().shown(RegisterField.SEAT)).contains("3");
  }

  @Test
  void shouldAnswerWhyItIsRightAndTakeAFurtherQuestion() {
    Enquiry asked = Answers.granted(ask(RegisterField.BORN, 0, "應為 9 月 16 日"));
    scene.campus.pass(Duration.ofHours(1));

    Enquiry answered = Answers.granted(answer(REGISTRAR, asked, Verdict.RIGHT, "依戶籍謄本。")).enquiry();
    assertThat(answered.last().end())
        .contains(
            new End.Answered(
                Verdict.RIGHT, "依戶籍謄本。", scene.campus.now(), Entries.REGISTRAR.id(), "鄭文彬"));
    Enquiry again = Answers.granted(ask(RegisterField.BORN, answered.version(), "已申請更正"));

    assertThat(again.rounds()).hasSize(2);
    assertThat(again.isOpen()).isTrue();
    assertThat(lines(RegisterField.BORN))
        .containsExactly(ChangeAction.ASK, ChangeAction.ANSWER, ChangeAction.ASK);
  }

  @Test
  void shouldTakeOneQuestionAboutAFieldAtATime() {
    Enquiry asked = Answers.granted(ask(RegisterField.NAME, 0, "「〓」應為「𡍼」"));

    assertThat(Answers.granted(ask(RegisterField.NAME, 0, "「〓」應為「𡍼」"))).isEqualTo(asked);
    assertThat(Answers.kind(ask(RegisterField.NAME, 0, "別的"))).isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(Answers.kind(ask(RegisterField.NAME, 1, "別的"))).isEqualTo(ProblemKind.WRONG_STATE);
    Answers.granted(ask(RegisterField.BORN, 0, "別的"));

    Enquiry back =
        Answers.granted(scene.asking.takeBack(STUDENT, RegisterField.NAME, scene.campus.now()));
    assertThat(back.isOpen()).isFalse();
    assertThat(Answers.kind(ask(RegisterField.NAME, 1, "別的")))
        .isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    Answers.granted(ask(RegisterField.NAME, back.version(), "別的"));
    assertThat(
            Answers.kind(scene.asking.takeBack(STUDENT, RegisterField.STATUS, scene.campus.now())))
        .isEqualTo(ProblemKind.WRONG_STATE);
  }

  @Test
  void shouldSendWhoAsksAndAsksToTheOffice() {
    int version = 0;
    for (int round = 1; round <= Enquiry.MOST_ROUNDS; round++) {
      version = Answers.granted(ask(RegisterField.SEAT, version, "第 " + round + " 次")).version();
      version =
          Answers.granted(scene.asking.takeBack(STUDENT, RegisterField.SEAT, scene.campus.now()))
              .version();
    }
    assertThat(Answers.kind(ask(RegisterField.SEAT, version, "再一次")))
        .isEqualTo(ProblemKind.CAP_REACHED);
  }

  @Test
  void shouldRefuseAnAnswerToWhatWasNotRead() {
    Enquiry asked = Answers.granted(ask(RegisterField.SEAT, 0, "應為 3 號"));
    Enquiry back =
        Answers.granted(scene.asking.takeBack(STUDENT, RegisterField.SEAT, scene.campus.now()));

    assertThat(Answers.kind(answer(REGISTRAR, asked, Verdict.RIGHT, "無誤")))
        .isEqualTo(ProblemKind.WRONG_STATE);
    Enquiry again = Answers.granted(ask(RegisterField.SEAT, back.version(), "應為 4 號"));
    assertThat(Answers.kind(answer(REGISTRAR, asked, Verdict.RIGHT, "無誤")))
        .isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    Enquiry answered = Answers.granted(answer(REGISTRAR, again, Verdict.RIGHT, "無誤")).enquiry();
    assertThat(Answers.granted(answer(REGISTRAR, again, Verdict.RIGHT, "無誤")).enquiry())
        .isEqualTo(answered);
  }

  @Test
  void shouldShowEachOfficeItsFieldsAndAHomeroomTeacherTheClass() {
    Answers.granted(ask(RegisterField.SEAT, 0, "應為 3 號"));
    scene.campus.pass(Duration.ofMinutes(1));
    Answers.granted(ask(RegisterField.CADRES, 0, "漏了社長"));
    scene.campus.pass(Duration.ofMinutes(1));
    Answers.granted(
        scene.asking.ask(
            Students.actor(Entries.TAO), RegisterField.CADRES, 0, "職稱有誤", scene.campus.now()));

    assertThat(listed(REGISTRAR, OPEN)).containsExactly("王小明 座號", "王小明 幹部紀錄", "張小濤 幹部紀錄");
    assertThat(listed(REGISTRAR, request(true, Optional.of("102"), Optional.empty())))
        .containsExactly("張小濤 幹部紀錄");
    assertThat(listed(ACTIVITIES, OPEN)).containsExactly("王小明 幹部紀錄", "張小濤 幹部紀錄");
    assertThat(listed(Staff.actor(Staff.HOMEROOM), OPEN)).containsExactly("王小明 座號", "王小明 幹部紀錄");
    assertThat(listed(REGISTRAR, ENDED)).isEmpty();
    for (Actor other : List.of(Staff.actor(Staff.LIN), Staff.actor(Offices.PRINCIPAL), STUDENT)) {
      assertThat(Answers.kind(scene.answering.page(other, OPEN, scene.campus.now())))
          .isEqualTo(ProblemKind.NOT_PERMITTED);
    }
  }

  @Test
  void shouldFindStudentsByNameOrNumberAndGoThroughPages() {
    for (RegisterField field :
        List.of(RegisterField.SEAT, RegisterField.BORN, RegisterField.NAME)) {
      Answers.granted(ask(field, 0, "有誤"));
      scene.campus.pass(Duration.ofMinutes(1));
    }
    Answers.granted(
        scene.asking.ask(
            Students.actor(Entries.TAO), RegisterField.NAME, 0, "有誤", scene.campus.now()));

    for (String words : List.of("小濤", "s3")) {
      assertThat(listed(REGISTRAR, request(true, Optional.empty(), Optional.of(words))))
          .containsExactly("張小濤 姓名");
    }
    EnquiryPage first =
        page(
            REGISTRAR,
            new PageRequest(true, Optional.empty(), Optional.empty(), Optional.empty(), 3));
    assertThat(first.total()).isEqualTo(4);
    assertThat(first.entries()).hasSize(3);
    EnquiryPage last =
        page(REGISTRAR, new PageRequest(true, Optional.empty(), Optional.empty(), first.next(), 3));
    assertThat(last.entries()).hasSize(1).doesNotContainAnyElementsOf(first.entries());
    assertThat(last.next()).isEmpty();
    PageRequest unknown =
        new PageRequest(true, Optional.empty(), Optional.empty(), Optional.of("x"), 3);
    assertThatThrownBy(() -> page(REGISTRAR, unknown)).isInstanceOf(UnknownCursorException.class);
  }

  @Test
  void shouldLetOnlyTheOfficeOfTheFieldAnswer() {
    Enquiry asked = Answers.granted(ask(RegisterField.CADRES, 0, "漏了社長"));

    for (Actor other : List.of(REGISTRAR, Staff.actor(Staff.HOMEROOM), STUDENT)) {
      assertThat(Answers.kind(answer(other, asked, Verdict.RIGHT, "無誤")))
          .isEqualTo(ProblemKind.NOT_PERMITTED);
    }
    Answers.granted(answer(ACTIVITIES, asked, Verdict.CORRECTED, "已補登"));
    assertThat(listed(ACTIVITIES, OPEN)).isEmpty();
    assertThat(listed(ACTIVITIES, ENDED)).containsExactly("王小明 幹部紀錄");
    assertThat(
            Answers.kind(
                scene.answering.answer(
                    REGISTRAR,
                    Staff.LIN.id(),
                    RegisterField.SEAT,
                    1,
                    Verdict.RIGHT,
                    "無誤",
                    scene.campus.now())))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldTakeNoQuestionOfADisabledAccount() {
    scene.campus.school().people(SchoolBuilder.YEAR, List.of(Offices.disabled(Students.MING)));

    assertThat(Answers.kind(ask(RegisterField.SEAT, 0, "應為 3 號")))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(scene.enquiries.all(SCHOOL)).isEmpty();
  }

  private OwnRegister own() {
    return Answers.granted(scene.asking.own(STUDENT, TERM));
  }

  private Answer<Enquiry> ask(RegisterField field, int version, String text) {
    return scene.asking.ask(STUDENT, field, version, text, scene.campus.now());
  }

  private Answer<AnsweringEnquiries.Entry> answer(
      Actor actor, Enquiry seen, Verdict verdict, String text) {
    return scene.answering.answer(
        actor, seen.student(), seen.field(), seen.version(), verdict, text, scene.campus.now());
  }

  private List<String> listed(Actor actor, PageRequest wanted) {
    return page(actor, wanted).entries().stream()
        .map(
            entry -> entry.student().orElseThrow().name() + " " + entry.enquiry().field().chinese())
        .toList();
  }

  private EnquiryPage page(Actor actor, PageRequest wanted) {
    return Answers.granted(scene.answering.page(actor, wanted, scene.campus.now()));
  }

  private static PageRequest request(
      boolean open, Optional<String> className, Optional<String> words) {
    return new PageRequest(open, className, words, Optional.empty(), 100);
  }

  private List<ChangeAction> lines(RegisterField field) {
    return MemoryHistory.of(
            scene.campus.school(),
            SCHOOL,
            new Subject(SubjectKind.ENQUIRY, MING.person() + "#" + field.code()))
        .stream()
        .map(change -> change.action())
        .toList();
  }
}
