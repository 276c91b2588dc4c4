package tw.portfolio.work.achievement;

import java.util.Optional;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.school.OwnedId;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Pseudonym;
import tw.portfolio.school.Term;

/**
 * An achievement's id. It says where its record lies: {@code 1131-student-secret}.
 *
 * @param term when it was uploaded (本紀錄上傳學年度及學期)
 * @param student whose it is
 * @param secret 128 random bits, shared with the keys of its files
 */
public record AchievementId(Term term, PersonId student, String secret) {
  /**
   * @throws IllegalArgumentException if the secret is no pseudonym
   */
  public AchievementId {
    if (!Pseudonym.matches(secret)) {
      throw new IllegalArgumentException("An achievement's secret has 26 characters of base 32");
    }
  }

  /** Reads an id, if the text is one. */
  public static Optional<AchievementId> parse(String text) {
    return OwnedId.parse(text)
        .map(owned -> new AchievementId(owned.term(), owned.student(), owned.secret()));
  }

  /** It, in the school's history. */
  public Subject subject() {
    return new Subject(SubjectKind.ACHIEVEMENT, toString());
  }

  @Override
  public String toString() {
    return new OwnedId(term, student, secret).toString();
  }
}
