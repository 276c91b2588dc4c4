package tw.portfolio.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.job.JobState.Progress;

/**
 * Takes the step of a job that is asked for. A message that comes twice, or after a worker died,
 * does no harm: the work of every step comes to the same, and whoever says last that it is at it
 * goes on while any other stops.
 */
public final class RunningJobs {
  private final JobStore jobs;
  private final Map<JobKind, JobWork> works;
  private final Duration kept;
  private final List<JobEnd> ends;
  private final JobQueue again;
  private final InstantSource clock;

  /**
   * Runs jobs that are kept there.
   *
   * @param works what this worker can do, one a kind
   * @param kept for how long what a job made is kept
   * @param ends what else happens when a job has ended
   */
  public RunningJobs(
      JobStore jobs, List<JobWork> works, Duration kept, List<JobEnd> ends, InstantSource clock) {
    // Whoever resumes jobs asks for the rest of an unfinished one.
    this(jobs, works, kept, ends, _ -> {}, clock);
  }

  /**
   * The same, where some work is more than one step can do.
   *
   * @param again asks for the next step of what is unfinished
   */
  public RunningJobs(
      JobStore jobs,
      List<JobWork> works,
      Duration kept,
      List<JobEnd> ends,
      JobQueue again,
      InstantSource clock) {
    this.jobs = jobs;
    this.works = works.stream().collect(Collectors.toMap(JobWork::kind, Function.identity()));
    this.kept = kept;
    this.ends = List.copyOf(ends);
    this.again = again;
    this.clock = clock;
  }

  /**
   * For how long what jobs make is kept.
   *
   * @param days as the environment says it, in whole days
   */
  public static Duration kept(String days) {
    return Duration.ofDays(Integer.parseInt(days));
  }

  /**
   * Takes the step that the job waits for, if any.
   *
   * @return false if there was nothing to do, or another worker goes on with it
   */
  public boolean run(JobTask task) {
    Optional<Job> found = jobs.find(task.school(), task.id());
    Optional<Job> waiting = found.filter(job -> job.working().isPresent());
    if (waiting.isEmpty()) {
      // Whoever ended it may have died before it was told.
      found.filter(job -> ended(job.state())).ifPresent(this::tell);
      return false;
    }
    try {
      Held held = new Held(waiting.get());
      JobWork.Outcome outcome = step(held);
      if (outcome instanceof JobWork.Outcome.Unfinished) {
        again.send(task);
      } else {
        end(held, outcome);
      }
      return true;
    } catch (JobWork.JobStopped _) {
      return false;
    }
  }

  /** The step failed as often as is tried: the job says so, and can be asked for again. */
  public void giveUp(JobTask task) {
    working(task)
        .ifPresent(
            job -> {
              Job failed = job.failed(clock.instant());
              if (jobs.advance(failed, Optional.empty())) {
                tell(failed);
              }
            });
  }

  private Optional<Job> working(JobTask task) {
    return jobs.find(task.school(), task.id()).filter(job -> job.working().isPresent());
  }

  private JobWork.Outcome step(Held held) {
    JobWork work =
        Optional.ofNullable(works.get(held.job.kind()))
            .orElseThrow(() -> new IllegalStateException("Not this worker's: " + held.job.kind()));
    return switch (held.job.working().orElseThrow()) {
      case PREPARE -> work.prepare(held.job, held);
      case CARRY_OUT -> work.carryOut(held.job, held);
    };
  }

  private void end(Held held, JobWork.Outcome outcome) {
    Instant now = clock.instant();
    JobState state =
        switch (outcome) {
          case JobWork.Outcome.Done(JobReport report) -> new JobState.Done(report, now.plus(kept));
          case JobWork.Outcome.Kept(JobReport report, Instant until) ->
              new JobState.Done(report, until);
          case JobWork.Outcome.Unfinished() ->
              throw new IllegalStateException("No end of a step: unfinished");
          case JobWork.Outcome.ToConfirm(JobReport report) -> new JobState.Prepared(report);
          case JobWork.Outcome.Refused(JobRefusal refusal) -> new JobState.Refused(refusal);
        };
    Job ended = held.job.become(state, now);
    if (!jobs.advance(ended, Optional.of(line(ended, state)))) {
      throw new JobWork.JobStopped();
    }
    tell(ended);
  }

  private void tell(Job ended) {
    ends.forEach(end -> end.ended(ended));
  }

  private static boolean ended(JobState state) {
    return switch (state) {
      case JobState.Done _, JobState.Prepared _, JobState.Refused _, JobState.Failed _ -> true;
      case JobState.AwaitingFile(), JobState.Working _, JobState.Cancelled() -> false;
    };
  }

  private static Change line(Job job, JobState state) {
    ChangeAction action =
        switch (state) {
          case JobState.Done _ -> ChangeAction.FINISH;
          case JobState.Prepared _ -> ChangeAction.CHECK;
          case JobState.Refused _ -> ChangeAction.REFUSE;
          case JobState.AwaitingFile(),
              JobState.Working _,
              JobState.Failed _,
              JobState.Cancelled() ->
              throw new IllegalStateException("No end of a step: " + state.code());
        };
    return job.line(action, Optional.empty(), Optional.of(told(state)));
  }

  private static String told(JobState state) {
    return state instanceof JobState.Refused(JobRefusal refusal)
        ? refusal.chinese()
        : state.shown().map(JobReport::summary).orElseGet(state::chinese);
  }

  /** A job that this worker is at, until another one is. */
  private final class Held implements JobWork.Watch {
    private Job job;

    Held(Job found) {
      this.job = found;
      at(Progress.NONE);
    }

    @Override
    public void at(Progress progress) {
      job = job.become(job.working(progress), clock.instant());
      if (!jobs.advance(job, Optional.empty())) {
        throw new JobWork.JobStopped();
      }
    }
  }
}
