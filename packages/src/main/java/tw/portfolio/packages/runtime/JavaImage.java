package tw.portfolio.packages.runtime;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** A Java with no more modules than some jars need, of this Java's own version and processor. */
final class JavaImage {
  /**
   * Named by libraries for {@code java.beans}, where they look at beans by reflection: nobody here
   * asks them to. It would be a third of the image.
   */
  private static final String NOT_NEEDED = "java.desktop";

  private JavaImage() {}

  /**
   * Makes one.
   *
   * @param to a folder that isn't there yet
   */
  static void link(Collection<Path> jars, Path to) {
    TreeSet<String> modules = new TreeSet<>();
    for (Path jar : jars) {
      String found =
          run(
              "jdeps",
              "--ignore-missing-deps",
              "--multi-release",
              Integer.toString(Runtime.version().feature()),
              "--print-module-deps",
              jar.toString());
      modules.addAll(List.of(found.strip().split(",", -1)));
    }
    modules.remove(NOT_NEEDED);
    run(
        "jlink",
        "--add-modules",
        String.join(",", modules),
        "--strip-debug",
        "--no-header-files",
        "--no-man-pages",
        "--output",
        to.toString());
  }

  private static String run(String tool, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        ToolProvider.findFirst(tool)
            .orElseThrow(() -> new IllegalStateException("This Java has no " + tool))
            .run(new PrintWriter(out), new PrintWriter(err), arguments);
    if (status != 0) {
      throw new IllegalStateException(
          Stream.of(tool, out, err).map(Object::toString).toList().toString());
    }
    return out.toString();
  }
}
