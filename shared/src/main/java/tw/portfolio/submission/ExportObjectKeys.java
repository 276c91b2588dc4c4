package tw.portfolio.submission;

import tw.portfolio.submission.pack.ClassShare;

/**
 * Where everything that an export makes lies. Each attempt at a step writes to keys of its own and
 * the job's record says which attempt counts: two workers at the same step never mix their bytes.
 */
final class ExportObjectKeys {
  private ExportObjectKeys() {}

  /** Whose pieces are planned, of a class. */
  static String plan(ExportJob job, ClassShare share) {
    return at(job, "plan", share.attempt()) + list(share);
  }

  /** What is to go into the bag of a class. */
  static String entries(ExportJob job, String attempt, ClassShare share) {
    return at(job, "entries", attempt) + list(share);
  }

  static String packed(ExportJob job, String attempt, ClassShare share) {
    return at(job, "parts", attempt) + list(share);
  }

  static String archive(ExportJob job, String attempt, ClassShare share) {
    return at(job, "archives", attempt) + "%03d.zip".formatted(share.ordinal());
  }

  static String product(ExportJob job, String attempt, String name) {
    return at(job, "seal", attempt) + name;
  }

  private static String list(ClassShare share) {
    return "%03d.jsonl".formatted(share.ordinal());
  }

  private static String at(ExportJob job, String what, String attempt) {
    return job.school() + "/" + job.id() + "/" + what + "/" + attempt + "/";
  }
}
