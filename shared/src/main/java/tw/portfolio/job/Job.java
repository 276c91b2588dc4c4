package tw.portfolio.job;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.files.IncomingFile;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * Work that takes longer than a request.
 *
 * @param school the school
 * @param id the job's id
 * @param kind what is done
 * @param title of what, for people: 「115 學年度第 1 學期，高三」
 * @param order what was asked for, as the kind's room writes and reads it; nothing personal but ids
 * @param by who asked for the latest step
 * @param about the student whom alone it is about, if so
 * @param file the file from outside that it is about, if there is one
 * @param created when it was asked for
 * @param updated when anything last happened
 * @param version how often it has changed, from 1
 * @param state how far it is
 */
public record Job(
    SchoolCode school,
    JobId id,
    JobKind kind,
    String title,
    Document order,
    Author.Someone by,
    Optional<PersonId> about,
    Optional<IncomingFile> file,
    Instant created,
    Instant updated,
    int version,
    JobState state) {
  /** The same one step further. */
  public Job become(JobState next, Instant now) {
    return new Job(
        school, id, kind, title, order, by, about, file, created, now, version + 1, next);
  }

  /** The same, now in the hands of whoever asks for its next step. */
  public Job asked(JobState next, Author.Someone asker, Instant now) {
    return new Job(
        school, id, kind, title, order, asker, about, file, created, now, version + 1, next);
  }

  /** The step that a worker should be at, if any. */
  public Optional<JobStep> working() {
    return state instanceof JobState.Working working
        ? Optional.of(working.step())
        : Optional.empty();
  }

  /**
   * What somebody has confirmed and is carried out.
   *
   * @throws IllegalStateException if nothing is carried out
   */
  public JobReport confirmed() {
    return switch (state) {
      case JobState.Working(JobStep _, JobState.Progress _, Optional<JobReport> confirmed)
          when confirmed.isPresent() ->
          confirmed.get();
      default -> throw new IllegalStateException("Nothing is confirmed: " + state.code());
    };
  }

  /** The same, given up for now. */
  Job failed(Instant now) {
    if (state instanceof JobState.Working working) {
      return become(new JobState.Failed(working), now);
    }
    throw new IllegalStateException("Nobody is at it: " + state.code());
  }

  /** The state of the same step with more of it done. */
  JobState working(JobState.Progress progress) {
    return switch (state) {
      case JobState.Working(JobStep step, JobState.Progress _, Optional<JobReport> confirmed) ->
          new JobState.Working(step, progress, confirmed);
      case JobState.AwaitingFile(),
          JobState.Prepared _,
          JobState.Done _,
          JobState.Refused _,
          JobState.Failed _,
          JobState.Cancelled() ->
          throw new IllegalStateException("Nobody is at it: " + state.code());
    };
  }

  /** Where the file from outside lies. */
  public String fileKey() {
    return key("file");
  }

  /** Where whatever it makes lies; what lies under {@code jobs/} is deleted after a time. */
  public String key(String name) {
    return "jobs/" + school + "/" + id + "/" + name;
  }

  /** A line of the history about it, at the time of its last change. */
  public Change line(ChangeAction action, Optional<String> from, Optional<String> to) {
    return line(action, by, updated, from, to);
  }

  /** A line of the history about it. */
  public Change line(
      ChangeAction action, Author who, Instant at, Optional<String> from, Optional<String> to) {
    return new Change(
        new Subject(SubjectKind.JOB, id.text()),
        at,
        who,
        action,
        from,
        to,
        kind.chinese() + " " + title,
        about);
  }
}
