package tw.portfolio.job.dynamo;

import tw.portfolio.job.Job;
import tw.portfolio.job.JobId;
import tw.portfolio.job.JobKind;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Where jobs lie. */
final class JobKeys {
  static final String LISTED = "JOB#";

  /** Where the index of what waits for something has the jobs that wait for a worker. */
  static final String WORKING = "OPEN-JOBS";

  private JobKeys() {}

  static Key job(SchoolCode school, JobId id) {
    return new Key(school + "#JOB#" + id, "JOB");
  }

  /** Every job of a kind, by time. */
  static String list(SchoolCode school, JobKind kind) {
    return school + "#JOBS#" + kind.code();
  }

  /** Every job about one student, by time. */
  static String list(SchoolCode school, PersonId about) {
    return school + "#JOBS#ABOUT#" + about;
  }

  static String place(Job job) {
    return LISTED + Item.sortable(job.created()) + "#" + job.id();
  }
}
