package tw.portfolio.job.api;

import java.util.Optional;
import tw.portfolio.job.JobTask;
import tw.portfolio.job.RunningJobs;
import tw.portfolio.job.sqs.JobTaskJson;
import tw.portfolio.kernel.http.QueuedTask;
import tw.portfolio.kernel.json.Json;

/** Messages about jobs as a worker takes them. */
public final class JobTasks {
  private JobTasks() {}

  /** What the message asks for, if it is about a job. */
  public static Optional<QueuedTask> read(String message, RunningJobs jobs) {
    return JobTaskJson.read(message).map(task -> of(task, jobs));
  }

  private static QueuedTask of(JobTask task, RunningJobs jobs) {
    return new QueuedTask(
        Json.object().put("job", task.id().text()).put("kind", task.kind().code()),
        () -> Json.object().put("done", jobs.run(task)),
        () -> jobs.giveUp(task));
  }
}
