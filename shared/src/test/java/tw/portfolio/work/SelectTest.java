package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.samples.Courses.HUA_PHYSICS;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.MENDED_REPORT;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.SomeCaps;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Caps;
import tw.portfolio.work.SelectingPieces.PieceRequest;
import tw.portfolio.work.SelectingPieces.Summary;

class SelectTest {
  private static final Enrolment SECOND_SEMESTER =
      new Enrolment(
          SchoolBuilder.SCHOOL,
          MING.id(),
          new Term(SchoolBuilder.YEAR, Semester.SECOND),
          Courses.PHYSICS,
          "物理",
          1,
          3,
          new Taking.InSemester(),
          Staff.LIN.id(),
          Staff.LIN.name());

  private final Campus campus = new Campus(open().withEnrolment(SECOND_SEMESTER));

  @Test
  void shouldSelectSixOfBothSemesters() {
    Piece[] six =
        Stream.concat(certified(MING_PHYSICS, 3), certified(SECOND_SEMESTER, 3))
            .toArray(Piece[]::new);

    assertThat(granted(campus.select(six))).isEqualTo(new Summary(SchoolBuilder.YEAR, 6, 6));

    assertThat(chosen()).hasSize(6);
    assertThat(campus.history(six[0].id())).endsWith(Transition.SELECT);
  }

  @Test
  void shouldLetAStudentDeclineAndChooseAgainWhileTheWindowIsOpen() {
    Piece piece = campus.certified(MING_PHYSICS);
    Actor ming = Students.actor(MING);

    assertThat(granted(campus.selecting().decline(ming, SchoolBuilder.YEAR, campus.now())))
        .isEqualTo(new Summary(SchoolBuilder.YEAR, 0, true, 6));
    assertThat(granted(campus.select(piece))).isEqualTo(new Summary(SchoolBuilder.YEAR, 1, 6));

    campus.settings(SchoolBuilder.aSchool().withWindows(Windows.open(campus.now())));
    assertThat(kind(campus.selecting().decline(ming, SchoolBuilder.YEAR, campus.now())))
        .isEqualTo(ProblemKind.WINDOW_CLOSED);
    assertThat(chosen()).containsExactly(piece.id());
  }

  @Test
  void shouldRefuseASeventhAndChangeNothing() {
    Piece[] seven =
        Stream.concat(certified(MING_PHYSICS, 4), certified(SECOND_SEMESTER, 3))
            .toArray(Piece[]::new);
    granted(campus.select(seven[6]));

    Problem problem = refused(campus.select(seven));

    assertThat(problem.kind()).isEqualTo(ProblemKind.CAP_REACHED);
    assertThat(problem.chinese()).contains("6 件", "7 件", "減少 1 件");
    assertThat(chosen()).containsExactly(seven[6].id());
  }

  @Test
  void shouldHoldToTheSchoolsOwnCap() {
    Piece[] three = certified(MING_PHYSICS, 3).toArray(Piece[]::new);
    campus.settings(open().withCaps(selecting(2)));
    assertThat(kind(campus.select(three))).isEqualTo(ProblemKind.CAP_REACHED);
    assertThat(chosen()).isEmpty();

    campus.settings(open().withCaps(selecting(8)));
    assertThat(granted(campus.select(three)).most()).isEqualTo(8);
  }

  @Test
  void shouldLearnThatTheSchoolAllowsMore() {
    Piece[] eight =
        Stream.concat(certified(MING_PHYSICS, 4), certified(SECOND_SEMESTER, 4))
            .toArray(Piece[]::new);
    campus.settings(open().withCaps(selecting(8)));

    assertThat(granted(campus.select(eight)).chosen()).isEqualTo(8);
  }

  @Test
  void shouldNameEachPieceAndItsReasonAndChangeNothing() {
    Piece good = campus.certified(MING_PHYSICS);
    granted(campus.select(good));
    Piece uploaded = campus.uploaded(MING_PHYSICS, REPORT);
    Piece altered = campus.certified(MING_PHYSICS);
    campus.files().alter(Campus.key(altered, FilePart.DOCUMENT), MENDED_REPORT.bytes());
    PieceId unknown = new PieceId(WorkKind.OUTCOME, SchoolBuilder.TERM, MING.id(), Ids.nth(3));

    Problem problem =
        refused(
            select(
                new PieceRequest(uploaded.id(), 1),
                new PieceRequest(good.id(), 1),
                new PieceRequest(altered.id(), 1),
                new PieceRequest(unknown, 1)));

    assertThat(problem.kind()).isEqualTo(ProblemKind.SELECTION_REFUSED);
    assertThat(problem.chinese()).contains("3 件");
    assertThat(problem.fields())
        .extracting(Problem.Field::name)
        .containsExactly("pieces[0]", "pieces[2]", "pieces[3]");
    assertThat(problem.fields().get(0).chinese()).contains("已上傳", uploaded.description().text());
    assertThat(problem.fields().get(1).chinese()).contains("檔案", "不符");
    assertThat(problem.fields().get(2).chinese()).contains("找不到");
    assertThat(chosen()).containsExactly(good.id());
  }

