package tw.portfolio.kernel.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.school.SchoolCode;

/**
 * Where a file lies in the bucket: {@code school/secret/revision/part}. The secret carries 128
 * random bits; nothing in a key tells about a person. A key is used for one file only and never
 * again.
 *
 * @param school the school
 * @param secret the piece's secret
 * @param revision which set of files of the piece, from 1
 * @param part document or media
 */
public record ObjectKey(SchoolCode school, String secret, int revision, FilePart part) {
  private static final Pattern FORM =
      Pattern.compile("([0-9A-Z]{6})/([0-9a-hjkmnp-tv-z]{26})/([1-9][0-9]{0,5})/(document|media)");

  /** Reads a key, if the text is one. */
  public static Optional<ObjectKey> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return FilePart.ofCode(matcher.group(4))
        .map(
            part ->
                new ObjectKey(
                    new SchoolCode(matcher.group(1)),
                    matcher.group(2),
                    Integer.parseInt(matcher.group(3)),
                    part));
  }

  @Override
  public String toString() {
    return school + "/" + secret + "/" + revision + "/" + part.code();
  }
}
