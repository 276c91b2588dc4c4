package tw.portfolio.job.api;

import tw.portfolio.job.Job;
import tw.portfolio.job.JobRefusal;
import tw.portfolio.job.JobReport;
import tw.portfolio.job.JobState;
import tw.portfolio.job.Product;
import tw.portfolio.kernel.files.UploadLinks.UploadLink;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.upload.api.FileJson;

/** A job as answers show it. */
public final class JobJson {
  private JobJson() {}

  /** All of it that people see; files are fetched by links of their own. */
  public static Json of(Job job) {
    Json json =
        Json.object()
            .put("jobId", job.id().text())
            .put("kind", job.kind().code())
            .put("kindName", job.kind().chinese())
            .put("title", job.title())
            .put("state", job.state().code())
            .put("stateName", job.state().chinese())
            .put("version", job.version())
            .put("askedBy", job.by().name())
            .put("askedAt", job.created())
            .put("updatedAt", job.updated());
    job.state().shown().ifPresent(report -> report(json, report));
    switch (job.state()) {
      case JobState.Working working -> progress(json, working.progress());
      case JobState.Done(JobReport _, var expires) -> json.put("expiresAt", expires);
      case JobState.Refused(JobRefusal refusal) ->
          json.put(
              "refusal",
              Json.object()
                  .put("code", refusal.code())
                  .put("detail", refusal.chinese() + "\n" + refusal.english()));
      case JobState.AwaitingFile(),
          JobState.Prepared _,
          JobState.Failed _,
          JobState.Cancelled() -> {
        // The state's name says all.
      }
    }
    return json;
  }

  /**
   * The same, with where to send the file that it waits for.
   *
   * @param link good for a short while
   */
  public static Json of(Job job, UploadLink link) {
    return of(job).put("upload", FileJson.upload(link));
  }

  private static void progress(Json json, JobState.Progress progress) {
    json.put("progress", Json.object().put("done", progress.done()).put("total", progress.total()));
  }

  private static void report(Json json, JobReport report) {
    json.put("summary", report.summary())
        .put("figures", report.figures().json())
        .put("files", report.products().stream().map(JobJson::file).toList());
  }

  /** A file that can be fetched by its name. */
  public static Json file(Product product) {
    return Json.object()
        .put("name", product.name())
        .put("bytes", product.bytes())
        .put("sha256", product.sha256().hex());
  }
}
