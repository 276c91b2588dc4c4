package tw.portfolio.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.receipt.ReceiptScene.HUA;
import static tw.portfolio.receipt.ReceiptScene.MING;
import static tw.portfolio.receipt.ReceiptScene.MINGS_ID;
import static tw.portfolio.receipt.ReceiptScene.PERIOD;
import static tw.portfolio.receipt.ReceiptScene.REGISTRAR;
import static tw.portfolio.receipt.ReceiptZip.student;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ProblemKind;

/** What a student says of a receipt, and what comes of it. */
class ConfirmingReceiptsTest {
  private final ReceiptScene scene = new ReceiptScene();

  @BeforeEach
  void receive() {
    scene.imported(ReceiptZip.ofOutcomes(115, student(MINGS_ID, "A1", "一", "A2", "二")));
  }

  @Test
  void shouldSeeWhatCameBackWithItsWindow() {
    ConfirmingReceipts.Page page = scene.confirming.own(MING);

    assertThat(page.all().receipts()).containsExactly(scene.receipt(MING));
    assertThat(page.settings().get(SchoolBuilder.YEAR).window(PERIOD.window(ReceiptKind.OUTCOMES)))
        .isPresent();
    assertThat(scene.confirming.own(HUA).all().receipts()).isEmpty();
  }

  @Test
  void shouldConfirmAKindOnceHoweverOftenItIsSaid() {
    StudentReceipt confirmed = granted(confirm(1));

    assertThat(confirmed.state()).isEqualTo(ReceiptState.CONFIRMED);
    assertThat(granted(confirm(1))).isEqualTo(confirmed);
    assertThat(scene.history(MING))
        .extracting(Change::action)
        .containsExactly(ChangeAction.IMPORT, ChangeAction.CONFIRM);
  }

