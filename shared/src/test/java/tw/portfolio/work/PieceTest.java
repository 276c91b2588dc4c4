package tw.portfolio.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tw.portfolio.samples.SchoolBuilder.NOW;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.RecordedFiles;
import tw.portfolio.samples.Achievements;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Term;
import tw.portfolio.work.achievement.Category;
import tw.portfolio.work.outcome.Verdict;

class PieceTest {
  private final Piece reserved =
      Journey.of(new MemorySchool(), Students.MING, Courses.MING_PHYSICS, Ids.nth(9), NOW)
          .announced();

  @Test
  void shouldNotGoOnBeforeItsFilesAreVerified() {
    assertThatIllegalArgumentException().isThrownBy(() -> reserved.with(new Status.Uploaded(NOW)));
    assertThat(reserved.with(new Status.Refused(NOW, FilePart.DOCUMENT, "x", "why")).state())
        .isEqualTo(PieceState.REFUSED);
  }

  @Test
  void shouldTakeASlotUnlessItWasRefused() {
    assertThat(reserved.takesSlot()).isTrue();
    assertThat(reserved.with(new Status.Refused(NOW, FilePart.DOCUMENT, "x", "why")).takesSlot())
        .isFalse();
  }

  @Test
  void shouldCountItsVersions() {
    assertThat(reserved.version()).isEqualTo(1);
    assertThat(reserved.with(reserved.content().with(new Description("改"))).version()).isEqualTo(2);
    assertThat(reserved.with(reserved.files(), 2, reserved.status()).version()).isEqualTo(2);
  }

  @Test
  void shouldBeOfTheSemesterOfItsCourse() {
    PieceId other =
        new PieceId(WorkKind.OUTCOME, Term.parse("1152"), reserved.id().student(), Ids.nth(9));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Piece(
                    reserved.school(),
                    other,
                    reserved.content(),
                    reserved.files(),
                    1,
                    reserved.status(),
                    NOW,
                    1));
  }

  @Test
  void shouldBeShownByAFileOrIfItIsAnAchievementByALink() {
    RecordedFiles none = RecordedFiles.of(List.of());
    Status uploaded = new Status.Uploaded(NOW);

    assertThat(achievement(Achievements.linked(Category.WORK), none, uploaded).selectable())
        .isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> achievement(Achievements.about(Category.WORK), none, uploaded));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                achievement(
                    Achievements.linked(Category.WORK),
                    none,
                    new Status.Reserved(NOW, Optional.empty())));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reserved.with(none, 2, new Status.Uploaded(NOW)));
  }

  @Test
  void shouldNeverCertifyAnAchievementNorHandItInByItself() {
    Piece certified =
        Journey.of(new MemorySchool(), Students.MING, Courses.MING_PHYSICS, Ids.nth(800), NOW)
            .certified()
            .piece();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                achievement(
                    Achievements.linked(Category.WORK),
                    RecordedFiles.of(List.of()),
                    certified.status()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                achievement(
                    Achievements.linked(Category.WORK),
                    RecordedFiles.of(List.of()),
                    new Status.Submitted(NOW, "1151", (Status.Selectable) certified.status())));
  }

  private static Piece achievement(Content content, RecordedFiles files, Status status) {
    return new Piece(SchoolBuilder.SCHOOL, Achievements.id(1), content, files, 1, status, NOW, 1);
  }

  @Test
  void shouldKeepOnlyWhatCanBeReplaced() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Status.Kept(reserved.files(), 1, new Status.Uploaded(NOW)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Status.Kept(reserved.files(), 1, new Status.Reserved(NOW, Optional.empty())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "　\n"})
  void shouldNotBeReturnedWithoutAReason(String reason) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Verdict.Return(reason));
  }

  @Test
  void shouldBeReturnedWithAReasonOfUpTo500Characters() {
    assertThat(new Verdict.Return(" " + "補".repeat(500) + " ").reason()).hasSize(500);
    assertThatIllegalArgumentException().isThrownBy(() -> new Verdict.Return("補".repeat(501)));
  }
}
