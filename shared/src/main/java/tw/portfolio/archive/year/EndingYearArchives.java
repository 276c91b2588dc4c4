package tw.portfolio.archive.year;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.access.Roster;
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
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.LeaverRetention;

/**
 * Takes archives away when the first whose data is in them are due: an archive must not outlive
 * what the school has promised to those who left in its year. Where the school has set another
 * period since, the archive goes by that.
 */
public final class EndingYearArchives implements EndingArchives {
  private static final int READ_AT_ONCE = 50;

  private static final Duration ASKED_FOR_AGAIN = Duration.ofDays(30);
  private static final Duration LOOKED_AFTER = Duration.ofDays(7);

  private final JobStore jobs;
  private final Roster roster;
  private final ArchiveRemoval archives;

  /**
   * Ends archives of these jobs.
   *
   * @param roster by which the bags of an archive are known that was never done
   */
  public EndingYearArchives(JobStore jobs, Roster roster, ArchiveRemoval archives) {
    this.jobs = jobs;
    this.roster = roster;
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

  /**
   * Whether nobody will ask for the rest of it: nothing says then that there are bags, and no
   * archive would come to its end. What has failed may be asked for again for some time. Whoever
   * was at it may still store a bag, so it is looked after for some nights.
   */
  private static boolean isGivenUp(Job job, Instant now) {
    Instant since =
        switch (job.state()) {
          case JobState.Cancelled(), JobState.Refused _ -> job.updated();
          case JobState.Failed _ -> job.updated().plus(ASKED_FOR_AGAIN);
          case JobState.AwaitingFile(), JobState.Working _, JobState.Prepared _, JobState.Done _ ->
              Instant.MAX;
        };
    return !since.isAfter(now) && Duration.between(since, now).compareTo(LOOKED_AFTER) <= 0;
  }

  /** Wherever a bag of it may lie. */
  private Stream<String> leavings(Job job) {
    SchoolYear year = YearOrder.year(job);
    Stream<Optional<String>> classes =
        roster.students(job.school(), year).stream()
            .flatMap(student -> student.place(year).stream())
            .map(ClassPlace::className)
            .distinct()
            .map(Optional::of);
    return Stream.concat(
            Stream.concat(classes, Stream.of(Optional.<String>empty())).map(YearOrder::mark),
            Stream.of(YearOrder.SCHOOL))
        .map(mark -> YearOrder.bag(job, mark))
        .flatMap(key -> YearBags.places(key).stream());
  }

  private boolean end(Job job, LeaverRetention set, Instant now) {
    if (isGivenUp(job, now)) {
      leavings(job).forEach(archives::remove);
      return false;
    }
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
    report.products().forEach(product -> YearBags.places(product.key()).forEach(archives::remove));
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
