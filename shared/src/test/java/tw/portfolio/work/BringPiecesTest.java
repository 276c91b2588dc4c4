package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.TERM;
import static tw.portfolio.samples.SchoolBuilder.YEAR;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.Taking;
import tw.portfolio.course.TakingKind;
import tw.portfolio.history.Author;
import tw.portfolio.samples.Achievements;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;
import tw.portfolio.work.achievement.Category;
import tw.portfolio.work.origin.BringingPieces;
import tw.portfolio.work.origin.BringingPieces.Brought;
import tw.portfolio.work.origin.Origin;

/** 轉學生的成果: 原校已認證的，到本校仍是已認證。 */
class BringPiecesTest {
  private static final SchoolCode FORMER = new SchoolCode("213301");
  private static final Instant THEN = NOW.minus(Duration.ofDays(100));
  private static final Author.Someone REGISTRAR =
      new Author.Someone(Staff.DIRECTOR.id(), Staff.DIRECTOR.name());

  private final Campus campus = new Campus();
  private final Ids ids = new Ids(70_000);

  @Test
  void shouldKeepTheCertificationOfTheFormerSchoolOnceTheFilesAreHere() {
    Piece piece = anew(outcome(Optional.of(certification())));
    assertThat(piece.state()).isEqualTo(PieceState.RESERVED);

    campus.arrive(piece, RealFile.REPORT);

    assertThat(campus.expect(piece.id(), PieceState.CERTIFIED).status())
        .isEqualTo(new Status.Certified(THEN, Origin.ELSEWHERE, "陳老師", certification().label()));
    assertThat(campus.history(piece.id()))
        .containsExactly(Transition.BRING, Transition.ARRIVE_CERTIFIED);
  }

  @Test
  void shouldCertifyNothingThatWasNotCertified() {
    Piece piece = anew(outcome(Optional.empty()));

    campus.arrive(piece, RealFile.REPORT);

    campus.expect(piece.id(), PieceState.UPLOADED);
  }

  @Test
  void shouldNotCertifyAnotherFileThanTheOneThatCameAlong() {
    Piece piece = anew(outcome(Optional.of(certification())));

    Piece replaced =
        Answers.granted(
            campus
                .changing()
                .replace(
                    Students.actor(MING),
                    piece.id(),
                    List.of(RealFile.MENDED_REPORT.declared()),
                    campus.now()));
    campus.arrive(replaced, RealFile.MENDED_REPORT);

    campus.expect(piece.id(), PieceState.UPLOADED);
  }

  @Test
  void shouldTakeNoneOfTheSlotsOfThisSchool() {
    IntStream.range(0, 9).forEach(_ -> anew(outcome(Optional.empty())));

    campus.uploaded(MING_PHYSICS, RealFile.REPORT);

    assertThat(campus.school().studentYear(WorkKind.OUTCOME, SCHOOL, MING.id(), YEAR).slotsUsed())
        .isEqualTo(1);
  }

  @Test
  void shouldLetTheStudentChooseItAsAnyOther() {
    Piece piece = anew(outcome(Optional.of(certification())));
    campus.arrive(piece, RealFile.REPORT);

    Answers.granted(campus.select(campus.find(piece.id()).orElseThrow()));

    assertThat(campus.school().studentYear(WorkKind.OUTCOME, SCHOOL, MING.id(), YEAR).selection())
        .returns(Set.of(piece.id()), Selection::chosen);
  }

  @Test
  void shouldNotLetTheStudentChooseWhatTheFormerSchoolHasSubmitted() {
    Piece piece = anew(outcome(origin(Optional.of(certification()), TERM)));
    campus.arrive(piece, RealFile.REPORT);
    Piece other = campus.certified(MING_PHYSICS);

    Problem problem = Answers.refused(campus.select(other, campus.find(piece.id()).orElseThrow()));

    assertThat(problem.kind()).isEqualTo(ProblemKind.SELECTION_REFUSED);
    assertThat(problem.fields())
        .singleElement()
        .satisfies(
            field -> {
              assertThat(field.name()).isEqualTo("pieces[1]");
              assertThat(field.code()).contains("submitted-elsewhere");
              assertThat(field.chinese()).contains("原校的實驗報告", "已由原校提交", "改選其他學習成果", "註冊組");
            });
    assertThat(campus.school().studentYear(WorkKind.OUTCOME, SCHOOL, MING.id(), YEAR).selection())
        .isEqualTo(Selection.NONE);
  }

  @Test
  void shouldLeaveWhatIsThereAsItIs() {
    Piece piece = outcome(Optional.empty());
    anew(piece);
    campus.arrive(piece, RealFile.REPORT);
    Piece there = campus.expect(piece.id(), PieceState.UPLOADED);

    assertThat(bring(piece)).isEqualTo(new Brought.There(there));
    assertThat(campus.find(piece.id())).contains(there);
  }

  @Test
  void shouldBeCompleteAtOnceWhereALinkShowsIt() {
    Piece piece =
        Piece.brought(
            SCHOOL,
            new PieceId(WorkKind.ACHIEVEMENT, TERM, MING.id(), ids.get()),
            Achievements.linked(Category.WORK),
            List.of(),
            origin(Optional.empty()),
            THEN,
            NOW);
    anew(piece);

    campus.expect(piece.id(), PieceState.UPLOADED);
    assertThat(campus.history(piece.id())).containsExactly(Transition.BRING_LINKED);
  }

  private Piece anew(Piece piece) {
    assertThat(bring(piece)).isEqualTo(new Brought.Anew(piece));
    return piece;
  }

  private Brought bring(Piece piece) {
    return new BringingPieces(campus.school()).bring(piece, REGISTRAR, campus.now());
  }

  private Piece outcome(Optional<Origin.Certification> certification) {
    return outcome(origin(certification));
  }

  private Piece outcome(Origin origin) {
    return Piece.brought(
        SCHOOL,
        new PieceId(WorkKind.OUTCOME, TERM, MING.id(), ids.get()),
        new Content.Outcome(
            new CourseRef(TERM, Courses.PHYSICS, TakingKind.TRANSFER), new Description("原校的實驗報告")),
        Stream.of(RealFile.REPORT).map(RealFile::declared).toList(),
        origin,
        THEN,
        NOW.plus(Duration.ofDays(1)));
  }

  private static Origin origin(Optional<Origin.Certification> certification, Term... submitted) {
    return new Origin(
        FORMER, "原校的編號", Optional.empty(), certification, List.of(submitted), List.of(), NOW);
  }

  private static Origin.Certification certification() {
    return new Origin.Certification(
        Optional.of("陳老師"),
        Optional.of(THEN),
        new Label(
            Origin.ELSEWHERE,
            "陳老師",
            MING.name(),
            MING.place(YEAR).orElseThrow(),
            "物理",
            1,
            2,
            new Taking.Transfer(FORMER, TERM),
            Optional.empty()));
  }
}
