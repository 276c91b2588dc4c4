package tw.portfolio.school;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of the ids of what belongs to a student: {@code 1131-student-secret}.
 *
 * @param term the semester it belongs to
 * @param student whose it is
 * @param secret a pseudonym of its own
 */
public record OwnedId(Term term, PersonId student, String secret) {
  private static final Pattern FORM =
      Pattern.compile("(1[0-9]{2}[12])-([0-9a-z]{26})-([0-9a-z]{26})");

  /** Reads an id, if the text is one. */
  public static Optional<OwnedId> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()
        || !Pseudonym.matches(matcher.group(2))
        || !Pseudonym.matches(matcher.group(3))) {
      return Optional.empty();
    }
    return Optional.of(
        new OwnedId(
            Term.parse(matcher.group(1)), new PersonId(matcher.group(2)), matcher.group(3)));
  }

  @Override
  public String toString() {
    return term + "-" + student + "-" + secret;
  }
}
