package tw.portfolio.work.summary;

import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.TERM;
import static tw.portfolio.samples.SchoolBuilder.YEAR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import tw.portfolio.access.Person;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.Taking;
import tw.portfolio.course.TakingKind;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.samples.Achievements;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.RealFile;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.Content;
import tw.portfolio.work.Description;
import tw.portfolio.work.Label;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.achievement.Category;
import tw.portfolio.work.origin.BringingPieces;
import tw.portfolio.work.origin.Origin;

/** Brings a piece along from another school, unless the student has one already. */
final class RandomTransfer {
  private static final SchoolCode FORMER = new SchoolCode("213301");

  private final StorePorts stores;
  private final Random random;
  private final Ids ids;

  RandomTransfer(StorePorts stores, Random random, Ids ids) {
    this.stores = stores;
    this.random = random;
    this.ids = ids;
  }

  /** Now and then the same comes twice, and half of the outcomes were certified before. */
  void bring(Person student, WorkKind kind, Instant now) {
    if (stores.pieces().studentYear(kind, SCHOOL, student.id(), YEAR).pieces().stream()
        .anyMatch(piece -> piece.origin().isPresent())) {
      return;
    }
    PieceId id = new PieceId(kind, TERM, student.id(), ids.get());
    Piece piece =
        Piece.brought(
            SCHOOL,
            id,
            content(kind),
            files(kind),
            origin(id, student, now),
            NOW,
            now.plus(Duration.ofDays(1)));
    IntStream.rangeClosed(0, random.nextInt(2))
        .forEach(
            _ ->
                new BringingPieces(stores.pieces())
                    .bring(piece, new Author.Someone(Staff.DIRECTOR.id(), "主任"), now));
  }

  private Origin origin(PieceId id, Person student, Instant now) {
    Optional<Origin.Certification> certification =
        id.kind() == WorkKind.OUTCOME && random.nextBoolean()
            ? Optional.of(
                new Origin.Certification(Optional.of("陳老師"), Optional.of(NOW), label(student)))
            : Optional.empty();
    return new Origin(
        FORMER, id.secret(), Optional.empty(), certification, List.of(), List.of(), now);
  }

  private static Content content(WorkKind kind) {
    return switch (kind) {
      case OUTCOME ->
          new Content.Outcome(
              new CourseRef(TERM, Courses.PHYSICS, TakingKind.TRANSFER), new Description("原校的成果"));
      case ACHIEVEMENT -> Achievements.linked(Category.WORK);
    };
  }

  private List<DeclaredFile> files(WorkKind kind) {
    return kind == WorkKind.ACHIEVEMENT && random.nextBoolean()
        ? List.of()
        : List.of(RealFile.REPORT.declared());
  }

  private static Label label(Person student) {
    return new Label(
        Origin.ELSEWHERE,
        "陳老師",
        student.name(),
        student.place(YEAR).orElseThrow(),
        "物理",
        1,
        2,
        new Taking.Transfer(FORMER, TERM),
        Optional.empty());
  }
}
