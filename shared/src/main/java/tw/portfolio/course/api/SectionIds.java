package tw.portfolio.course.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.SectionRef;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.school.Term;

/**
 * Sections in addresses and bodies: what names one has the section's name in it, which may be of
 * any characters, so it is written in Base64url.
 */
public final class SectionIds {
  private static final Expectation EXPECTED =
      new Expectation("應為教學班的識別碼。請由教學班清單重新選取。", "Expected a section's id.");
  private static final Pattern TEXT =
      Pattern.compile("(1[0-9]{2}[12])#(1[0-9]{2}[0-9A-Z]{20})#(\\P{Cntrl}{1,60})");

  private SectionIds() {}

  /** A section's id. */
  public static String of(SectionRef section) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(section.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The section that the path names. */
  public static SectionRef inPath(Request request) {
    return request.path("sectionId", EXPECTED, SectionIds::parse);
  }

  /** The section that the query names. */
  public static Optional<SectionRef> inQuery(Request request) {
    return request.query("sectionId", EXPECTED, SectionIds::parse);
  }

  /** A section's id in a body. */
  public static Shape<SectionRef> shape() {
    return Shape.parsed(EXPECTED, SectionIds::parse);
  }

  private static Optional<SectionRef> parse(String text) {
    try {
      Matcher parts =
          TEXT.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
      return parts.matches()
          ? Optional.of(
              new SectionRef(
                  Term.parse(parts.group(1)), new CourseCode(parts.group(2)), parts.group(3)))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      // Neither Base64 nor a course code: it names nothing.
      return Optional.empty();
    }
  }
}