  @Test
  void shouldConfirmOnlyWhatTheStudentSaw() {
    scene.imported(ReceiptZip.ofOutcomes(115, student(MINGS_ID, "A1", "一", "A2", "改過")));

    assertThat(kind(confirm(1))).isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    assertThat(granted(confirm(2)).state()).isEqualTo(ReceiptState.CONFIRMED);
    assertThat(kind(scene.confirming.confirm(HUA, PERIOD, ReceiptKind.OUTCOMES, 1, now())))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldSayNothingOutsideTheWindow() {
    scene.campus.pass(Duration.ofDays(8));

    assertThat(kind(confirm(1))).isEqualTo(ProblemKind.WINDOW_CLOSED);
    assertThat(kind(report("02"))).isEqualTo(ProblemKind.WINDOW_CLOSED);
    assertThat(scene.receipt(MING).state()).isEqualTo(ReceiptState.OPEN);
  }

  @Test
  void shouldOpenACaseWithAClockOfThreeDaysForEachReport() {
    ReceiptCase opened = granted(report("02"));

    assertThat(opened.state()).isEqualTo(CaseState.WAITING);
    assertThat(opened.report().faultName()).isEqualTo("資料內容錯誤");
    assertThat(opened.report().about()).contains("A1");
    assertThat(opened.isOverdueAt(now())).isFalse();
    assertThat(opened.isOverdueAt(now().plus(Duration.ofDays(3)))).isFalse();
    assertThat(opened.isOverdueAt(now().plus(Duration.ofDays(4)))).isTrue();
    assertThat(scene.receipt(MING).state()).isEqualTo(ReceiptState.REPORTED);
    assertThat(kind(confirm(1))).isEqualTo(ProblemKind.WRONG_STATE);
  }

  @Test
  void shouldReportOnlyRowsThatThereAreAndFaultsThatAreInUse() {
    assertThat(kind(report("77"))).isEqualTo(ProblemKind.INVALID);
    assertThat(
            kind(
                scene.confirming.report(
                    MING,
                    PERIOD,
                    ReceiptKind.OUTCOMES,
                    Optional.of("no such row"),
                    "02",
                    "不對",
                    now())))
        .isEqualTo(ProblemKind.INVALID);
    granted(
        scene.answering.keep(
            REGISTRAR,
            0,
            List.of(
                new FaultTable.Fault("02", "內容錯誤", false), new FaultTable.Fault("05", "其他", true)),
            now()));
    assertThat(kind(report("02"))).isEqualTo(ProblemKind.INVALID);
    granted(report("05"));
  }

  @Test
  void shouldChangeAReportAndTakeItBack() {
    ReceiptCase opened = granted(report("02"));

    ReceiptCase changed =
        granted(scene.confirming.change(MING, opened.id(), 1, "01", "少了一件", now()));
    assertThat(changed.report().fault()).isEqualTo("01");
    assertThat(changed.due()).isEqualTo(opened.due());
    assertThat(kind(scene.confirming.withdraw(MING, opened.id(), 1, now())))
        .isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    assertThat(granted(scene.confirming.withdraw(MING, opened.id(), 2, now())).state())
        .isEqualTo(CaseState.WITHDRAWN);
    assertThat(kind(scene.confirming.change(MING, opened.id(), 3, "01", "又一次", now())))
        .isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(granted(confirm(1)).state()).isEqualTo(ReceiptState.CONFIRMED);
  }

  /** Else one student fills the list that whoever answers reads whole. */
  @Test
  void shouldTakeOnlySoManyReportsOfAKindHoweverManyAreTakenBack() {
    for (int reports = 0; reports < ConfirmingReceipts.MOST_REPORTS; reports++) {
      ReceiptCase opened = granted(report("02"));
      granted(scene.confirming.withdraw(MING, opened.id(), 1, now()));
    }

    assertThat(kind(report("02"))).isEqualTo(ProblemKind.CAP_REACHED);
    assertThat(granted(confirm(1)).state()).isEqualTo(ReceiptState.CONFIRMED);
  }

  /** A record of the table has an end, and the school's answer has to fit in too. */
  @Test
  void shouldTakeOnlySoManyChangesOfAReportAndLetTheOfficeAnswerAllTheSame() {
    ReceiptCase last = granted(report("02"));
    while (last.steps().size() < ConfirmingReceipts.MOST_STEPS) {
      last = granted(scene.confirming.change(MING, last.id(), last.version(), "01", "又", now()));
    }

    assertThat(kind(scene.confirming.change(MING, last.id(), last.version(), "01", "又", now())))
        .isEqualTo(ProblemKind.CAP_REACHED);
    assertThat(granted(answer(REGISTRAR, last, last.version(), CaseStep.FIND_RIGHT)).state())
        .isEqualTo(CaseState.LOOK_AGAIN);
  }

  @Test
  void shouldNotTouchAnotherStudentsReport() {
    ReceiptCase opened = granted(report("02"));

    assertThat(kind(scene.confirming.withdraw(HUA, opened.id(), 1, now())))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldAcceptTheSchoolsAnswerByConfirming() {
    ReceiptCase opened = granted(report("02"));
    granted(answer(REGISTRAR, opened, 1, CaseStep.FIND_RIGHT));

    assertThat(granted(confirm(1)).state()).isEqualTo(ReceiptState.CONFIRMED);
    assertThat(found(opened).state()).isEqualTo(CaseState.ACCEPTED);
  }

  @Test
  void shouldAskAgainWithNewDaysWhenTheAnswerIsNotAgreedWith() {
    ReceiptCase opened = granted(report("02"));
    granted(answer(REGISTRAR, opened, 1, CaseStep.FIND_RIGHT));
    scene.campus.pass(Duration.ofDays(2));

    ReceiptCase again = granted(scene.confirming.change(MING, opened.id(), 2, "02", "還是不對", now()));

    assertThat(again.state()).isEqualTo(CaseState.WAITING);
    assertThat(again.due()).isEqualTo(opened.due().plus(Duration.ofDays(2)));
    assertThat(again.steps())
        .extracting(ReceiptCase.Step::step)
        .containsExactly(CaseStep.REPORT, CaseStep.FIND_RIGHT, CaseStep.CHANGE);
  }

  @Test
  void shouldLetTheOfficeCorrectWhatWasWrongAndSayThatItIsHandedInAgain() {
    ReceiptCase opened = granted(report("02"));

    assertThat(kind(answer(REGISTRAR, opened, 1, CaseStep.CORRECT)))
        .isEqualTo(ProblemKind.WRONG_STATE);
    ReceiptCase wrong = granted(answer(REGISTRAR, opened, 1, CaseStep.FIND_WRONG));
    assertThat(granted(answer(REGISTRAR, opened, 1, CaseStep.FIND_WRONG))).isEqualTo(wrong);
    ReceiptCase corrected = granted(answer(REGISTRAR, opened, 2, CaseStep.CORRECT));

    assertThat(corrected.state()).isEqualTo(CaseState.CORRECTED);
    assertThat(scene.receipt(MING).state()).isEqualTo(ReceiptState.OPEN);
    assertThat(scene.history(MING))
        .extracting(Change::action)
        .containsExactly(
            ChangeAction.IMPORT, ChangeAction.ASK, ChangeAction.ANSWER, ChangeAction.FINISH);
  }

  @Test
  void shouldLetNobodyButTheOfficeAnswer() {
    ReceiptCase opened = granted(report("02"));

    assertThat(kind(answer(ReceiptScene.HOMEROOM, opened, 1, CaseStep.FIND_RIGHT)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(kind(scene.answering.cases(ReceiptScene.HOMEROOM, SchoolBuilder.YEAR)))
        .isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(granted(scene.answering.cases(REGISTRAR, SchoolBuilder.YEAR)))
        .extracting(entry -> entry.student().orElseThrow().name())
        .containsExactly("王小明");
  }

  @Test
  void shouldTakeNoCodeAwayThatReportsMayName() {
    granted(
        scene.answering.keep(REGISTRAR, 0, List.of(new FaultTable.Fault("A", "缺漏", true)), now()));

    assertThat(
            kind(
                scene.answering.keep(
                    REGISTRAR, 1, List.of(new FaultTable.Fault("B", "缺漏", true)), now())))
        .isEqualTo(ProblemKind.INVALID);
  }

  private Instant now() {
    return scene.campus.now();
  }

  private Answer<StudentReceipt> confirm(int version) {
    return scene.confirming.confirm(MING, PERIOD, ReceiptKind.OUTCOMES, version, now());
  }

  private Answer<ReceiptCase> report(String fault) {
    return scene.confirming.report(
        MING,
        PERIOD,
        ReceiptKind.OUTCOMES,
        Optional.of(scene.receipt(MING).rows().getFirst().id()),
        fault,
        "簡述不是我寫的",
        now());
  }

  private Answer<ReceiptCase> answer(Actor office, ReceiptCase opened, int version, CaseStep step) {
    return scene.answering.answer(office, MING.person(), opened.id(), version, step, "已查核", now());
  }

  private ReceiptCase found(ReceiptCase opened) {
    return scene.receipts.of(MING.school(), MING.person()).find(opened.id()).orElseThrow();
  }
}
