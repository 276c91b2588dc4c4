package tw.portfolio.submission.dynamo;

import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.submission.ExportId;
import tw.portfolio.submission.ExportJob;

/**
 * Where exports lie in the table. A job and its classes are one partition, read at once; its
 * problems, which may be many, are another.
 */
final class ExportKeys {
  static final String CLASS = "CLASS#";
  static final String LISTED = "JOB#";

  private ExportKeys() {}

  static String partition(SchoolCode school, ExportId id) {
    return school + "#EXPORT#" + id;
  }

  static Key job(SchoolCode school, ExportId id) {
    return new Key(partition(school, id), "JOB");
  }

  static Key oneClass(ExportJob job, String className) {
    return new Key(partition(job.school(), job.id()), CLASS + className);
  }

  static String problems(SchoolCode school, ExportId id) {
    return school + "#EXPORTPROBLEMS#" + id;
  }

  /** Every job of a school, by time. */
  static String list(SchoolCode school) {
    return school + "#EXPORTS";
  }

  static Key listed(ExportJob job) {
    return new Key(list(job.school()), LISTED + Item.sortable(job.created()) + "#" + job.id());
  }

  /** Which job of a kind and year came last to hand in: only when it is over may another begin. */
  static Key latest(ExportJob job) {
    return new Key(list(job.school()), "LATEST#" + job.order().kind().code() + "#" + job.year());
  }
}
