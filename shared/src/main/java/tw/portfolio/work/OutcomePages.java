package tw.portfolio.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.SealReader;
import tw.portfolio.kernel.files.UploadLinks;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.upload.FileLinks;

/** Who may read a piece, and links to its files. */
public final class OutcomePages {
  private final PieceStore pieces;
  private final Roster roster;
  private final Permits permits;
  private final Deputies deputies;
  private final FileLinks links;

  /** Reads from these stores. */
  public OutcomePages(PieceStore pieces, Roster roster, SealReader seals, UploadLinks links) {
    this.pieces = pieces;
    this.roster = roster;
    this.permits = new Permits(roster);
    this.deputies = new Deputies(roster);
    this.links = new FileLinks(seals, links);
  }

  /** A piece, for those who may read it. */
  public Answer<Piece> piece(Actor reader, PieceId id, Instant now) {
    Optional<Piece> piece = pieces.find(reader.school(), id);
    if (id.student().equals(reader.person())) {
      return piece
          .map(Answer::granted)
          .orElseGet(() -> Answer.refused(PieceProblems.noSuchPiece()));
    }
    // Whether a piece exists is only for those who might read it.
    if (reader.kind() == Actor.Kind.STUDENT) {
      return Answer.refused(PieceProblems.notYours());
    }
    return permits
        .inUse(reader)
        .then(
            person ->
                piece
                    .filter(found -> mayRead(reader, person, found, now))
                    .map(Answer::granted)
                    .orElseGet(() -> Answer.refused(PieceProblems.notYours())));
  }

  private boolean mayRead(Actor reader, Optional<Person> person, Piece piece, Instant now) {
    Optional<PersonId> teacher = piece.status().lastLabel().map(Label::teacher);
    if (teacher.filter(reader.person()::equals).isPresent()) {
      return true;
    }
    return teacher.filter(absent -> deputies.standsIn(reader, absent, now)).isPresent()
        || oversees(reader, person, piece, now);
  }

  private boolean oversees(Actor reader, Optional<Person> person, Piece piece, Instant now) {
    if (person.filter(holder -> holder.may(Permission.READ_ALL_OUTCOMES)).isPresent()) {
      return true;
    }
    return person
        .filter(holder -> holder.may(Permission.READ_CLASS_OUTCOMES))
        .flatMap(
            holder ->
                roster
                    .person(reader.school(), piece.id().student())
                    .filter(student -> Permits.leads(holder, student, now)))
        .isPresent();
  }

  /** A link to a file of a piece, if the file is still the one that was verified. */
  public Answer<UploadLinks.DownloadLink> download(
      Actor reader, PieceId id, FilePart part, Instant now) {
    return piece(reader, id, now).then(piece -> download(piece, part, now));
  }

  private Answer<UploadLinks.DownloadLink> download(Piece piece, FilePart part, Instant now) {
    return piece.state() == PieceState.REFUSED
        ? Answer.refused(FileLinks.noSuchFile())
        : links.download(piece.files(), part, now);
  }

  /**
   * Links for the files that a reserved piece still waits for; none for any other piece.
   *
   * @param validity how long a link works at most; it never outlives the reservation
   */
  public List<FileLinks.PartLink> uploadLinks(Piece piece, Duration validity, Instant now) {
    return piece.status() instanceof Status.Reserved(Instant until, Optional<Status.Kept> _)
        ? links.uploads(piece.files(), until, validity, now)
        : List.of();
  }
}
