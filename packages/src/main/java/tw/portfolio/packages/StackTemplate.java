package tw.portfolio.packages;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code template.yaml}, as text: what it says of each function, and the same for packages that
 * bring their own Java.
 *
 * @param text the file
 */
public record StackTemplate(String text) {
  private static final Pattern FUNCTION =
      Pattern.compile("CodeUri: packages/target/([a-z-]+)/lambda\\.jar\\s+Handler: (\\S+)");
  private static final Pattern VARIABLE = Pattern.compile("(?m)^ {8,10}([A-Z][A-Z_]+): ");

  /** Where a function's packages lie. */
  public static Path folder(Path home, String function) {
    return home.resolve("packages").resolve("target").resolve(function);
  }

  /** The handler of each function, by its folder. */
  public Map<String, String> handlers() {
    Map<String, String> handlers = new LinkedHashMap<>();
    FUNCTION.matcher(text).results().forEach(found -> handlers.put(found.group(1), found.group(2)));
    return handlers;
  }

  /** Every variable that any function is given, with its own name for a value. */
  public Map<String, String> variables() {
    return VARIABLE
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .distinct()
        .collect(Collectors.toMap(name -> name, name -> name));
  }

  /**
   * The template for packages with their own Java, to be kept in {@code target}: with their paths,
   * without snapshots, and with no choice any more of what they run on, since they run on nothing
   * else.
   *
   * @param architecture as Lambda calls it, such as {@code arm64}
   */
  public StackTemplate forPackages(String architecture) {
    String paths =
        text.replaceAll(
            "CodeUri: (packages/target/[a-z-]+)/lambda\\.jar", "CodeUri: ../$1/custom-runtime.zip");
    String started = paths.replace("ApplyOn: PublishedVersions", "ApplyOn: None");
    return new StackTemplate(
        only(only(started, "Runtime", "provided.al2023"), "Architecture", architecture));
  }

  private static String only(String template, String parameter, String value) {
    Matcher found =
        Pattern.compile(
                "(?m)(^  "
                    + parameter
                    + ":\\R    Type: String\\R)    AllowedValues: .*\\R    Default: .*$")
            .matcher(template);
    if (!found.find()) {
      throw new IllegalStateException("The template has no such parameter " + parameter);
    }
    return found.replaceFirst("$1    AllowedValues: [" + value + "]\n    Default: " + value);
  }
}
