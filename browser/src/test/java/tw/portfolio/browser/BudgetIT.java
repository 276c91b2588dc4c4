package tw.portfolio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;

/** What is loaded before anybody sees anything stays small, and comes from nowhere else. */
@InBrowser
class BudgetIT {
  private static final int SCRIPTS = 40 * 1024;
  private static final int STYLES = 15 * 1024;

  /** An inline script or style: the policy would not run it. */
  private static final Pattern INLINE =
      Pattern.compile("<style|<script(?![^>]*\\bsrc=)| style=| on\\w+=", Pattern.CASE_INSENSITIVE);

  private static final Pattern LOADED =
      Pattern.compile("(?:src|href)=\"/(assets/[^\"]+\\.(?:js|css))\"");

  @Test
  void shouldLoadLittleAtFirst() throws IOException {
    String first = Files.readString(BrowsedSchool.pages().resolve("index.html"));
    List<String> loaded = LOADED.matcher(first).results().map(found -> found.group(1)).toList();
    assertThat(loaded).isNotEmpty();
    assertThat(packed(loaded, ".js"))
        .as("bytes of scripts, gzipped")
        .isPositive()
        .isLessThan(SCRIPTS);
    assertThat(packed(loaded, ".css"))
        .as("bytes of styles, gzipped")
        .isPositive()
        .isLessThan(STYLES);
    assertThat(first).doesNotContainPattern(INLINE);
  }

  private static long packed(List<String> names, String ending) {
    return names.stream()
        .filter(name -> name.endsWith(ending))
        .mapToLong(name -> packed(BrowsedSchool.pages().resolve(name)))
        .sum();
  }

  private static long packed(Path file) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      Files.copy(file, gzip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.size();
  }

  @Test
  void shouldBringNoFonts() throws IOException {
    try (Stream<Path> files = Files.walk(BrowsedSchool.pages())) {
      assertThat(files.map(Path::toString))
          .noneMatch(name -> name.matches(".*\\.(woff2?|ttf|otf|eot)"));
    }
  }

  @Test
  void shouldAskNobodyElseForAnything(Browsing browsing) {
    Visitor visitor = browsing.stranger(Look.PHONE);
    List<String> elsewhere = new ArrayList<>();
    String origin = browsing.school().origin().toString();
    visitor
        .page()
        .onRequest(
            request -> {
              if (!request.url().startsWith(origin)) {
                elsewhere.add(request.url());
              }
            });
    visitor.signIn(browsing.school().one(Role.STUDENT));
    visitor.settled();
    assertThat(elsewhere).isEmpty();
  }
}
