package tw.portfolio.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.RecordedFiles;
import tw.portfolio.record.CadreRecord;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentRecords;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;
import tw.portfolio.submission.source.RegisteredStudents;
import tw.portfolio.work.Content;
import tw.portfolio.work.Label;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.Status;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.Transition;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.origin.Origin;

/** Gathers all that a student takes along: every piece that has its files, of every year. */
final class GatheringStudents {
  /** The first year in which anything can be kept. */
  private static final int FIRST_YEAR = 100;

  private final Roster roster;
  private final RegisteredStudents register;
  private final RecordStore records;
  private final StudentRecords entries;
  private final PieceStore pieces;

  GatheringStudents(
      Roster roster,
      RegisteredStudents register,
      RecordStore records,
      StudentRecords entries,
      PieceStore pieces) {
    this.roster = roster;
    this.register = register;
    this.records = records;
    this.entries = entries;
    this.pieces = pieces;
  }

  /**
   * A student with the files that are still to be packed.
   *
   * @param student all but the pieces
   * @param pieces the pieces, oldest first, outcomes before achievements
   */
  record Gathered(CarriedStudent student, List<GatheredPiece> pieces) {}

  /**
   * A piece with the files that are still to be packed.
   *
   * @param piece all but the files
   * @param files its files
   */
  record GatheredPiece(CarriedPiece piece, List<RecordedFile.Verified> files) {}

  /** The student of that id, if the register has one; the national id is opened for it. */
  Optional<Gathered> of(SchoolCode school, PersonId id, Instant now) {
    return roster
        .person(school, id)
        .flatMap(person -> student(school, person))
        .map(student -> gathered(school, student, now));
  }

  private Optional<Student> student(SchoolCode school, Person person) {
    return person
        .latestPlace()
        .map(ClassPlace::studentNumber)
        .or(() -> numberOfLeaver(school, person))
        .map(Student::keyOf)
        .flatMap(key -> find(school, key))
        .filter(student -> student.person().equals(person.id()));
  }

  /** Who has left in the first year has no place any more, by which the number would be known. */
  private Optional<String> numberOfLeaver(SchoolCode school, Person person) {
    return Optional.ofNullable(register.of(school).get(person.id()))
        .map(registered -> registered.student().number());
  }

  private Optional<Student> find(SchoolCode school, RecordKey key) {
    return Optional.ofNullable(records.find(school, List.of(key)).get(key))
        .map(Student.class::cast);
  }

  private Gathered gathered(SchoolCode school, Student student, Instant now) {
    Term term = Term.at(now);
    List<GatheredPiece> gathered = new ArrayList<>();
    for (WorkKind kind : WorkKind.values()) {
      IntStream.rangeClosed(
              Math.max(student.entered().number() - Origin.MOST_YEARS_BEFORE, FIRST_YEAR),
              term.year().number())
          .mapToObj(SchoolYear::new)
          .forEach(year -> gathered.addAll(ofYear(kind, school, student.person(), year)));
    }
    return new Gathered(
        new CarriedStudent(
            school,
            term,
            student.identity(),
            student.name(),
            student.born(),
            List.of(),
            entries.of(school, student.person()).of(CadreRecord.BOOK).stream()
                .map(cadre -> cadre(school, cadre))
                .toList()),
        gathered);
  }

  private static CarriedCadre cadre(SchoolCode school, CadreRecord cadre) {
    return new CarriedCadre(
        cadre.elsewhere().orElse(school), cadre.unit(), cadre.title(), cadre.level(), cadre.days());
  }

  private List<GatheredPiece> ofYear(
      WorkKind kind, SchoolCode school, PersonId student, SchoolYear year) {
    StudentYear page = pieces.studentYear(kind, school, student, year);
    return page.pieces().stream().flatMap(piece -> settled(page, piece).stream()).toList();
  }

  /** A piece whose replacement has not come is carried as it was before; refused ones are not. */
  private Optional<GatheredPiece> settled(StudentYear page, Piece piece) {
    return switch (piece.status()) {
      case Status.Refused _ -> Optional.empty();
      case Status.Reserved(Instant _, Optional<Status.Kept> kept) ->
          kept.map(before -> gathered(page, piece, before.files(), before.status()));
      case Status.Uploaded _,
          Status.Sent _,
          Status.Certified _,
          Status.Returned _,
          Status.Submitted _ ->
          Optional.of(gathered(page, piece, piece.files(), piece.status()));
    };
  }

