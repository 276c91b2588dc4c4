package tw.portfolio.service.outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.domain.file.FilePart;
import tw.portfolio.domain.file.PieceFile;
import tw.portfolio.domain.outcome.Label;
import tw.portfolio.domain.outcome.Piece;
import tw.portfolio.domain.outcome.PieceId;
import tw.portfolio.domain.outcome.PieceState;
import tw.portfolio.domain.outcome.Status;
import tw.portfolio.domain.problem.Answer;
import tw.portfolio.domain.problem.Problem;
import tw.portfolio.domain.problem.ProblemKind;
import tw.portfolio.domain.school.Actor;
import tw.portfolio.domain.school.ClassPlace;
import tw.portfolio.domain.school.Permission;
import tw.portfolio.domain.school.Person;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.files.SealReader;
import tw.portfolio.files.UploadLinks;
import tw.portfolio.service.Refusals;
import tw.portfolio.service.certification.Deputies;
import tw.portfolio.store.PieceStore;
import tw.portfolio.store.Roster;

/** Who may read a piece, and links to its files. */
public final class OutcomePages {
  private static final Duration DOWNLOAD_VALIDITY = Duration.ofMinutes(15);

  private final PieceStore pieces;
  private final Roster roster;
  private final Deputies deputies;
  private final SealReader seals;
  private final UploadLinks links;

  /** Reads from these stores. */
  public OutcomePages(PieceStore pieces, Roster roster, SealReader seals, UploadLinks links) {
    this.pieces = pieces;
    this.roster = roster;
    this.deputies = new Deputies(roster);
    this.seals = seals;
    this.links = links;
  }

  /** A piece, for those who may read it. */
  public Answer<Piece> piece(Actor reader, PieceId id, Instant now) {
    Optional<Piece> piece = pieces.find(reader.school(), id);
    if (id.student().equals(reader.person())) {
      return piece.map(Answer::granted).orElseGet(() -> Answer.refused(Refusals.noSuchPiece()));
    }
    // Whether a piece exists is only for those who might read it.
    if (reader.kind() == Actor.Kind.STUDENT) {
      return Answer.refused(Refusals.notYours());
    }
    if (piece.isPresent() && mayRead(reader, piece.get(), now)) {
      return Answer.granted(piece.get());
    }
    return Answer.refused(Refusals.notYours());
  }

  private boolean mayRead(Actor reader, Piece piece, Instant now) {
    Optional<PersonId> teacher = piece.status().lastLabel().map(Label::teacher);
    if (teacher.filter(reader.person()::equals).isPresent()) {
      return true;
    }
    return teacher.filter(absent -> deputies.standsIn(reader, absent, now)).isPresent()
        || oversees(reader, piece);
  }

  private boolean oversees(Actor reader, Piece piece) {
    Optional<Person> person = roster.person(reader.school(), reader.person());
    if (person.filter(holder -> holder.may(Permission.READ_ALL_OUTCOMES)).isPresent()) {
      return true;
    }
    Optional<String> ownClass =
        person
            .filter(holder -> holder.may(Permission.READ_CLASS_OUTCOMES))
            .flatMap(Person::place)
            .map(ClassPlace::className);
    return ownClass.isPresent()
        && ownClass.equals(
            roster
                .person(reader.school(), piece.id().student())
                .flatMap(Person::place)
                .map(ClassPlace::className));
  }

  /** A link to a file of a piece, if the file is still the one that was verified. */
  public Answer<UploadLinks.DownloadLink> download(
      Actor reader, PieceId id, FilePart part, Instant now) {
    return piece(reader, id, now).then(piece -> download(piece, part, now));
  }

  private Answer<UploadLinks.DownloadLink> download(Piece piece, FilePart part, Instant now) {
    Optional<PieceFile.Verified> file =
        piece.files().verified().stream()
            .filter(_ -> piece.state() != PieceState.REFUSED)
            .filter(verified -> verified.key().part() == part)
            .findFirst();
    if (file.isEmpty()) {
      return Answer.refused(
          Problem.of(
              ProblemKind.NOT_FOUND,
              "這件學習成果沒有這個檔案，或檔案還沒有上傳完成。請重新整理後再試一次。",
              "This piece has no such file, or it has not arrived yet. Please reload and try"
                  + " again."));
    }
    if (!seals.unaltered(file.get())) {
      return Answer.refused(Refusals.fileAltered());
    }
    return Answer.granted(links.get(file.get(), DOWNLOAD_VALIDITY, now));
  }

  /**
   * Links for the files that a reserved piece still waits for; none for any other piece.
   *
   * @param validity how long a link works at most; it never outlives the reservation
   */
  public List<PartLink> uploadLinks(Piece piece, Duration validity, Instant now) {
    if (!(piece.status() instanceof Status.Reserved(Instant until, Optional<Status.Kept> _))) {
      return List.of();
    }
    Duration left = Duration.between(now, until);
    // Signatures count in whole seconds.
    if (left.toSeconds() < 1) {
      return List.of();
    }
    Duration works = left.compareTo(validity) < 0 ? left : validity;
    return piece.files().all().stream()
        .filter(PieceFile.Expected.class::isInstance)
        .map(
            file ->
                new PartLink(file.key().part(), links.put(file.key(), file.declared(), works, now)))
        .toList();
  }

  /** The link for one part of a piece. */
  public record PartLink(FilePart part, UploadLinks.UploadLink link) {}
}
