package tw.portfolio.submission.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.RecordedFiles;
import tw.portfolio.record.GradeRecord;
import tw.portfolio.record.PlannedCourse;
import tw.portfolio.record.StudentEntries;
import tw.portfolio.record.StudentEntry;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SampleFiles;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.Semester;
import tw.portfolio.settings.NamedSchool;
import tw.portfolio.submission.source.Scope;
import tw.portfolio.submission.source.SourceScope;
import tw.portfolio.submission.source.StudentRows;
import tw.portfolio.work.Content;
import tw.portfolio.work.Description;
import tw.portfolio.work.Label;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.Selection;
import tw.portfolio.work.Status;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.WorkKind;

/** 王小明 and what he has, as a book finds it; a draft of the whole year, unless it says otherwise. */
final class BookScene {
  static final CourseCode PHYSICS = new CourseCode("115213303H1110101010101");
  static final ClassPlace PLACE = new ClassPlace(SchoolBuilder.YEAR, "101", 1, "0150001");

  private final List<Enrolment> enrolments = new ArrayList<>();
  private final List<Piece> outcomes = new ArrayList<>();
  private final List<Piece> achievements = new ArrayList<>();
  private final List<PieceId> gone = new ArrayList<>();
  private final List<StudentEntry> entries = new ArrayList<>();
  private Optional<NationalId> identity = NationalId.of("A123456789");
  private Optional<Semester> semester = Optional.empty();
  private Optional<ClassPlace> next = Optional.empty();
  private FileLinks links = FileLinks.NONE;
  private boolean evening;
  private boolean draft = true;
  private int secrets = 100;

  BookScene of(Semester asked) {
    semester = Optional.of(asked);
    return this;
  }

  BookScene handedIn() {
    draft = false;
    return this;
  }

  BookScene atNight() {
    evening = true;
    return this;
  }

  /** What is there so far is packed under such paths. */
  BookScene packedAs(String path) {
    links =
        new FileLinks(
            Stream.concat(outcomes.stream(), achievements.stream())
                .flatMap(piece -> piece.files().all().stream())
                .collect(
                    Collectors.toMap(RecordedFile::key, file -> path + file.key().part().code())));
    return this;
  }

  BookScene withoutId() {
    identity = Optional.empty();
    return this;
  }

  BookScene next(ClassPlace place) {
    next = Optional.of(place);
    return this;
  }

  BookScene takes(Enrolment enrolment) {
    enrolments.add(enrolment);
    return this;
  }

  /** A course taken that way. */
  static Enrolment taking(Taking taking, CourseCode code) {
    return new Enrolment(
        SchoolBuilder.SCHOOL,
        Students.MING.id(),
        SchoolBuilder.TERM,
        code,
        "物理",
        1,
        3,
        taking,
        Staff.LIN.id(),
        Staff.LIN.name());
  }

  /** The course is taken, and a certified outcome of it is chosen. */
  BookScene outcome(Enrolment course, FilePart... parts) {
    takes(course);
    return piece(
        course,
        new Status.Certified(SchoolBuilder.NOW, Staff.LIN.id(), Staff.LIN.name(), label(course)),
        parts);
  }

  BookScene piece(Enrolment course, Status status, FilePart... parts) {
    PieceId id = new PieceId(WorkKind.OUTCOME, course.term(), course.student(), Ids.nth(secrets++));
    outcomes.add(
        piece(id, new Content.Outcome(course.ref(), new Description("量測光電效應")), status, parts));
    return this;
  }

  static Label label(Enrolment course) {
    return Label.of(course, Students.MING.name(), PLACE);
  }

  BookScene achievement(Content.Achievement content, FilePart... parts) {
    PieceId id =
        new PieceId(
            WorkKind.ACHIEVEMENT, SchoolBuilder.TERM, Students.MING.id(), Ids.nth(secrets++));
    achievements.add(piece(id, content, new Status.Uploaded(SchoolBuilder.NOW), parts));
    return this;
  }

  private static Piece piece(PieceId id, Content content, Status status, FilePart... parts) {
    RecordedFiles files =
        RecordedFiles.of(
            Stream.of(parts)
                .map(
                    part ->
                        SampleFiles.verified(
                            id.key(SchoolBuilder.SCHOOL, 1, part), SchoolBuilder.NOW))
                .toList());
    return new Piece(SchoolBuilder.SCHOOL, id, content, files, 1, status, SchoolBuilder.NOW, 1);
  }

  /** A piece is chosen of which there is no record. */
  BookScene gone() {
    gone.add(
        new PieceId(WorkKind.OUTCOME, SchoolBuilder.TERM, Students.MING.id(), Ids.nth(secrets++)));
    return this;
  }

  BookScene entry(StudentEntry entry) {
    entries.add(entry);
    return this;
  }

  /** A grade, and the course that it is of. */
  BookScene graded(GradeRecord grade) {
    return entry(grade)
        .takes(
            new Enrolment(
                SchoolBuilder.SCHOOL,
                grade.student(),
                grade.term(),
                grade.course().code(),
                grade.course().name(),
                grade.course().gradeLevel(),
                grade.course().credits(),
                grade.taking(),
                Staff.LIN.id(),
                Staff.LIN.name()));
  }

  BookOrder order() {
    return new BookOrder(
        List.of(BookKind.values()),
        new SourceScope(SchoolBuilder.SCHOOL, SchoolBuilder.YEAR, semester, new Scope.School()),
        BookBatch.NORMAL,
        draft,
        Optional.empty());
  }

  BookYear year() {
    Map<CourseCode, PlannedCourse> plan =
        enrolments.stream()
            .map(Enrolment::code)
            .distinct()
            .collect(
                Collectors.toMap(code -> code, code -> new PlannedCourse(code, "物理", "333333")));
    return new BookYear(
        new NamedSchool(SchoolBuilder.SCHOOL, Optional.of(SchoolBuilder.NAME)),
        order(),
        plan,
        100,
        links);
  }

  StudentMaterial material() {
    BookStudent student =
        new BookStudent(
            Students.MING.id(),
            "王小明",
            identity,
            Optional.of(LocalDate.of(2010, 9, 15)),
            PLACE,
            next,
            evening,
            false);
    return new StudentMaterial(
        year(),
        student,
        new StudentRows(
            Students.MING,
            PLACE,
            Optional.empty(),
            studentYear(enrolments, outcomes, gone),
            studentYear(List.of(), achievements, List.of()),
            StudentEntries.of(entries)));
  }

  private static StudentYear studentYear(
      List<Enrolment> enrolments, List<Piece> pieces, List<PieceId> gone) {
    Set<PieceId> chosen =
        Stream.concat(pieces.stream().map(Piece::id), gone.stream()).collect(Collectors.toSet());
    return new StudentYear(
        enrolments, pieces, new Selection(chosen, Optional.empty(), Optional.empty()), List.of());
  }

  BookContents contents(NationalBook book) {
    BookContents contents = new BookContents(book);
    contents.add(material());
    return contents;
  }

  /** The book, written and read back. */
  ReadBook read(NationalBook book) {
    return new ReadBook(BookFiles.book(contents(book), year(), SchoolBuilder.NOW));
  }

  /** 「(缺)」, written and read back. */
  ReadBook missing(NationalBook book) {
    return new ReadBook(BookFiles.missing(contents(book), SchoolBuilder.NOW).orElseThrow());
  }
}
