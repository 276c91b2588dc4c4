package tw.portfolio.job.notice;

import static tw.portfolio.samples.SchoolBuilder.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.history.Author;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobId;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobRefusal;
import tw.portfolio.job.JobReport;
import tw.portfolio.job.JobState;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;

/** Jobs that came to an end. */
final class EndedJobs {
  static final JobState DONE =
      new JobState.Done(
          new JobReport("檢查 2 位學生的 11 筆資料：不能提交 1 筆，請確認 0 筆", Document.empty(), List.of()),
          NOW.plus(Duration.ofDays(30)));
  static final JobState PREPARED =
      new JobState.Prepared(new JobReport("2 位學生", Document.empty(), List.of()));
  static final JobState REFUSED =
      new JobState.Refused(
          new JobRefusal("nobody-in-scope", "這個範圍沒有學生。", "There are no students in this scope."));
  static final JobState FAILED = new JobState.Failed(JobState.Working.preparing());

  private EndedJobs() {}

  /** A pre-check that the registrar asked for; the number makes its id. */
  static Job done(long number) {
    return of(number, Offices.REGISTRAR, DONE);
  }

  static Job of(long number, Person asked, JobState state) {
    return new Job(
        SchoolBuilder.SCHOOL,
        new JobId(Ids.nth(number)),
        JobKind.PRECHECK,
        "115 學年度第 1 學期，高三",
        Document.empty(),
        new Author.Someone(asked.id(), asked.name()),
        Optional.empty(),
        Optional.empty(),
        NOW,
        NOW,
        4,
        state);
  }
}
