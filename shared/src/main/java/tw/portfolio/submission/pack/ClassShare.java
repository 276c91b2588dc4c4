package tw.portfolio.submission.pack;

/**
 * A class's share of an export, as planned.
 *
 * @param className the class (班級)
 * @param ordinal its place among the export's classes, from 1
 * @param archive the file name of its archive
 * @param pieces how many pieces go in
 * @param files how many files these have
 * @param bytes the size of these files
 */
public record ClassShare(
    String className, int ordinal, String archive, int pieces, int files, long bytes) {
  /** What its bag is called. */
  public String bag() {
    return archive.substring(0, archive.length() - ".zip".length());
  }
}
