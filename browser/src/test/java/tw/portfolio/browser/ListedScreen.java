package tw.portfolio.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tw.portfolio.access.Role;

/**
 * A line of {@code web/src/screens/index.ts}.
 *
 * @param path where it is, with {@code :id} and the like
 * @param wanted roles and permissions, one of which is needed; none if it is for everybody
 */
public record ListedScreen(String path, List<String> wanted) {
  private static final Pattern LINE = Pattern.compile("(?m)^ +\\{ path: '([^']+)'.*$");
  private static final Pattern WANTED = Pattern.compile("\\bfor: \\[([^]]*)]");

  /** Every screen for whoever is on the roster. */
  public static List<ListedScreen> all() {
    String index = text();
    return LINE.matcher(index.substring(0, index.indexOf("export const doors")))
        .results()
        .map(ListedScreen::of)
        .toList();
  }

  private static ListedScreen of(MatchResult line) {
    return new ListedScreen(
        line.group(1),
        WANTED
            .matcher(line.group())
            .results()
            .flatMap(list -> Stream.of(list.group(1).split(",", -1)))
            .map(name -> name.strip().replace("'", ""))
            .filter(name -> !name.isEmpty())
            .toList());
  }

  private static String text() {
    try {
      return Files.readString(BrowsedSchool.repository().resolve("web/src/screens/index.ts"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A role by which it can be opened: a student's, if it is for everybody. The sample school has no
   * parents' representative.
   */
  public Role role() {
    return wanted.isEmpty()
        ? Role.STUDENT
        : Stream.of(Role.values())
            .filter(role -> role != Role.PARENT_REPRESENTATIVE)
            .filter(this::isFor)
            .findFirst()
            .orElseThrow();
  }

  private boolean isFor(Role role) {
    return wanted.contains(role.code())
        || role.permissions().stream().anyMatch(one -> wanted.contains(one.name()));
  }

  /** An address of it: in place of an id one that nothing has, which has to be told. */
  public String address() {
    return path.replaceAll(":[^/]+", "none");
  }

  /** What its pictures are called. */
  public String picture() {
    return path.equals("/") ? "home" : path.substring(1).replace(":", "").replace("/", "-");
  }

  @Override
  public String toString() {
    return path;
  }
}
