package tw.portfolio.functions.roster;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.course.CourseCode;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.Section;
import tw.portfolio.school.Term;

/**
 * Sections in addresses: their key has the section's name in it, which may be of any characters, so
 * it is written in Base64url.
 */
final class SectionIds {
  private static final Expectation EXPECTED =
      new Expectation("應為教學班的識別碼（sectionId）。", "Expected a section's id.");
  private static final Pattern KEY =
      Pattern.compile("(1[0-9]{2}[12])#(1[0-9]{2}[0-9A-Z]{20})#(\\P{Cntrl}{1,60})");

  private SectionIds() {}

  static String of(Section section) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(section.key().id().getBytes(StandardCharsets.UTF_8));
  }

  /** The section that the path names. */
  static RecordKey inPath(Request request) {
    return request.path("sectionId", EXPECTED, SectionIds::parse);
  }

  private static Optional<RecordKey> parse(String text) {
    try {
      Matcher key =
          KEY.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
      return key.matches()
          ? Optional.of(
              Section.keyOf(Term.parse(key.group(1)), new CourseCode(key.group(2)), key.group(3)))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      // Neither Base64 nor a course code: it names nothing.
      return Optional.empty();
    }
  }
}
