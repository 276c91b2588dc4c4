package tw.portfolio.imports;

import java.util.Optional;

/**
 * How far the writing of a file is.
 *
 * @param written how many records it has written
 * @param left how many are still to be written; none before the first comparison has counted them
 */
public record Progress(int written, Optional<Integer> left) {
  /** A file that an office has just asked to have written. */
  public static Progress asked(int written) {
    return new Progress(written, Optional.empty());
  }

  /**
   * What is left is counted. What was left before and is no more was written by a worker that died
   * before it could say so.
   */
  public Progress compared(int differing) {
    int unsaid = left.map(before -> Math.max(before - differing, 0)).orElse(0);
    return new Progress(written + unsaid, Optional.of(differing));
  }

  /** So many more are written. */
  public Progress wrote(int more) {
    return new Progress(written + more, left.map(before -> before - more));
  }
}
