package tw.portfolio.bench.school;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.Taking;
import tw.portfolio.course.TakingKind;
import tw.portfolio.kernel.files.Checksums;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.FileName;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.RecordedFiles;
import tw.portfolio.kernel.files.Seal;
import tw.portfolio.kernel.files.inspect.ChecksumReader;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Pseudonym;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.school.Window;
import tw.portfolio.work.Content.Outcome;
import tw.portfolio.work.Description;
import tw.portfolio.work.Label;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.Status;
import tw.portfolio.work.WorkKind;

/**
 * A school whose people and pieces follow from their numbers.
 *
 * @param code which one
 * @param term the semester of its pieces
 * @param now when everything in it happened
 */
public record MadeUpSchool(SchoolCode code, Term term, Instant now) {
  private static final CourseCode COURSE = new CourseCode("1130304010011010101010A");
  private static final long STUDENTS = 1L << 40;
  private static final long TEACHERS = 2L << 40;
  private static final long SECRETS = 3L << 40;

  /** A school in this semester. */
  public static MadeUpSchool of(String code) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    LocalDate today = LocalDate.ofInstant(now, Window.TAIPEI);
    return new MadeUpSchool(
        new SchoolCode(code), new Term(SchoolYear.of(today), Semester.of(today)), now);
  }

  /** A student in one of four classes. */
  public Person student(int number) {
    return new Person(
        code,
        id(STUDENTS + number),
        "學生" + number,
        Set.of(Role.STUDENT),
        Optional.empty(),
        Optional.of(place(number)));
  }

  private ClassPlace place(int number) {
    return new ClassPlace(
        term.year(), "30" + (1 + number % 4), 1 + number / 4, "%06d".formatted(number));
  }

  /** A teacher with an address. */
  public Person teacher(int number) {
    return new Person(
        code,
        id(TEACHERS + number),
        "教師" + number,
        Set.of(Role.TEACHER),
        Optional.of("teacher" + number + "@school.invalid"),
        Optional.empty());
  }

  private PersonId id(long number) {
    return new PersonId(Pseudonym.of(code.hashCode(), number));
  }

  /** Where the only file of a piece lies. */
  public String key(int student, int piece) {
    return pieceId(student, piece).key(code, 1, FilePart.DOCUMENT).toString();
  }

  private PieceId pieceId(int student, int piece) {
    String secret = Pseudonym.of(code.hashCode(), SECRETS + student * 1_000L + piece);
    return new PieceId(WorkKind.OUTCOME, term, student(student).id(), secret);
  }

  /** A piece that waits for a teacher. */
  public Piece sent(int student, int piece, int teacher, Content content) {
    return piece(student, piece, content, new Status.Sent(now, label(student, teacher)));
  }

  /** A piece that a teacher has certified. */
  public Piece certified(int student, int piece, int teacher, Content content) {
    return piece(student, piece, content, certification(student, teacher));
  }

  /** A piece that was handed in, so that every later export has it too. */
  public Piece submitted(int student, int piece, int teacher, Content content) {
    Status status = new Status.Submitted(now, Pseudonym.of(0, 0), certification(student, teacher));
    return piece(student, piece, content, status);
  }

  private Status.Certified certification(int student, int teacher) {
    Person by = teacher(teacher);
    return new Status.Certified(now, by.id(), by.name(), label(student, teacher));
  }

  private Label label(int student, int teacher) {
    Person by = teacher(teacher);
    return new Label(
        by.id(),
        by.name(),
        student(student).name(),
        place(student),
        "自然科學探究與實作",
        3,
        2,
        new Taking.InSemester(),
        Optional.empty());
  }

  private Piece piece(int student, int piece, Content content, Status status) {
    PieceId id = pieceId(student, piece);
    DeclaredFile declared =
        new DeclaredFile(
            new FileName("探究與實作_" + piece + ".pdf"),
            FileType.PDF,
            content.bytes(),
            content.checksums().sha256());
    RecordedFile file =
        new RecordedFile.Verified(
            declared,
            id.key(code, 1, FilePart.DOCUMENT),
            content.checksums().md5(),
            content.checksums().crc32(),
            new Seal(content.checksums().md5().hex(), content.bytes(), now, ""),
            Set.of());
    return new Piece(
        code,
        id,
        new Outcome(new CourseRef(term, COURSE, TakingKind.SEMESTER), new Description("量測用的成果")),
        RecordedFiles.of(List.of(file)),
        1,
        status,
        now,
        1);
  }

  /**
   * What is in a file.
   *
   * @param bytes how many
   * @param checksums theirs
   */
  public record Content(long bytes, Checksums checksums) {
    /** Of files that nobody reads. */
    public static final Content SMALL = of(new byte[1]);

    /** Of these bytes. */
    public static Content of(byte[] content) {
      return new Content(content.length, ChecksumReader.of(content));
    }
  }
}
