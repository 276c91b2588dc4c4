package tw.portfolio.domain.outcome;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.domain.file.FilePart;
import tw.portfolio.domain.file.ObjectKey;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.Pseudonym;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.Term;

/**
 * A piece's id. It says where the piece's record lies, so that no step has to search for it: {@code
 * 1131-student-secret}.
 *
 * @param term when the course is taken
 * @param student whose piece
 * @param secret 128 random bits, shared with the keys of the piece's files
 */
public record PieceId(Term term, PersonId student, String secret) {
  private static final Pattern FORM =
      Pattern.compile("(1[0-9]{2}[12])-([0-9a-z]{26})-([0-9a-z]{26})");

  /**
   * @throws IllegalArgumentException if the secret is no pseudonym
   */
  public PieceId {
    if (!Pseudonym.matches(secret)) {
      throw new IllegalArgumentException("A piece's secret has 26 characters of base 32");
    }
  }

  /** Reads an id, if the text is one. */
  public static Optional<PieceId> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()
        || !Pseudonym.matches(matcher.group(2))
        || !Pseudonym.matches(matcher.group(3))) {
      return Optional.empty();
    }
    return Optional.of(
        new PieceId(
            Term.parse(matcher.group(1)), new PersonId(matcher.group(2)), matcher.group(3)));
  }

  /** Where a file of the piece lies. */
  public ObjectKey key(SchoolCode school, int revision, FilePart part) {
    return new ObjectKey(school, secret, revision, part);
  }

  @Override
  public String toString() {
    return term + "-" + student + "-" + secret;
  }
}
