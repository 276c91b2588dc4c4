package tw.portfolio.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.campus.Answers.granted;
import static tw.portfolio.campus.Answers.kind;
import static tw.portfolio.campus.Answers.refused;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.RealFile.RECORDING;
import static tw.portfolio.samples.RealFile.REPORT;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.campus.Campus;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.SomeCaps;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.work.Content;
import tw.portfolio.work.Description;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.ReservingUploads;
import tw.portfolio.work.Status;
import tw.portfolio.work.WorkKind;

/** Each school has its own caps; what is believed of them starts with the regulation's. */
class SchoolCapsTest {
  private static final long MEBIBYTE = 1024 * 1024;
  private static final Actor STUDENT = Students.actor(MING);

  private final Campus campus = new Campus();

  @Test
  void shouldRefuseWhatIsTooLargeWithTheFieldAndBothSizes() {
    Problem problem =
        refused(
            campus.reserve(
                MING,
                MING_PHYSICS,
                REPORT.declaredAs(4 * MEBIBYTE + 1),
                RECORDING.declaredAs(10 * MEBIBYTE + 1)));

    assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID);
    assertThat(problem.fields())
        .extracting(Problem.Field::name)
        .containsExactly("files[0].bytes", "files[1].bytes");
    assertThat(problem.fields().getFirst().chinese()).contains("最大 4 MB", "這個檔案有 4.01 MB");
  }

  @Test
  void shouldAllowExactlyAsMuchAsTheCap() {
    granted(
        campus.reserve(
            MING,
            MING_PHYSICS,
            REPORT.declaredAs(4 * MEBIBYTE),
            RECORDING.declaredAs(10 * MEBIBYTE)));
  }

  @Test
  void shouldCountAHundredCharactersAsPeopleDo() {
    granted(reserve("👩‍🔬".repeat(100)));

    Problem problem = refused(reserve("量".repeat(101)));

    assertThat(problem.fields()).extracting(Problem.Field::name).containsExactly("description");
    assertThat(problem.fields().getFirst().chinese()).contains("100", "101");
  }

  @Test
  void shouldSayEverythingThatIsWrongAtOnce() {
    Problem problem =
        refused(
            campus
                .reserving()
                .reserve(
                    STUDENT,
                    new ReservingUploads.Announcement(
                        new Content.Outcome(MING_PHYSICS.ref(), new Description("量".repeat(101))),
                        List.of(REPORT.declaredAs(5 * MEBIBYTE)),
                        Optional.empty()),
                    campus.now()));

    assertThat(problem.fields())
        .extracting(Problem.Field::name)
        .containsExactly("description", "files[0].bytes");
  }

  @Test
  void shouldLearnThatASchoolAllowsLargerFiles() {
    set(caps(5, 8 * MEBIBYTE, 100));

    granted(campus.reserve(MING, MING_PHYSICS, REPORT.declaredAs(8 * MEBIBYTE)));
    assertThat(kind(campus.reserve(MING, MING_PHYSICS, REPORT.declaredAs(8 * MEBIBYTE + 1))))
        .isEqualTo(ProblemKind.INVALID);
  }

  @Test
  void shouldLearnThatASchoolAllowsOnlySmallerFiles() {
    set(caps(5, MEBIBYTE, 100));

    assertThat(kind(campus.reserve(MING, MING_PHYSICS, REPORT.declaredAs(2 * MEBIBYTE))))
        .isEqualTo(ProblemKind.INVALID);
    assertThat(pieces()).isEmpty();
  }

  @Test
  void shouldLearnThatASchoolAllowsOnlyShorterDescriptions() {
    set(caps(5, MEBIBYTE, 20));

    assertThat(kind(reserve("量".repeat(21)))).isEqualTo(ProblemKind.INVALID);
    granted(reserve("量".repeat(20)));
  }

  @Test
  void shouldLearnThatASchoolAllowsNine() {
    reserve(5);
    set(caps(9, 4 * MEBIBYTE, 100));

    reserve(4);

    Problem problem = refused(campus.reserve(MING, MING_PHYSICS, REPORT.declared()));
    assertThat(problem.kind()).isEqualTo(ProblemKind.CAP_REACHED);
    assertThat(problem.chinese()).contains("9 件");
  }

  @Test
  void shouldRefuseTheFourthWhereASchoolAllowsOnlyThree() {
    set(caps(3, 4 * MEBIBYTE, 100));
    reserve(3);

    Problem problem = refused(campus.reserve(MING, MING_PHYSICS, REPORT.declared()));

    assertThat(problem.kind()).isEqualTo(ProblemKind.CAP_REACHED);
    assertThat(problem.chinese()).contains("3 件");
    assertThat(pieces()).hasSize(3);
  }

  @Test
  void shouldRefuseTheFourthAlsoWhenTheSchoolHasJustChangedItsMind() {
    reserve(3);
    set(caps(3, 4 * MEBIBYTE, 100));

    assertThat(kind(campus.reserve(MING, MING_PHYSICS, REPORT.declared())))
        .isEqualTo(ProblemKind.CAP_REACHED);
    assertThat(pieces()).hasSize(3);
  }

  @Test
  void shouldKeepASlotAsLongAsTheSchoolSays() {
    set(SomeCaps.usual().validity(Duration.ofMinutes(5), Duration.ofMinutes(20)).build());

    Piece piece = campus.reserved(MING_PHYSICS, REPORT);

    assertThat(piece.status())
        .isEqualTo(
            new Status.Reserved(campus.now().plus(Duration.ofMinutes(20)), Optional.empty()));
  }

  @Test
  void shouldHoldADescriptionThatIsMendedToTheSchoolsOwnLength() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);
    set(caps(5, 4 * MEBIBYTE, 20));

    assertThat(kind(describe(piece, 21))).isEqualTo(ProblemKind.INVALID);
    granted(describe(piece, 20));
    set(caps(5, 4 * MEBIBYTE, 200));
    granted(describe(piece, 200));
  }

  @Test
  void shouldHoldAReplacementToTheSchoolsOwnSizeAndTime() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);
    set(
        SomeCaps.usual()
            .bytes(MEBIBYTE, MEBIBYTE)
            .validity(Duration.ofMinutes(5), Duration.ofMinutes(20))
            .build());

    assertThat(kind(replace(piece, 2 * MEBIBYTE))).isEqualTo(ProblemKind.INVALID);
    assertThat(campus.expect(piece.id(), PieceState.UPLOADED)).isEqualTo(piece);
    Piece awaiting = granted(replace(piece, MEBIBYTE));
    assertThat(awaiting.status())
        .isInstanceOfSatisfying(
            Status.Reserved.class,
            reserved ->
                assertThat(reserved.until()).isEqualTo(campus.now().plus(Duration.ofMinutes(20))));
  }

  @Test
  void shouldReplaceForAsLongAsTheSchoolSaysWhenItHasJustSaidSo() {
    Piece piece = campus.uploaded(MING_PHYSICS, REPORT);
    set(
        SomeCaps.usual()
            .bytes(MEBIBYTE, MEBIBYTE)
            .validity(Duration.ofMinutes(5), Duration.ofMinutes(20))
            .build());

    Piece awaiting = granted(replace(piece, MEBIBYTE));

    assertThat(awaiting.status())
        .isInstanceOfSatisfying(
            Status.Reserved.class,
            reserved ->
                assertThat(reserved.until()).isEqualTo(campus.now().plus(Duration.ofMinutes(20))));
  }

  private Answer<Piece> describe(Piece piece, int characters) {
    return campus
        .changing()
        .describe(STUDENT, piece.id(), new Description("量".repeat(characters)), campus.now());
  }

  private Answer<Piece> replace(Piece piece, long bytes) {
    return campus
        .changing()
        .replace(STUDENT, piece.id(), List.of(REPORT.declaredAs(bytes)), campus.now());
  }

  private Answer<Piece> reserve(String description) {
    return campus
        .reserving()
        .reserve(
            STUDENT,
            new ReservingUploads.Announcement(
                new Content.Outcome(MING_PHYSICS.ref(), new Description(description)),
                List.of(REPORT.declared()),
                Optional.empty()),
            campus.now());
  }

  private void reserve(int count) {
    for (int made = 0; made < count; made++) {
      campus.reserved(MING_PHYSICS, REPORT);
    }
  }

  private List<Piece> pieces() {
    return campus
        .school()
        .studentYear(WorkKind.OUTCOME, SchoolBuilder.SCHOOL, MING.id(), SchoolBuilder.YEAR)
        .pieces();
  }

  private static Caps caps(int uploads, long documentBytes, int characters) {
    return SomeCaps.usual()
        .uploads(uploads)
        .bytes(documentBytes, 10 * MEBIBYTE)
        .characters(characters)
        .build();
  }

  private void set(Caps caps) {
    campus.settings(
        SchoolBuilder.aSchool().withWindows(Windows.allOpen(SchoolBuilder.NOW)).withCaps(caps));
  }
}
