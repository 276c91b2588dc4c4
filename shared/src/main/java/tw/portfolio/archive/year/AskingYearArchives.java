package tw.portfolio.archive.year;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.job.AskingJobs;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobRequest;
import tw.portfolio.kernel.store.KeyedRequest;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolYear;

/** 資訊組 asks for the archive of a school year. */
public final class AskingYearArchives {
  private final AskingJobs jobs;

  /** Asks for these jobs. */
  public AskingYearArchives(AskingJobs jobs) {
    this.jobs = jobs;
  }

  /**
   * Asks for an archive. It changes nothing that is archived.
   *
   * @param keyed by which a repeated request gets the same job
   */
  public Answer<Job> ask(Actor actor, SchoolYear year, Optional<KeyedRequest> keyed, Instant now) {
    if (year.compareTo(SchoolYear.at(now)) > 0) {
      return Answer.refused(
          Problem.of(
              ProblemKind.WRONG_STATE,
              "%s 學年度還沒有開始，沒有可封存的資料。請選已經開始的學年度。".formatted(year),
              "School year %s has not begun, so there is nothing to archive. Choose one that has."
                  .formatted(year)));
    }
    return jobs.ask(
        actor, JobRequest.of(JobKind.YEAR_ARCHIVE, year + " 學年度", YearOrder.of(year)), keyed, now);
  }
}
