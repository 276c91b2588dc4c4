package tw.portfolio.archive.year;

import tw.portfolio.job.Job;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.school.SchoolYear;

/** What a job for an archive is told, and where the archive lies. */
public final class YearOrder {
  /** Not where other jobs' products lie, for those end after a few days. */
  private static final String PLACE = "archives/";

  private static final String YEAR = "year";

  private YearOrder() {}

  static Document of(SchoolYear year) {
    return Document.empty().put(YEAR, year.number());
  }

  /** Which year it is of. */
  public static SchoolYear year(Job job) {
    return new SchoolYear(job.order().integer(YEAR));
  }

  static String key(Job job, String name) {
    return PLACE + job.school() + "/" + job.id() + "/" + name;
  }
}
