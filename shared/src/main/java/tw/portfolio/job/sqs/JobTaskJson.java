package tw.portfolio.job.sqs;

import java.util.Optional;
import tw.portfolio.job.JobId;
import tw.portfolio.job.JobKind;
import tw.portfolio.job.JobTask;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.json.MalformedJsonException;
import tw.portfolio.school.SchoolCode;

/**
 * A message to a worker as JSON: {@code {"school":"213303","jobId":"…","kind":"books"}}. Who takes
 * other messages too tells them apart by {@code jobId}.
 */
public final class JobTaskJson {
  private JobTaskJson() {}

  /** Writes a message. */
  public static String write(JobTask task) {
    return Json.object()
        .put("school", task.school().text())
        .put("jobId", task.id().text())
        .put("kind", task.kind().code())
        .text();
  }

  /** Reads a message, if the text is one. */
  public static Optional<JobTask> read(String text) {
    try {
      Document message = Document.ofJson(text);
      SchoolCode school = new SchoolCode(message.text("school"));
      JobId id = new JobId(message.text("jobId"));
      return JobKind.ofCode(message.text("kind")).map(kind -> new JobTask(school, id, kind));
    } catch (MalformedJsonException | IllegalArgumentException | IllegalStateException _) {
      // No JSON, no school, or no id: not one of ours.
      return Optional.empty();
    }
  }
}
