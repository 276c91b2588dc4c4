package tw.portfolio.local.demo;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import tw.portfolio.local.conflict.Conflicts;
import tw.portfolio.local.function.Wires;

/**
 * How a demo is to run.
 *
 * @param students how many students, if it was said
 * @param files a folder whose files are uploaded in the place of the samples
 * @param data where everything is kept
 * @param template what is run
 * @param wires where its functions find what is behind them
 * @param conflicts whether writes at once are refused as DynamoDB refuses them
 */
public record DemoOptions(
    OptionalInt students,
    Optional<Path> files,
    Path data,
    Path template,
    Wires wires,
    Optional<Conflicts> conflicts) {
  /** Students where nothing else is said. */
  public static final int USUAL_STUDENTS = 120;
}
