package tw.portfolio.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.files.UploadLinks.DownloadLink;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;

/**
 * People watch jobs and fetch what they made; each link that is given out is a line in the history.
 */
public final class WatchingJobs {
  /** How long a link to what a job made is good. */
  public static final Duration LINK_VALIDITY = Duration.ofMinutes(15);

  private final Permits permits;
  private final JobStore jobs;

  /** Watches jobs that are kept there. */
  public WatchingJobs(Permits permits, JobStore jobs) {
    this.permits = permits;
    this.jobs = jobs;
  }

  /**
   * Who looks at which job.
   *
   * @param person who looks
   * @param job the job
   */
  record Seen(Person person, Job job) {}

  /** Who asks, if that person may have such a job about whomever it is. */
  Answer<Person> permitted(Actor actor, JobKind kind, Optional<PersonId> about) {
    return kind.permission()
        .map(permission -> permits.permitted(actor, permission))
        .orElseGet(() -> own(actor, about));
  }

  private Answer<Person> own(Actor actor, Optional<PersonId> about) {
    return permits
        .inUse(actor)
        .then(
            person ->
                person
                    .filter(one -> about.filter(one.id()::equals).isPresent())
                    .map(Answer::granted)
                    .orElseGet(() -> Answer.refused(JobProblems.notOwn())));
  }

  /** A job that the person may see; others are not told whether there is such a job. */
  Answer<Seen> job(Actor actor, JobId id) {
    return permits
        .inUse(actor)
        .then(
            person ->
                person
                    .flatMap(
                        one ->
                            jobs.find(one.school(), id)
                                .filter(job -> maySee(one, job))
                                .map(job -> new Seen(one, job)))
                    .map(Answer::granted)
                    .orElseGet(() -> Answer.refused(JobProblems.noSuchJob())));
  }

  private static boolean maySee(Person person, Job job) {
    return job.kind()
        .permission()
        .map(person::may)
        .orElseGet(() -> job.about().filter(person.id()::equals).isPresent());
  }

  /** A job. */
  public Answer<Job> find(Actor actor, JobId id) {
    return job(actor, id).map(Seen::job);
  }

  /** The school's jobs of a kind, newest first, for the office that it is for. */
  public Answer<StoredPage<Job>> page(
      Actor actor, JobKind kind, Permission permission, Optional<String> after, int most) {
    return permits
        .permitted(actor, permission)
        .map(person -> jobs.page(person.school(), kind, after, most));
  }

  /** One's own, newest first. */
  public Answer<StoredPage<Job>> own(Actor actor, Optional<String> after, int most) {
    return own(actor, Optional.of(actor.person()))
        .map(person -> jobs.page(person.school(), person.id(), after, most));
  }

  /**
   * A link to a file that a job made, and the line that says who fetched it.
   *
   * @param name the file's name, as the job's report says it
   */
  public Answer<DownloadLink> link(
      Actor actor, JobId id, String name, ArchiveStore archives, Instant now) {
    return job(actor, id).then(seen -> link(seen, name, archives, now));
  }

  private Answer<DownloadLink> link(Seen seen, String name, ArchiveStore archives, Instant now) {
    Job job = seen.job();
    if (job.state() instanceof JobState.Done(JobReport _, Instant expires)
        && !expires.isAfter(now)) {
      return Answer.refused(JobProblems.expired());
    }
    Optional<Product> product =
        job.state().shown().stream()
            .flatMap(report -> report.products().stream())
            .filter(one -> one.name().equals(name))
            .findFirst();
    if (product.isEmpty()) {
      return Answer.refused(JobProblems.noSuchFile());
    }
    Author who = Author.of(seen.person());
    jobs.tell(job, job.line(ChangeAction.DOWNLOAD, who, now, Optional.empty(), Optional.of(name)));
    return Answer.granted(
        archives.get(product.get().key(), product.get().name(), LINK_VALIDITY, now));
  }
}
