package tw.portfolio.question;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.campus.Campus;
import tw.portfolio.contact.notice.Notice;
import tw.portfolio.contact.notice.memory.MemoryNoticeStore;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.history.memory.MemoryChanges;
import tw.portfolio.kernel.mail.PageLink;
import tw.portfolio.kernel.mail.WebPage;
import tw.portfolio.question.Question.Origin;
import tw.portfolio.question.Question.Turn;
import tw.portfolio.question.memory.MemoryQuestions;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;

class QuestionsTest {
  private static final Actor MING = Students.actor(Students.MING);
  private static final Actor HUA = Students.actor(Students.HUA);
  private static final Actor LIN = Staff.actor(Staff.LIN);
  private static final Actor INFORMATION = Staff.actor(Offices.INFORMATION);
  private static final Actor REGISTRAR = Staff.actor(Offices.REGISTRAR);
  private static final Origin NOWHERE = new Origin(Optional.empty(), Optional.empty());

  private final Campus campus = new Campus(Offices.aSchool());
  private final MemoryQuestions questions = new MemoryQuestions(campus.school());
  private final AskingQuestions asking =
      new AskingQuestions(questions, campus.school(), campus.secrets());
  private final MemoryNoticeStore notices = new MemoryNoticeStore();
  private final AnsweringQuestions answering =
      new AnsweringQuestions(questions, campus.school(), notices);

  @Test
  void shouldAnswerWhatAStudentAsks() {
    Question asked = ask(MING);
    assertThat(granted(answering.list(INFORMATION, campus.now()))).containsExactly(asked);

    Question answered = granted(answer(INFORMATION, asked, "請換一個網路再試。"));

    assertThat(answered.stateAt(campus.now())).isEqualTo(QuestionState.ANSWERED);
    assertThat(granted(asking.own(MING))).containsExactly(answered);
    assertThat(answered.turns()).extracting(Turn::by).containsExactly("王小明", "何家豪");
  }

  @Test
  void shouldShowAQuestionToItsOfficeAndToThoseWhoRunThePlatform() {
    Question grades = granted(asking.ask(MING, Role.REGISTRAR, NOWHERE, "成績不見了", campus.now()));
    Question uploads = ask(HUA);

    assertThat(granted(answering.list(REGISTRAR, campus.now()))).containsExactly(grades);
    assertThat(granted(answering.list(INFORMATION, campus.now())))
        .containsExactlyInAnyOrder(grades, uploads);
    assertThat(kind(answer(REGISTRAR, uploads, "好"))).isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(kind(answering.list(LIN, campus.now()))).isEqualTo(ProblemKind.NOT_PERMITTED);
  }

  @Test
  void shouldPassAQuestionOnToTheOfficeThatKnows() {
    Question asked = ask(MING);

    Question passed =
        granted(
            answering.passOn(INFORMATION, asked.id(), 1, Role.REGISTRAR, "這是學籍資料", campus.now()));

    assertThat(passed.office()).isEqualTo(Role.REGISTRAR);
    assertThat(granted(answer(REGISTRAR, passed, "已更正。")).state())
        .isEqualTo(QuestionState.ANSWERED);
    assertThat(
            kind(answering.passOn(INFORMATION, asked.id(), 3, Role.REGISTRAR, "再轉", campus.now())))
        .isEqualTo(ProblemKind.WRONG_STATE);
  }

  @Test
  void shouldOpenAgainWhatIsAskedOn() {
    Question answered = granted(answer(INFORMATION, ask(MING), "請重新整理。"));
    campus.pass(Question.UNTIL_CLOSED);
    assertThat(answered.stateAt(campus.now())).isEqualTo(QuestionState.CLOSED);
    assertThat(kind(answer(INFORMATION, answered, "還有"))).isEqualTo(ProblemKind.WRONG_STATE);

    Question again = granted(asking.add(MING, answered.id(), 2, "還是不行", campus.now()));

    assertThat(again.stateAt(campus.now())).isEqualTo(QuestionState.OPEN);
    assertThat(granted(asking.close(MING, again.id(), 3, campus.now())).state())
        .isEqualTo(QuestionState.CLOSED);
  }

