package tw.portfolio.archive.year;

import java.util.Optional;
import tw.portfolio.job.Job;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.school.SchoolYear;

/** What a job for an archive is told, and where the archive lies. */
public final class YearOrder {
  /** Not where other jobs' products lie, for those end after a few days. */
  private static final String PLACE = "archives/";

  private static final String YEAR = "year";

  /** What the bag of the whole school is called. */
  static final String SCHOOL = "school";

  private YearOrder() {}

  static Document of(SchoolYear year) {
    return Document.empty().put(YEAR, year.number());
  }

  /** Which year it is of. */
  public static SchoolYear year(Job job) {
    return new SchoolYear(job.order().integer(YEAR));
  }

  /** What the bag of a class is called, in characters that every store and system takes. */
  static String mark(Optional<String> className) {
    return "class-"
        + className.map(name -> Sha256.of(name).hex().substring(0, 12)).orElse("others");
  }

  /** Where that bag of the archive lies. */
  static String bag(Job job, String mark) {
    return key(job, mark + ".zip");
  }

  static String key(Job job, String name) {
    return PLACE + job.school() + "/" + job.id() + "/" + name;
  }
}
