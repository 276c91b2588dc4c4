package tw.portfolio.work.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.Courses.MING_PHYSICS;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.Students.MING;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.samples.Achievements;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.school.Semester;
import tw.portfolio.settings.Caps;
import tw.portfolio.work.Content;
import tw.portfolio.work.Description;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.Status;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.achievement.Category;

/** Lambda answers 6 MB at most; a student's page stays far below, whatever the student does. */
class PageSizeTest {
  private static final int MOST_BYTES = 1_000_000;
  private static final Caps CAPS = Caps.OF_THE_REGULATION;
  private static final Sha256 SHA256 = new Sha256("a".repeat(64));

  @ParameterizedTest
  @EnumSource
  void shouldKeepTheLargestPageBelowAMegabyte(WorkKind kind) {
    int semesters = kind.slotSemester(Semester.FIRST).isPresent() ? 2 : 1;
    int slots = kind.slots(CAPS, Semester.FIRST);
    // Whoever announces as much as slots allow, just before one too many is refused.
    int pieces = slots + kind.mostRefused() - 1 + slots;

    long bytes =
        (long) semesters
            * pieces
            * PieceJson.of(largest(kind)).text().getBytes(StandardCharsets.UTF_8).length;

    assertThat(bytes).isLessThan(MOST_BYTES);
  }

  private static Piece largest(WorkKind kind) {
    PieceId id = new PieceId(kind, SchoolBuilder.TERM, MING.id(), Ids.nth(1));
    List<DeclaredFile> files =
        List.of(
            new DeclaredFile(
                new FileName("字".repeat(83) + ".pdf"), FileType.PDF, 4_194_304, SHA256),
            new DeclaredFile(
                new FileName("字".repeat(83) + ".mp4"), FileType.MP4, 10_485_760, SHA256));
    Piece piece =
        Piece.announced(SCHOOL, id, content(kind), files, NOW.plus(Duration.ofHours(1)), NOW);
    return piece.with(
        new Status.Refused(NOW, FilePart.MEDIA, "file-type-mismatch", "字".repeat(1_000)));
  }

  private static Content content(WorkKind kind) {
    return switch (kind) {
      case OUTCOME ->
          new Content.Outcome(
              MING_PHYSICS.ref(), new Description("🔬".repeat(CAPS.descriptionCharacters())));
      case ACHIEVEMENT -> Achievements.about(Category.SERVICE);
    };
  }
}
