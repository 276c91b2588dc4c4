package tw.portfolio.checks;

import com.google.googlejavaformat.java.GoogleJavaFormatToolProvider;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The one format of Java sources: google-java-format's, with nothing to choose.
 *
 * <p>This is not a step of Spotless because Spotless runs in Maven's own process. Maven may run on
 * an older JDK, and the formatter parses with the compiler of the JDK it runs on: that of JDK 17
 * can't read sources of Java 25. Tests run on the toolchain's JDK, which can.
 */
final class SourceFormat {
  private static final int LONGEST_LINE = 100;

  private SourceFormat() {}

  /** The files that are not in this format. */
  static List<String> wrong(List<Path> files) {
    Map<Boolean, List<Path>> byTexts =
        files.stream().collect(Collectors.partitioningBy(SourceFormat::mayHaveTextsToBreak));
    List<Path> looked = new ArrayList<>(byTexts.get(true));
    looked.addAll(
        run(byTexts.get(false), "--dry-run", "--skip-reflowing-long-strings").stream()
            .map(Path::of)
            .toList());
    return run(looked, "--dry-run");
  }

  /**
   * Whether the formatter could break a text in there: one of a line that is too long, or of
   * several lines. To look for them, the formatter formats each file with a line that is just not
   * too long a second time, whatever is in it, which took it a quarter of its time.
   */
  private static boolean mayHaveTextsToBreak(Path file) {
    return text(file)
        .lines()
        .anyMatch(
            line ->
                line.contains("\"\"\"") || (line.length() > LONGEST_LINE && line.contains("\"")));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Brings the files into this format. */
  static void mend(List<Path> files) {
    List<String> unused = run(files, "--replace");
  }

  private static List<String> run(List<Path> files, String... how) {
    if (files.isEmpty()) {
      return List.of();
    }
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
