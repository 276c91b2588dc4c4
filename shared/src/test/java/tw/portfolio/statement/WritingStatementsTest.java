package tw.portfolio.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.samples.Seniors.HAN;
import static tw.portfolio.statement.StatementScene.full;
import static tw.portfolio.statement.StatementScene.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.portfolio.access.Person;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.samples.AYear;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Seniors;
import tw.portfolio.samples.SomeCaps;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.ExtendingWindows.ExtensionRequest;
import tw.portfolio.settings.ExtendingWindows.Who;
import tw.portfolio.statement.StatementStore.Saved;

class WritingStatementsTest {
  private static final Actor STUDENT = Students.actor(HAN);

  private final StatementScene scene = new StatementScene();

  @Test
  void shouldKeepADraftOnEverySave() {
    Statement first = granted(scene.save(HAN, 0, plan("成為護理師")));
    Statement second = granted(scene.save(HAN, first.version(), plan("成為醫師")));

    assertThat(second.state()).isEqualTo(StatementState.DRAFT);
    assertThat(scene.writing.own(STUDENT, SchoolBuilder.YEAR)).contains(second);
    assertThat(scene.writing.editions(STUDENT, SchoolBuilder.YEAR, Optional.empty(), 10).editions())
        .extracting(Saved::number)
        .containsExactly(2, 1);
    assertThat(granted(scene.writing.edition(STUDENT, SchoolBuilder.YEAR, 1)).text())
        .isEqualTo(plan("成為護理師"));
    assertThat(kind(scene.writing.edition(STUDENT, SchoolBuilder.YEAR, 3)))
        .isEqualTo(ProblemKind.NOT_FOUND);
  }

  @Test
  void shouldNotOverwriteWhatWasSavedInAnotherTab() {
    Statement first = granted(scene.save(HAN, 0, plan("成為護理師")));
    granted(scene.save(HAN, first.version(), plan("成為醫師")));

    assertThat(kind(scene.save(HAN, first.version(), plan("成為律師"))))
        .isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    assertThat(kind(scene.save(HAN, 0, plan("成為律師")))).isEqualTo(ProblemKind.CHANGED_MEANWHILE);
    assertThat(scene.writing.own(STUDENT, SchoolBuilder.YEAR).orElseThrow().text())
        .isEqualTo(plan("成為醫師"));
  }

  @Test
  void shouldKeepNoFurtherVersionOfTheSameText() {
    Statement first = granted(scene.save(HAN, 0, plan("成為護理師")));

    assertThat(granted(scene.save(HAN, 0, plan("成為護理師")))).isEqualTo(first);
    assertThat(granted(scene.save(HAN, first.version(), plan("成為護理師")))).isEqualTo(first);
    assertThat(scene.history(HAN)).hasSize(1);
  }

  @Test
  void shouldHandInAndTakeBackAndHandInAgain() {
    Statement handedIn = scene.handedIn(HAN);
    assertThat(handedIn.state()).isEqualTo(StatementState.HANDED_IN);
    assertThat(handedIn.status().handedIn()).contains(1);

    assertThat(kind(scene.save(HAN, handedIn.version(), full("另一段"))))
        .isEqualTo(ProblemKind.WRONG_STATE);

    Statement back = granted(scene.takeBack(HAN));
    assertThat(back.state()).isEqualTo(StatementState.DRAFT);
    assertThat(kind(scene.takeBack(HAN))).isEqualTo(ProblemKind.WRONG_STATE);

    Statement mended = granted(scene.save(HAN, back.version(), full("另一段")));
    Statement again = granted(scene.handIn(HAN, mended.version()));
    assertThat(again.status().handedIn()).contains(2);
    assertThat(scene.history(HAN))
        .extracting(Change::action)
        .containsExactly(
            ChangeAction.ADD,
            ChangeAction.HAND_IN,
            ChangeAction.TAKE_BACK,
            ChangeAction.CHANGE,
            ChangeAction.HAND_IN);
  }

  @Test
  void shouldAnswerARepeatedHandInWithTheSame() {
    Statement draft = granted(scene.save(HAN, 0, full()));
    Statement handedIn = granted(scene.handIn(HAN, draft.version()));

    assertThat(granted(scene.handIn(HAN, draft.version()))).isEqualTo(handedIn);
    assertThat(kind(scene.handIn(HAN, handedIn.version()))).isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(scene.history(HAN)).hasSize(2);
  }

  @Test
  void shouldHandInOnlyWhatTheStudentSaw() {
    Statement draft = granted(scene.save(HAN, 0, full()));
    granted(scene.save(HAN, draft.version(), full("另一個分頁存的")));

    assertThat(kind(scene.handIn(HAN, draft.version()))).isEqualTo(ProblemKind.CHANGED_MEANWHILE);
  }

