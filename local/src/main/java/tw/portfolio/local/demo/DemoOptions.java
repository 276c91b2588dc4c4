package tw.portfolio.local.demo;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a demo is to run.
 *
 * @param students how many students, if it was said
 * @param files a folder whose files are uploaded in the place of the samples
 * @param data where everything is kept
 * @param template what is run
 */
public record DemoOptions(OptionalInt students, Optional<Path> files, Path data, Path template) {
  /** Students where nothing else is said. */
  public static final int USUAL_STUDENTS = 120;
}
