package tw.portfolio.submission.pack;

import tw.portfolio.submission.Figures;

/**
 * A class's share of an export, as planned.
 *
 * @param className the class (班級)
 * @param ordinal its place among the export's classes, from 1
 * @param archive the file name of its archive
 * @param attempt which attempt at planning it counts
 * @param seen a digest of the class's students and of what each has chosen, as they were seen
 * @param figures how much goes in, and what is left out
 * @param files how many files what goes in has
 * @param bytes the size of these files
 */
public record ClassShare(
    String className,
    int ordinal,
    String archive,
    String attempt,
    String seen,
    Figures figures,
    int files,
    long bytes) {
  /** What its bag is called. */
  public String bag() {
    return archive.substring(0, archive.length() - ".zip".length());
  }

  /** How many pieces go in. */
  public int pieces() {
    return figures.pieces();
  }
}
