package tw.portfolio.checks;

import java.nio.file.Path;
import java.util.List;

/**
 * Rewrites the repository's Java sources in the one format that {@code SourceFormatTest} asks for.
 * {@code ./portfolio format} runs it; by hand, from the repository's root and with a JDK 25, it is
 * {@code java @checks/format.args}.
 *
 * <p>Why it isn't Spotless that does this: Spotless runs in Maven's own process, and Maven may run
 * on JDK 17, whose compiler can't parse sources of Java 25. What is started here, and the tests,
 * run on the toolchain's JDK 25.
 */
public final class FormatSources {
  private FormatSources() {}

  /** Rewrites every source that is not in the format, and names it. */
  public static void main(String[] arguments) {
    List<Path> sources = Repository.here().files("", ".java");
    List<String> wrong = SourceFormat.wrong(sources);
    SourceFormat.mend(wrong.stream().map(Path::of).toList());
    wrong.forEach(System.out::println);
  }
}
