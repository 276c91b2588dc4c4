package tw.portfolio.job;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.store.AskedOnce;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.KeyedRequest;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Refusals;

/**
 * People ask for jobs, confirm what they will do, call them off. Who may is looked up in the roster
 * at each request, by the kind of the job.
 */
public final class AskingJobs {
  private final WatchingJobs watching;
  private final JobStore jobs;
  private final ArchiveStore incoming;
  private final JobQueue queue;
  private final Supplier<String> ids;

  /**
   * Takes requests for jobs there.
   *
   * @param incoming where files from outside lie
   * @param ids draws a new pseudonym each time
   */
  public AskingJobs(
      Permits permits, JobStore jobs, ArchiveStore incoming, JobQueue queue, Supplier<String> ids) {
    this.watching = new WatchingJobs(permits, jobs);
    this.jobs = jobs;
    this.incoming = incoming;
    this.queue = queue;
    this.ids = ids;
  }

  /**
   * Asks for a job. One that waits for no file goes to its worker at once.
   *
   * @param keyed by which a repeated request gets the same job
   */
  public Answer<Job> ask(
      Actor actor, JobRequest request, Optional<KeyedRequest> keyed, Instant now) {
    return watching
        .permitted(actor, request.kind(), request.about())
        .then(person -> ask(person, request, keyed, now));
  }

  private Answer<Job> ask(
      Person person, JobRequest request, Optional<KeyedRequest> keyed, Instant now) {
    Job job =
        new Job(
            person.school(),
            new JobId(ids.get()),
            request.kind(),
            request.title(),
            request.order(),
            Author.of(person),
            request.about(),
            request.file(),
            now,
            now,
            1,
            request.file().isPresent()
                ? new JobState.AwaitingFile()
                : JobState.Working.preparing());
    Optional<IdempotencyKey> once = keyed.map(one -> one.by(person.id(), now));
    return switch (jobs.ask(
        job, job.line(ChangeAction.REQUEST, Optional.empty(), Optional.of(job.title())), once)) {
      case AskedOnce.Anew<JobId>() -> sent(job);
      case AskedOnce.Repeated<JobId>(Optional<JobId> id) ->
          id.flatMap(known -> jobs.find(person.school(), known))
              .map(this::sent)
              .orElseGet(() -> Answer.refused(Refusals.keyReused()));
    };
  }

  /** Asked for twice, a step is taken once. */
  private Answer<Job> sent(Job job) {
    if (job.working().isPresent()) {
      queue.send(JobTask.of(job));
    }
    return Answer.granted(job);
  }

  /**
   * Lets a job go on: once its file is there, after it failed, or with what it says that it will
   * do.
   *
   * @param seen the version that was looked at, of a job that is prepared
   */
  public Answer<Job> goOn(Actor actor, JobId id, Optional<Integer> seen, Instant now) {
    return watching
        .job(actor, id)
        .then(
            found ->
                switch (found.job().state()) {
                  case JobState.AwaitingFile() ->
                      incoming.has(found.job().fileKey())
                          ? step(found, JobState.Working.preparing(), ChangeAction.CHECK, now)
                          : Answer.refused(JobProblems.notUploaded());
                  case JobState.Failed(JobState.Working at) ->
                      step(found, at, ChangeAction.REQUEST, now);
                  case JobState.Prepared(JobReport report) ->
                      seen.filter(version -> version == found.job().version()).isPresent()
                          ? step(
                              found,
                              JobState.Working.carryingOut(report),
                              ChangeAction.CONFIRM,
                              now)
                          : Answer.refused(JobProblems.otherFigures(report));
                  case JobState.Working _ -> sent(found.job());
                  case JobState.Done _ -> Answer.granted(found.job());
                  case JobState.Refused _, JobState.Cancelled() ->
                      Answer.refused(JobProblems.over(found.job().state()));
                });
  }

  /** Calls a job off that is not done. What was carried out of it already stays. */
  public Answer<Job> cancel(Actor actor, JobId id, Instant now) {
    return watching
        .job(actor, id)
        .then(
            seen ->
                switch (seen.job().state()) {
                  case JobState.AwaitingFile(),
                      JobState.Working _,
                      JobState.Prepared _,
                      JobState.Failed _ ->
                      advanced(seen, new JobState.Cancelled(), ChangeAction.CANCEL, now);
                  case JobState.Cancelled() -> Answer.granted(seen.job());
                  case JobState.Done _, JobState.Refused _ ->
                      Answer.refused(JobProblems.over(seen.job().state()));
                });
  }

  private Answer<Job> step(
      WatchingJobs.Seen found, JobState.Working next, ChangeAction action, Instant now) {
    return advanced(found, next, action, now).then(this::sent);
  }

  private Answer<Job> advanced(
      WatchingJobs.Seen found, JobState next, ChangeAction action, Instant now) {
    Person person = found.person();
    Job job = found.job().asked(next, Author.of(person), now);
    Optional<String> before = Optional.of(found.job().state().chinese());
    return jobs.advance(job, Optional.of(job.line(action, before, Optional.of(next.chinese()))))
        ? Answer.granted(job)
        : Answer.refused(Refusals.changedMeanwhile());
  }
}