  @Test
  void shouldNameAnothersAnotherYearsAndTwiceChosenPiecesTogetherWithTheRest() {
    Piece good = campus.certified(MING_PHYSICS);
    Piece huas = campus.certified(HUA_PHYSICS);
    Piece uploaded = campus.uploaded(MING_PHYSICS, REPORT);
    Piece altered = campus.certified(MING_PHYSICS);
    campus.files().alter(Campus.key(altered, FilePart.DOCUMENT), MENDED_REPORT.bytes());
    PieceId old =
        new PieceId(
            WorkKind.OUTCOME, new Term(new SchoolYear(114), Semester.FIRST), MING.id(), Ids.nth(3));

    Problem problem =
        refused(
            select(
                new PieceRequest(good.id(), 1),
                new PieceRequest(uploaded.id(), 1),
                new PieceRequest(huas.id(), 1),
                new PieceRequest(old, 1),
                new PieceRequest(good.id(), 1),
                new PieceRequest(altered.id(), 1)));

    assertThat(problem.fields())
        .extracting(Problem.Field::name)
        .containsExactly("pieces[1]", "pieces[2]", "pieces[3]", "pieces[4]", "pieces[5]");
    assertThat(problem.fields().get(1).chinese()).contains("不是您的");
    assertThat(problem.fields().get(2).chinese()).contains("114", "115");
    assertThat(problem.fields().get(3).chinese()).contains("重複");
    assertThat(problem.fields().get(4).chinese()).contains("檔案", "不符");
    assertThat(chosen()).isEmpty();
  }

  @Test
  void shouldSayOnlyOnceWhatIsWrongWithAPieceChosenTwice() {
    Piece uploaded = campus.uploaded(MING_PHYSICS, REPORT);

    Problem problem =
        refused(select(new PieceRequest(uploaded.id(), 1), new PieceRequest(uploaded.id(), 1)));

    assertThat(problem.fields())
        .extracting(Problem.Field::name)
        .containsExactly("pieces[0]", "pieces[1]");
  }

  @Test
  void shouldRefuseAStaleRevision() {
    Piece good = campus.certified(MING_PHYSICS);

    assertThat(refused(select(new PieceRequest(good.id(), 2))).fields().getFirst().chinese())
        .contains("已被更新");
  }

  @Test
  void shouldReplaceTheWholeChoice() {
    Piece first = campus.certified(MING_PHYSICS);
    Piece second = campus.certified(MING_PHYSICS);
    granted(campus.select(first));
    campus.pass(Duration.ofMinutes(1));

    granted(campus.select(second));

    assertThat(chosen()).containsExactly(second.id());
    assertThat(campus.history(first.id())).endsWith(Transition.SELECT, Transition.DESELECT);
  }

  @Test
  void shouldChangeNothingForTheSameChoice() {
    Piece piece = campus.certified(MING_PHYSICS);
    granted(campus.select(piece));
    campus.pass(Duration.ofMinutes(1));

    granted(campus.select(piece));

    assertThat(chosen()).containsExactly(piece.id());
    assertThat(campus.history(piece.id())).containsOnlyOnce(Transition.SELECT);
  }

  @Test
  void shouldAllowToChooseNothing() {
    granted(campus.select(campus.certified(MING_PHYSICS)));

    assertThat(granted(campus.select())).isEqualTo(new Summary(SchoolBuilder.YEAR, 0, 6));
    assertThat(chosen()).isEmpty();
  }

  @Test
  void shouldBeLockedAfterSubmission() {
    Piece piece = campus.certified(MING_PHYSICS);
    Piece other = campus.certified(MING_PHYSICS);
    granted(campus.select(piece));
    campus
        .school()
        .lockSelection(
            WorkKind.OUTCOME, SchoolBuilder.SCHOOL, MING.id(), SchoolBuilder.YEAR, "export-1");

    assertThat(kind(campus.select())).isEqualTo(ProblemKind.ALREADY_SUBMITTED);
    assertThat(kind(campus.select(piece, other))).isEqualTo(ProblemKind.ALREADY_SUBMITTED);
    assertThat(kind(campus.select(other))).isEqualTo(ProblemKind.ALREADY_SUBMITTED);
    assertThat(chosen()).containsExactly(piece.id());
  }

