package tw.portfolio.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.course.CourseTeacher;
import tw.portfolio.course.SectionRef;
import tw.portfolio.course.SectionTeachers;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.SealReader;
import tw.portfolio.kernel.files.UploadLinks;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.upload.FileLinks;

/**
 * Who may read work, and links to its files: its student, the offices that may read all of its
 * kind, the homeroom teacher, and of outcomes whoever is or was asked to certify.
 */
public final class PiecePages {
  private final PieceStore pieces;
  private final Roster roster;
  private final SectionTeachers sections;
  private final Permits permits;
  private final Deputies deputies;
  private final FileLinks links;

  /** Reads from these stores. */
  public PiecePages(
      PieceStore pieces,
      Roster roster,
      SectionTeachers sections,
      SealReader seals,
      UploadLinks links) {
    this.pieces = pieces;
    this.roster = roster;
    this.sections = sections;
    this.permits = new Permits(roster);
    this.deputies = new Deputies(roster);
    this.links = new FileLinks(seals, links);
  }

  /**
   * A piece with its year, from which its state is told.
   *
   * @param piece the piece
   * @param year all of the student's year
   */
  public record Shown(Piece piece, StudentYear year) {
    /** How far it has come, the choice included. */
    public PieceState state() {
      return year.stateOf(piece);
    }
  }

  /** A student's achievements of a year, for staff. */
  public Answer<Overseen> achievements(
      Actor staff, PersonId student, SchoolYear year, Instant now) {
    return overseen(staff, student, now)
        .map(
            person ->
                new Overseen(
                    person,
                    pieces.studentYear(WorkKind.ACHIEVEMENT, staff.school(), person.id(), year)));
  }

  /**
   * A student's year as staff see it.
   *
   * @param student whose
   * @param year what is in it
   */
  public record Overseen(Person student, StudentYear year) {}

  private Answer<Person> overseen(Actor staff, PersonId student, Instant now) {
    return permits.student(
        staff, student, Permission.READ_ALL_ACHIEVEMENTS, Permission.READ_CLASS_ACHIEVEMENTS, now);
  }

  /** A piece with its year, for those who may read it. */
  public Answer<Shown> piece(Actor reader, PieceId id, Instant now) {
    return readable(
        reader,
        id,
        now,
        () -> {
          StudentYear year =
              pieces.studentYear(id.kind(), reader.school(), id.student(), id.term().year());
          return year.piece(id).map(piece -> new Shown(piece, year));
        },
        Shown::piece);
  }

  /** A link to a file of a piece, if the file is still the one that was verified. */
  public Answer<UploadLinks.DownloadLink> download(
      Actor reader, PieceId id, FilePart part, Instant now) {
    return readable(
            reader, id, now, () -> pieces.find(reader.school(), id), UnaryOperator.identity())
        .then(piece -> download(piece, part, now));
  }

  private Answer<UploadLinks.DownloadLink> download(Piece piece, FilePart part, Instant now) {
    return piece.state() == PieceState.REFUSED
        ? Answer.refused(FileLinks.noSuchFile())
        : links.download(
            piece.files(),
            part,
            () -> pieces.find(piece.school(), piece.id()).map(Piece::files),
            now);
  }

  /**
   * Whether a piece exists is only for those who might read it.
   *
   * @param find reads it, once
   */
  private <T> Answer<T> readable(
      Actor reader,
      PieceId id,
      Instant now,
      Supplier<Optional<T>> find,
      Function<T, Piece> pieceOf) {
    if (id.student().equals(reader.person())) {
      return orNoSuchPiece(id, find.get());
    }
    if (reader.kind() == Actor.Kind.STUDENT) {
      return Answer.refused(PieceProblems.notYours(id.kind()));
    }
    return switch (id.kind()) {
      case ACHIEVEMENT ->
          overseen(reader, id.student(), now).then(_ -> orNoSuchPiece(id, find.get()));
      case OUTCOME ->
          permits
              .inUse(reader)
              .then(
                  person ->
                      find.get()
                          .filter(found -> mayRead(reader, person, pieceOf.apply(found), now))
                          .map(Answer::granted)
                          .orElseGet(() -> Answer.refused(PieceProblems.notYours(id.kind()))));
    };
  }

  private static <T> Answer<T> orNoSuchPiece(PieceId id, Optional<T> found) {
    return found
        .map(Answer::granted)
        .orElseGet(() -> Answer.refused(PieceProblems.noSuchPiece(id.kind())));
  }

  private boolean mayRead(Actor reader, Optional<Person> person, Piece outcome, Instant now) {
    Optional<PersonId> teacher = teacher(outcome);
    if (teacher.filter(reader.person()::equals).isPresent()) {
      return true;
    }
    return teacher.filter(absent -> deputies.standsIn(reader, absent, now)).isPresent()
        || oversees(reader, person, outcome, now);
  }

  /** Whoever teaches the section now, while somebody is to answer; afterwards, who was asked. */
  private Optional<PersonId> teacher(Piece outcome) {
    Optional<SectionRef> waitsFor = waits(outcome) ? outcome.section() : Optional.empty();
    return waitsFor
        .flatMap(section -> sections.teacherOf(outcome.school(), section))
        .map(CourseTeacher::id)
        .or(() -> outcome.status().lastLabel().map(Label::teacher));
  }

  private static boolean waits(Piece outcome) {
    return outcome.state() == PieceState.SENT
        || (outcome.status() instanceof Status.Returned returned
            && returned.disputedBefore().isPresent());
  }

  private boolean oversees(Actor reader, Optional<Person> person, Piece outcome, Instant now) {
    if (person.filter(holder -> holder.may(Permission.READ_ALL_OUTCOMES)).isPresent()) {
      return true;
    }
    return person
        .filter(holder -> holder.may(Permission.READ_CLASS_OUTCOMES))
        .flatMap(
            holder ->
                roster
                    .person(reader.school(), outcome.id().student())
                    .filter(student -> Permits.leads(holder, student, now)))
        .isPresent();
  }

  /**
   * Links for the files that a reserved piece still waits for; none for any other piece.
   *
   * @param validity how long a link works at most; it never outlives the reservation
   */
  public List<FileLinks.PartLink> uploadLinks(Piece piece, Duration validity, Instant now) {
    Optional<Instant> until = piece.awaitedUntil();
    return until.map(end -> links.uploads(piece.files(), end, validity, now)).orElse(List.of());
  }
}
