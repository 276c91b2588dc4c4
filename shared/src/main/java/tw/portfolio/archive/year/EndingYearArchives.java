package tw.portfolio.archive.year;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.archive.EndingArchives;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobReport;
import tw.portfolio.job.JobState;
import tw.portfolio.job.JobStore;
import tw.portfolio.kernel.files.ArchiveRemoval;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.LeaverRetention;

/**
 * Takes archives away when the first whose data is in them are due: an archive must not outlive
 * what the school has promised to those who left in its year. Where the school has set another
 * period since, the archive goes by that.
 */
public final class EndingYearArchives implements EndingArchives {
  private static final int READ_AT_ONCE = 50;

  private final JobStore jobs;
  private final ArchiveRemoval archives;

  /** Ends archives of these jobs. */
  public EndingYearArchives(JobStore jobs, ArchiveRemoval archives) {
    this.jobs = jobs;
    this.archives = archives;
  }

  @Override
  public int end(SchoolCode school, LeaverRetention set, Instant now) {
    int ended = 0;
    for (Job job :
        StoredPage.<Job>all(
            (after, most) -> jobs.page(school, JobKind.YEAR_ARCHIVE, after, most), READ_AT_ONCE)) {
      ended += end(job, set, now) ? 1 : 0;
    }
    return ended;
  }

  private boolean end(Job job, LeaverRetention set, Instant now) {
    if (!(job.state() instanceof JobState.Done(JobReport report, Instant expires))
        || report.products().isEmpty()) {
      return false;
    }
    Instant due = set.due(YearOrder.year(job));
    if (due.isAfter(now)) {
      if (!due.equals(expires)) {
        // Whoever took it further meanwhile has seen to it; if not, the next night does.
        boolean unused =
            jobs.advance(job.become(new JobState.Done(report, due), now), Optional.empty());
      }
      return false;
    }
    report.products().forEach(product -> YearBags.places(product).forEach(archives::remove));
    JobReport gone = new JobReport(report.summary() + "（封存已於保存期滿刪除）", report.figures(), List.of());
    Job ended = job.become(new JobState.Done(gone, now), now);
    return jobs.advance(
        ended,
        Optional.of(
            ended.line(
                ChangeAction.REMOVE,
                new Author.Platform(),
                now,
                Optional.empty(),
                Optional.of(set.words(YearOrder.year(job))))));
  }
}
