package tw.portfolio.functions.exportworker;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.security.SecureRandom;
import java.util.List;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.job.RunningJobs;
import tw.portfolio.job.api.JobTasks;
import tw.portfolio.job.dynamo.DynamoJobStore;
import tw.portfolio.job.sqs.SqsJobQueue;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.s3.S3ArchiveStore;
import tw.portfolio.kernel.files.s3.S3FileStore;
import tw.portfolio.kernel.http.Log;
import tw.portfolio.kernel.http.MessageBatch;
import tw.portfolio.kernel.http.QueuedTask;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.record.dynamo.DynamoClassGrades;
import tw.portfolio.submission.PlanningStep;
import tw.portfolio.submission.RunningExports;
import tw.portfolio.submission.StepMessage;
import tw.portfolio.submission.dynamo.DynamoExportStore;
import tw.portfolio.submission.sqs.SqsStepQueue;
import tw.portfolio.submission.sqs.StepJson;
import tw.portfolio.work.dynamo.DynamoPieceStore;

/**
 * Takes one step of an export for each message (plan, pack a class, seal, submit a class), or of a
 * job that reads records and files.
 */
public final class ExportWorkerHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  /**
   * As often as the queue delivers a message before it goes to the dead letters (template.yaml).
   */
  private static final int LAST_DELIVERY = 3;

  private final MessageBatch<QueuedTask> messages;

  /** On Lambda. */
  public ExportWorkerHandler() {
    Environment environment = Environment.ofFunction();
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    this(
        new RunningExports(
            new PlanningStep.Records(
                new DynamoRoster(table),
                new DynamoClassGrades(table),
                new DynamoPieceStore(table, backoff),
                new DynamoExportStore(table, backoff)),
            new PlanningStep.Bytes(
                S3FileStore.of(environment), S3ArchiveStore.ofExports(environment)),
            SqsStepQueue.of(environment),
            new Secrets(new SecureRandom()),
            environment.clock()),
        new RunningJobs(
            new DynamoJobStore(table, backoff),
            List.of(
                OwnCopies.on(table, backoff, environment),
                Prechecks.on(table, backoff, environment),
                Evaluations.on(table, backoff, environment),
                YearArchives.on(table, backoff, environment)),
            RunningJobs.kept(environment.required("PRODUCT_DAYS")),
            List.of(Notices.on(table, environment)),
            SqsJobQueue.ofPacking(environment),
            environment.clock()),
        Log.to(System.out));
  }

  ExportWorkerHandler(RunningExports exports, RunningJobs jobs, Log log) {
    this.messages =
        new MessageBatch<>(
            "export-step",
            message ->
                StepJson.read(message)
                    .map(step -> task(step, exports))
                    .or(() -> JobTasks.read(message, jobs)),
            QueuedTask::told,
            log);
  }

  private static QueuedTask task(StepMessage message, RunningExports exports) {
    return new QueuedTask(
        Json.object().put("export", message.export().text()).put("step", message.step().code()),
        () -> Json.object().put("done", exports.run(message)),
        () -> exports.giveUp(message));
  }

  /** Answers which messages have to come again. */
  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return messages.each(
        event, task -> task.work().get(), LAST_DELIVERY, task -> task.giveUp().run());
  }
}
