package tw.portfolio.bench.books;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.bench.school.MadeUpSchool;
import tw.portfolio.bench.school.PieceRecords;
import tw.portfolio.bench.start.School;
import tw.portfolio.course.Enrolment;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.RecordedFiles;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.school.Pseudonym;
import tw.portfolio.work.Content;
import tw.portfolio.work.Description;
import tw.portfolio.work.Label;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.Status;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.achievement.Category;
import tw.portfolio.work.achievement.Detail;
import tw.portfolio.work.achievement.Values;

/** As many pieces as a student may choose of a year, handed in by every student of a school. */
final class HandedInWork {
  private static final int OUTCOMES = 6;
  private static final int ACHIEVEMENTS = 10;
  private static final String EXPORT = Pseudonym.of(0, 0);

  private final School school;
  private final List<Person> students;
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  HandedInWork(School school, List<Person> students) {
    this.school = school;
    this.students = List.copyOf(students);
  }

  /** Writes all of it; tells how many pieces that are. */
  int write() {
    List<Piece> pieces = IntStream.range(0, students.size()).boxed().flatMap(this::pieces).toList();
    PieceRecords.write(school.system().environment(), 0, pieces.size(), pieces::get);
    return pieces.size();
  }

  private Stream<Piece> pieces(int at) {
    Person student = students.get(at);
    Enrolment course = school.course(student);
    return Stream.concat(
        IntStream.range(0, OUTCOMES).mapToObj(number -> outcome(student, course, at, number)),
        IntStream.range(0, ACHIEVEMENTS).mapToObj(number -> achievement(student, at, number)));
  }

  private Piece outcome(Person student, Enrolment course, int at, int number) {
    Label label = Label.of(course, student.name(), student.latestPlace().orElseThrow());
    Content content = new Content.Outcome(course.ref(), new Description("量測用的成果" + number));
    return piece(
        id(WorkKind.OUTCOME, student, at, number),
        content,
        new Status.Certified(now, course.teacher(), course.teacherName(), label));
  }

  private Piece achievement(Person student, int at, int number) {
    LocalDate first = school.term().year().firstDay();
    Detail detail =
        Detail.of(
            Category.SERVICE,
            Values.of(
                Map.of(
                    "name",
                    "圖書館志工" + number,
                    "organisation",
                    "圖書館",
                    "from",
                    first.plusDays(10).toString(),
                    "until",
                    first.plusDays(40).toString(),
                    "hours",
                    "12")));
    return piece(
        id(WorkKind.ACHIEVEMENT, student, at, number),
        new Content.Achievement(detail, new Description("整理書架與借還書"), Optional.empty()),
        new Status.Uploaded(now));
  }

  private PieceId id(WorkKind kind, Person student, int at, int number) {
    long kinds = kind == WorkKind.OUTCOME ? 1 : 2;
    String secret = Pseudonym.of(kinds, at * 1_000L + number);
    return new PieceId(kind, school.term(), student.id(), secret);
  }

  private Piece piece(PieceId id, Content content, Status.Selectable before) {
    MadeUpSchool.Content small = MadeUpSchool.Content.SMALL;
    DeclaredFile declared =
        new DeclaredFile(
            new FileName("成果.pdf"), FileType.PDF, small.bytes(), small.checksums().sha256());
    RecordedFile file =
        new RecordedFile.Verified(
            declared,
            id.key(school.trial().code(), 1, FilePart.DOCUMENT),
            small.checksums().md5(),
            small.checksums().crc32(),
            new Seal(small.checksums().md5().hex(), small.bytes(), now, ""),
            Set.of());
    return new Piece(
        school.trial().code(),
        id,
        content,
        RecordedFiles.of(List.of(file)),
        1,
        new Status.Submitted(now, EXPORT, before),
        now,
        1);
  }
}
