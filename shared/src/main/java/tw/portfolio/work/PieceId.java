package tw.portfolio.work;

import java.util.Optional;
import tw.portfolio.history.Subject;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.school.OwnedId;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Pseudonym;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;
import tw.portfolio.upload.FileOwner;

/**
 * A piece's id. It says where the piece's record lies, so that no step has to search for it: {@code
 * 1131-student-secret}. The kind is not in the text: whoever reads one knows what it is of.
 *
 * @param kind which kind of work it is
 * @param term when the course is taken; for an achievement, when it was uploaded (本紀錄上傳學年度及學期)
 * @param student whose piece
 * @param secret 128 random bits, shared with the keys of the piece's files
 */
public record PieceId(WorkKind kind, Term term, PersonId student, String secret) {
  /**
   * @throws IllegalArgumentException if the secret is no pseudonym
   */
  public PieceId {
    if (!Pseudonym.matches(secret)) {
      throw new IllegalArgumentException("A piece's secret has 26 characters of base 32");
    }
  }

  /** Reads an id of that kind, if the text is one. */
  public static Optional<PieceId> parse(WorkKind kind, String text) {
    return OwnedId.parse(text)
        .map(owned -> new PieceId(kind, owned.term(), owned.student(), owned.secret()));
  }

  /** Whose its files are. */
  public FileOwner owner() {
    return new FileOwner(kind.code(), toString());
  }

  /** Where a file of the piece lies. */
  public ObjectKey key(SchoolCode school, int revision, FilePart part) {
    return new ObjectKey(school, secret, revision, part);
  }

  @Override
  public String toString() {
    return new OwnedId(term, student, secret).toString();
  }

  /** What the history calls the piece. */
  public Subject subject() {
    return new Subject(kind.subject(), toString());
  }
}