  @Test
  void shouldNameEveryPartThatIsMissing() {
    Statement draft = granted(scene.save(HAN, 0, plan("成為護理師")));

    Problem problem = refused(scene.handIn(HAN, draft.version()));

    assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID);
    assertThat(problem.fields())
        .extracting(Problem.Field::name)
        .containsExactly("expectations", "strengths", "interests", "autobiography", "studyPlan");
  }

  @Test
  void shouldHaveNothingToHandInBeforeTheFirstSave() {
    assertThat(kind(scene.handIn(HAN, 1))).isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(kind(scene.takeBack(HAN))).isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(scene.writing.own(STUDENT, SchoolBuilder.YEAR)).isEmpty();
  }

  static Stream<Person> others() {
    return Stream.of(Students.MING, Staff.HOMEROOM, Seniors.elsewhere(HAN));
  }

  @ParameterizedTest
  @MethodSource("others")
  void shouldBeForStudentsOfGradeTwelveOnly(Person other) {
    assertThat(kind(scene.save(other, 0, full()))).isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(kind(scene.handIn(other, 1))).isEqualTo(ProblemKind.NOT_PERMITTED);
    assertThat(scene.history(other)).isEmpty();
  }

  @Test
  void shouldWriteOnlyWhileTheWindowIsOpen() {
    Statement draft = granted(scene.save(HAN, 0, full()));
    Statement handedIn = granted(scene.handIn(HAN, draft.version()));
    scene.campus.settings(
        SchoolBuilder.anEmptySchool()
            .withWindows(Windows.open(scene.campus.now(), WindowKind.UPLOAD)));

    assertThat(kind(scene.takeBack(HAN))).isEqualTo(ProblemKind.WINDOW_CLOSED);
    assertThat(kind(scene.save(Seniors.HAO, 0, full()))).isEqualTo(ProblemKind.WINDOW_CLOSED);
    assertThat(scene.writing.own(STUDENT, SchoolBuilder.YEAR)).contains(handedIn);
  }

  @Test
  void shouldCloseWhenTheLastDayIsOver() {
    Statement draft = granted(scene.save(HAN, 0, full()));
    scene.campus.pass(Duration.ofDays(7));

    Problem problem = refused(scene.handIn(HAN, draft.version()));
    assertThat(problem.kind()).isEqualTo(ProblemKind.WINDOW_CLOSED);
    assertThat(problem.chinese()).contains("自傳與學習計畫期間為 2026-11-13 至");
  }

  @Test
  void shouldLetAnExtendedStudentWriteAndHandInAfterClosing() {
    scene.campus.settings(SchoolBuilder.anEmptySchool().withWindows(AYear.over()));
    assertThat(kind(scene.save(HAN, 0, full()))).isEqualTo(ProblemKind.WINDOW_CLOSED);

    granted(
        scene
            .campus
            .extending()
            .give(
                Staff.actor(Staff.EQUIPMENT_HEAD),
                new ExtensionRequest(
                    SchoolBuilder.YEAR,
                    AYear.key("statement"),
                    new Who.Student(HAN.id()),
                    LocalDate.of(2026, 11, 21),
                    "住院治療"),
                scene.campus.now()));

    Statement handedIn = scene.handedIn(HAN);
    assertThat(granted(scene.takeBack(HAN)).version()).isEqualTo(handedIn.version() + 1);
    assertThat(kind(scene.save(Seniors.HAO, 0, full()))).isEqualTo(ProblemKind.WINDOW_CLOSED);
  }

  @Test
  void shouldNotMindOtherCapsThanTheRegulations() {
    scene.campus.settings(
        SchoolBuilder.anEmptySchool()
            .withCaps(SomeCaps.usual().uploads(3).build())
            .withWindows(Windows.allOpen(scene.campus.now())));

    assertThat(granted(scene.save(HAN, 0, full())).version()).isEqualTo(1);
  }

  @Test
  void shouldTellTheHistoryNothingOfWhatIsWritten() {
    StatementText secret = full("不想讓別人看到的事");
    granted(scene.handIn(HAN, granted(scene.save(HAN, 0, secret)).version()));

    List<Change> lines = scene.history(HAN);
    assertThat(lines).hasSize(2).noneMatch(line -> line.toString().contains("不想"));
    assertThat(lines.getLast().from()).contains("115 學年度，草稿，第 1 版");
    assertThat(lines.getLast().to()).contains("115 學年度，已繳交，第 1 版");
    assertThat(lines).allMatch(line -> line.about().equals(Optional.of(HAN.id())));
  }
}
