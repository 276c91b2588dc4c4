package tw.portfolio.functions.importworker;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.security.SecureRandom;
import java.util.List;
import tw.portfolio.account.dynamo.DynamoAccountStore;
import tw.portfolio.imports.ImportTask;
import tw.portfolio.imports.RunningImports;
import tw.portfolio.imports.dynamo.DynamoImportStore;
import tw.portfolio.imports.sqs.ImportTaskJson;
import tw.portfolio.job.RunningJobs;
import tw.portfolio.job.api.JobTasks;
import tw.portfolio.job.dynamo.DynamoJobStore;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.PacedWriter;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.s3.S3ArchiveStore;
import tw.portfolio.kernel.http.Log;
import tw.portfolio.kernel.http.MessageBatch;
import tw.portfolio.kernel.http.QueuedTask;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.nationalid.kms.KmsDataKeys;

/** Takes one step of an import for each message: check a file, or write it. */
public final class ImportWorkerHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  /**
   * As often as the queue delivers a message before it goes to the dead letters (template.yaml).
   */
  private static final int LAST_DELIVERY = 5;

  private final MessageBatch<QueuedTask> messages;

  /** On Lambda. */
  public ImportWorkerHandler() {
    Environment environment = Environment.ofFunction();
    Table table = Table.paced(environment, PacedWriter.IMPORT_WORKER);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    this(
        new RunningImports(
            new DynamoImportStore(table, backoff),
            new DynamoRecordStore(table, backoff, KmsDataKeys.of(environment)),
            new DynamoAccountStore(table, backoff),
            S3ArchiveStore.ofImports(environment),
            new Secrets(new SecureRandom()),
            environment.clock()),
        new RunningJobs(
            new DynamoJobStore(table, backoff),
            List.of(
                Transfers.on(table, backoff, environment),
                Receipts.on(table, backoff, environment)),
            RunningJobs.kept(environment.required("PRODUCT_DAYS")),
            List.of(),
            environment.clock()),
        Log.to(System.out));
  }

  ImportWorkerHandler(RunningImports imports, RunningJobs jobs, Log log) {
    this.messages =
        new MessageBatch<>(
            "import-step",
            message ->
                ImportTaskJson.read(message)
                    .map(task -> task(task, imports))
                    .or(() -> JobTasks.read(message, jobs)),
            QueuedTask::told,
            log);
  }

  private static QueuedTask task(ImportTask task, RunningImports imports) {
    return new QueuedTask(
        Json.object().put("import", task.id().text()).put("step", task.step().code()),
        () -> {
          imports.run(task);
          return Json.object();
        },
        () -> {});
  }

  /** Answers which messages have to come again. */
  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return messages.each(
        event, task -> task.work().get(), LAST_DELIVERY, task -> task.giveUp().run());
  }
}
