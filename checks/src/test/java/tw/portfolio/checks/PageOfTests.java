package tw.portfolio.checks;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page of the documentation that says of its claims which tests hold them, each as a link: the
 * class, or the class, {@code #} and a method, to the file it is in.
 *
 * @param text the whole page
 */
record PageOfTests(String text) {
  private static final Pattern TEST =
      Pattern.compile("\\[`(\\w+)(?:#(\\w+))?`]\\(\\.\\./([^)]+)\\)");

  /** The page of that name. */
  static PageOfTests at(String path) {
    return new PageOfTests(Repository.here().text(path));
  }

  /** The classes of the tests it names. */
  Set<String> classes() {
    return TEST.matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The links whose file or method is not there. */
  List<String> broken() {
    return TEST.matcher(text)
        .results()
        .filter(PageOfTests::broken)
        .map(MatchResult::group)
        .toList();
  }

  private static boolean broken(MatchResult test) {
    String path = test.group(3);
    Repository repository = Repository.here();
    return !path.endsWith("/" + test.group(1) + ".java")
        || !Files.exists(repository.root().resolve(path))
        || (test.group(2) != null
            && !repository.text(path).contains("void " + test.group(2) + "("));
  }

  /** Whether this part of a page names a test. */
  static boolean names(String part) {
    return TEST.matcher(part).find();
  }
}