  @Test
  void shouldAnswerTheSameChoiceAgainAfterPartOfItWasHandedIn() {
    Piece submitted = campus.certified(MING_PHYSICS);
    Piece left = campus.certified(MING_PHYSICS);
    Summary summary = granted(campus.select(submitted, left));
    handIn(Set.of(submitted.id(), left.id()), submitted);

    assertThat(granted(campus.select(submitted, left))).isEqualTo(summary);
    assertThat(granted(campus.select(left, submitted))).isEqualTo(summary);
    assertThat(kind(campus.select(left))).isEqualTo(ProblemKind.ALREADY_SUBMITTED);
    assertThat(campus.history(left.id())).containsOnlyOnce(Transition.SELECT);
  }

  @Test
  void shouldAnswerTheSameLockedChoiceEvenOnceTheWindowIsClosed() {
    Piece piece = campus.certified(MING_PHYSICS);
    granted(campus.select(piece));
    handIn(Set.of(piece.id()), piece);
    campus.settings(SchoolBuilder.aSchool().withCaps(selecting(8)).withWindows(Map.of()));

    assertThat(granted(campus.select(piece))).isEqualTo(new Summary(SchoolBuilder.YEAR, 1, 8));
    assertThat(kind(campus.select())).isEqualTo(ProblemKind.ALREADY_SUBMITTED);
  }

  private void handIn(Set<PieceId> chosen, Piece piece) {
    Submission submission =
        new Submission(
            new ChoiceId(WorkKind.OUTCOME, SchoolBuilder.SCHOOL, MING.id(), SchoolBuilder.YEAR),
            Ids.nth(4242),
            chosen,
            List.of(piece),
            new Author.Someone(Staff.EQUIPMENT_HEAD.id(), Staff.EQUIPMENT_HEAD.name()),
            campus.now());
    assertThat(campus.school().write(submission.write())).isInstanceOf(WriteResult.Written.class);
  }

  @Test
  void shouldSayWhenTheWindowIs() {
    Piece piece = campus.certified(MING_PHYSICS);
    Window later = Window.ofDays(LocalDate.of(2027, 7, 1), LocalDate.of(2027, 7, 15));
    campus.settings(
        SchoolBuilder.aSchool()
            .withWindows(Map.of(WindowKey.of(WindowKind.SELECTION, Semester.FIRST), later)));

    Problem problem = refused(campus.select(piece));

    assertThat(problem.kind()).isEqualTo(ProblemKind.WINDOW_CLOSED);
    assertThat(problem.chinese()).contains("2027-07-01", "2027-07-15");
    assertThat(chosen()).isEmpty();
  }

  @Test
  void shouldKeepWhatIsSelectedFromTheStudentsChanges() {
    Piece piece = campus.certified(MING_PHYSICS);
    granted(campus.select(piece));
    var student = Students.actor(MING);

    assertThat(kind(campus.changing().discard(student, piece.id(), campus.now())))
        .isEqualTo(ProblemKind.WRONG_STATE);
    assertThat(
            refused(campus.sending().send(student, Campus.sending(piece), campus.now())).chinese())
        .contains("已勾選");
    campus.expect(piece.id(), PieceState.CERTIFIED);
  }

  private Answer<Summary> select(PieceRequest... wanted) {
    return campus
        .selecting()
        .select(Students.actor(MING), SchoolBuilder.YEAR, List.of(wanted), campus.now());
  }

  private Stream<Piece> certified(Enrolment taken, int count) {
    List<Piece> pieces = new ArrayList<>();
    for (int made = 0; made < count; made++) {
      pieces.add(campus.certified(taken));
    }
    return pieces.stream();
  }

  private Set<PieceId> chosen() {
    return campus
        .school()
        .studentYear(WorkKind.OUTCOME, SchoolBuilder.SCHOOL, MING.id(), SchoolBuilder.YEAR)
        .selection()
        .chosen();
  }

  private static SchoolBuilder open() {
    return SchoolBuilder.aSchool().withWindows(Windows.allOpen(SchoolBuilder.NOW));
  }

  private static Caps selecting(int most) {
    return SomeCaps.usual().selected(most).build();
  }
}
