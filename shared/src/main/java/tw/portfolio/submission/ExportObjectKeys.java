package tw.portfolio.submission;

import tw.portfolio.submission.pack.ClassShare;

/**
 * Where everything that an export makes lies. Each attempt at a step writes to keys of its own and
 * the job's record says which attempt counts: two workers at the same step never mix their bytes.
 *
 * <p>The bucket lets go of packages soon, and of the lists by which a handing in is taken back
 * later ({@link ExportJob#LISTS_KEPT}); so each of the two has a beginning of its own.
 */
final class ExportObjectKeys {
  private static final String PACKAGES = "packages/";
  private static final String LISTS = "submissions/";

  private ExportObjectKeys() {}

  /** Whose pieces are planned, of a class. */
  static String plan(ExportJob job, ClassShare share) {
    return LISTS + at(job, "plan", share.attempt()) + list(share);
  }

  /** What is to go into the bag of a class. */
  static String entries(ExportJob job, String attempt, ClassShare share) {
    return LISTS + at(job, "entries", attempt) + list(share);
  }

  static String packed(ExportJob job, String attempt, ClassShare share) {
    return LISTS + at(job, "parts", attempt) + list(share);
  }

  static String archive(ExportJob job, String attempt, ClassShare share) {
    return PACKAGES + at(job, "archives", attempt) + "%03d.zip".formatted(share.ordinal());
  }

  static String product(ExportJob job, String attempt, String name) {
    return PACKAGES + at(job, "seal", attempt) + name;
  }

  private static String list(ClassShare share) {
    return "%03d.jsonl".formatted(share.ordinal());
  }

  private static String at(ExportJob job, String what, String attempt) {
    return job.school() + "/" + job.id() + "/" + what + "/" + attempt + "/";
  }
}