  @Test
  void shouldStayAnsweredUntilTheLastMoment() {
    Question answered = granted(answer(INFORMATION, ask(MING), "請重新整理。"));
    campus.pass(Question.UNTIL_CLOSED.minus(Duration.ofNanos(1)));

    assertThat(answered.stateAt(campus.now())).isEqualTo(QuestionState.ANSWERED);
  }

  @Test
  void shouldTellWhoAskedOnceOfEachAnswer() {
    Question asked = ask(MING);
    granted(answer(INFORMATION, asked, "請重新整理。"));
    granted(answer(INFORMATION, asked, "請重新整理。"));
    ask(HUA);

    assertThat(told(MING)).extracting(Notice::kind).containsExactly("question-answered");
    assertThat(told(MING).getFirst().leads())
        .isEqualTo(PageLink.to(WebPage.QUESTIONS, asked.id().text()));
    assertThat(told(HUA)).isEmpty();
  }

  private List<Notice> told(Actor actor) {
    return notices
        .page(actor.school(), actor.person(), Optional.empty(), 10, campus.now())
        .entries();
  }

  @Test
  void shouldLetOnlyWhoAskedSayMore() {
    Question asked = ask(MING);

    assertThat(kind(asking.add(HUA, asked.id(), 1, "我也是", campus.now())))
        .isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(granted(asking.own(HUA))).isEmpty();
  }

  @Test
  void shouldTakeAStepOnceHoweverOftenItIsSent() {
    Question asked = ask(MING);
    Question answered = granted(answer(INFORMATION, asked, "請重新整理。"));

    assertThat(granted(answer(INFORMATION, asked, "請重新整理。"))).isEqualTo(answered);
    assertThat(kind(answer(INFORMATION, asked, "別的話"))).isEqualTo(ProblemKind.CHANGED_MEANWHILE);
  }

  @Test
  void shouldTakeNoEleventhQuestionUntilOneIsAnswered() {
    Question first = ask(MING);
    for (int more = 1; more < AskingQuestions.MOST_OPEN; more++) {
      ask(MING);
    }
    assertThat(kind(asked(MING))).isEqualTo(ProblemKind.CAP_REACHED);

    granted(answer(INFORMATION, first, "好"));

    granted(asked(MING));
  }

  @Test
  void shouldPutTheLongestWaitingFirst() {
    Question first = ask(MING);
    campus.pass(Duration.ofHours(1));
    Question second = ask(HUA);
    campus.pass(Duration.ofHours(1));
    Question third = ask(LIN);
    Question answered = granted(answer(INFORMATION, first, "好"));

    assertThat(granted(answering.list(INFORMATION, campus.now())))
        .containsExactly(second, third, answered);
  }

  @Test
  void shouldTellTheHistoryNothingOfWhatWasSaid() {
    Question asked = ask(MING);

    assertThat(
            MemoryChanges.about(
                campus.school(), new Subject(SubjectKind.QUESTION, asked.id().text())))
        .hasSize(1)
        .allSatisfy(line -> assertThat(line.toString()).doesNotContain("傳到一半"));
  }

  @Test
  void shouldRefuseWhoIsNotOnTheRoster() {
    Actor stranger = Staff.actor(Staff.teacher(999, "陌生人"));

    assertThat(kind(asked(stranger))).isEqualTo(ProblemKind.NOT_PERMITTED);
  }

  private Question ask(Actor actor) {
    return granted(asked(actor));
  }

  private Answer<Question> asked(Actor actor) {
    return asking.ask(actor, QuestionOffices.USUAL, NOWHERE, "檔案傳到一半就停了", campus.now());
  }

  private Answer<Question> answer(Actor actor, Question seen, String words) {
    return answering.answer(actor, seen.id(), seen.version(), words, campus.now());
  }
}
