package tw.portfolio.imports;

/**
 * Where everything that belongs to an import lies. Nothing in a key tells about a person, and each
 * attempt at a check has keys of its own.
 */
public final class ImportKeys {
  private ImportKeys() {}

  /** Where the file is uploaded to. */
  public static String file(ImportJob job) {
    return at(job) + "file";
  }

  /** What the check found, in short. */
  static String details(ImportJob job, Preview preview) {
    return at(job) + preview.attempt() + "/details.json";
  }

  /** What the check would have written, by which the commit knows that it is the same. */
  static String previewed(ImportJob job, Preview preview) {
    return at(job) + preview.attempt() + "/previewed";
  }

  /** Every wrong cell, as JSON. */
  public static String problems(ImportJob job, Preview preview) {
    return at(job) + preview.attempt() + "/problems.json";
  }

  /** The file with its wrong cells marked. */
  public static String marked(ImportJob job, Preview preview) {
    return at(job) + preview.attempt() + "/marked.xlsx";
  }

  private static String at(ImportJob job) {
    return job.school() + "/" + job.id() + "/";
  }
}
