package tw.portfolio.checks;

import com.google.googlejavaformat.java.GoogleJavaFormatToolProvider;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The one format of Java sources: google-java-format's, with nothing to choose.
 *
 * <p>This is not a step of Spotless because Spotless runs in Maven's own process. Maven may run on
 * an older JDK, and the formatter parses with the compiler of the JDK it runs on: that of JDK 17
 * can't read sources of Java 25. Tests run on the toolchain's JDK, which can.
 */
final class SourceFormat {
  private SourceFormat() {}

  /** The files that are not in this format. */
  static List<String> wrong(List<Path> files) {
    return run("--dry-run", files);
  }

  /** Brings the files into this format. */
  static void mend(List<Path> files) {
    if (!files.isEmpty()) {
      run("--replace", files);
    }
  }

  private static List<String> run(String how, List<Path> files) {
    StringWriter names = new StringWriter();
    StringWriter errors = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of(how));
    files.stream().map(Path::toString).forEach(arguments::add);
    int status =
        new GoogleJavaFormatToolProvider()
            .run(
                new PrintWriter(names, true),
                new PrintWriter(errors, true),
                arguments.toArray(String[]::new));
    if (status != 0) {
      throw new IllegalStateException("The formatter can't read a source: " + errors);
    }
    return names.toString().lines().toList();
  }
}