  private GatheredPiece gathered(
      StudentYear page, Piece piece, RecordedFiles files, Status status) {
    Optional<Origin> origin = piece.origin();
    Optional<Origin.Course> course =
        piece.content() instanceof Content.Outcome
            ? Optional.of(course(page, piece, status))
            : Optional.empty();
    return new GatheredPiece(
        new CarriedPiece(
            origin.map(Origin::school).orElse(piece.school()),
            origin.map(Origin::id).orElseGet(() -> piece.id().toString()),
            piece.id().term(),
            content(piece.content(), course),
            course,
            certification(status, origin),
            submitted(page, piece),
            piece.created(),
            List.of(),
            history(piece)),
        files.verified());
  }

  /** The course as its own school has it, and not as one from elsewhere. */
  private static Content content(Content content, Optional<Origin.Course> course) {
    return switch (content) {
      case Content.Outcome(var ref, var description) ->
          new Content.Outcome(
              course
                  .map(one -> new CourseRef(ref.term(), ref.code(), one.taking().kind()))
                  .orElse(ref),
              description);
      case Content.Achievement achievement -> achievement;
    };
  }

  private static Origin.Course course(StudentYear page, Piece piece, Status status) {
    return piece
        .origin()
        .flatMap(Origin::course)
        .or(() -> status.lastLabel().map(GatheringStudents::course))
        .or(() -> page.enrolment(piece.course()).map(GatheringStudents::course))
        .orElseGet(() -> new Origin.Course("", -1, -1, untold(piece)));
  }

  private static Origin.Course course(Label label) {
    return new Origin.Course(
        label.courseName(), label.gradeLevel(), label.credits(), label.taking());
  }

  private static Origin.Course course(Enrolment enrolment) {
    return new Origin.Course(
        enrolment.name(), enrolment.gradeLevel(), enrolment.credits(), enrolment.taking());
  }

  /** Nobody has said how a course was taken that is not on the list any more. */
  private static Taking untold(Piece piece) {
    return switch (piece.course().kind()) {
      case REPEAT -> new Taking.Repeat();
      case SEMESTER, MAKE_UP, RETAKE, TRANSFER, BORROWED -> new Taking.InSemester();
    };
  }

  private static Optional<CarriedPiece.Certification> certification(
      Status status, Optional<Origin> origin) {
    return switch (status) {
      case Status.Certified certified -> Optional.of(certification(certified, origin));
      case Status.Submitted(Instant _, String _, Status.Selectable before) ->
          certification(before, origin);
      case Status.Reserved _,
          Status.Refused _,
          Status.Uploaded _,
          Status.Sent _,
          Status.Returned _ ->
          Optional.empty();
    };
  }

  private static CarriedPiece.Certification certification(
      Status.Certified certified, Optional<Origin> origin) {
    return origin
        .flatMap(Origin::certification)
        .filter(_ -> certified.by().equals(Origin.ELSEWHERE))
        .map(there -> new CarriedPiece.Certification(there.teacher(), there.at()))
        .orElseGet(
            () ->
                new CarriedPiece.Certification(
                    Optional.of(certified.byName()), Optional.of(certified.at())));
  }

  private static List<Term> submitted(StudentYear page, Piece piece) {
    Stream<Term> here =
        page.stateOf(piece) == PieceState.SUBMITTED ? Stream.of(piece.id().term()) : Stream.empty();
    return Stream.concat(piece.origin().map(Origin::submitted).orElseGet(List::of).stream(), here)
        .distinct()
        .toList();
  }

  /** What only tells that it was carried from school to school is not carried on. */
  private List<Origin.Line> history(Piece piece) {
    List<HistoryEntry> here = pieces.history(piece.school(), piece.id());
    List<HistoryEntry> own =
        piece.origin().isPresent()
            ? here.stream().filter(line -> !tellsOfCarrying(line.transition())).toList()
            : here;
    return Stream.concat(
            piece.origin().map(Origin::history).orElseGet(List::of).stream(),
            own.stream().map(line -> line(piece.school(), line)))
        .toList();
  }

  private static boolean tellsOfCarrying(Transition transition) {
    return transition == Transition.BRING
        || transition == Transition.BRING_LINKED
        || transition == Transition.ARRIVE_IN_PART
        || transition == Transition.ARRIVE
        || transition == Transition.ARRIVE_CERTIFIED;
  }

  private static Origin.Line line(SchoolCode school, HistoryEntry entry) {
    String who =
        switch (entry.who()) {
          case Author.Someone(PersonId _, String name) -> name;
          case Author.Platform() -> "系統";
        };
    return new Origin.Line(school, entry.at(), who, entry.transition().chinese(), entry.why());
  }
}
