package tw.portfolio.functions.importworker;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import tw.portfolio.account.dynamo.DynamoAccountStore;
import tw.portfolio.imports.ImportTask;
import tw.portfolio.imports.RunningImports;
import tw.portfolio.imports.dynamo.DynamoImportStore;
import tw.portfolio.imports.sqs.ImportTaskJson;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.s3.S3ArchiveStore;
import tw.portfolio.kernel.http.Fault;
import tw.portfolio.kernel.http.Log;
import tw.portfolio.kernel.http.MessageBatch;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.nationalid.kms.KmsDataKeys;

/** Takes one step of an import for each message: check a file, or write it. */
public final class ImportWorkerHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final RunningImports imports;
  private final Log log;

  /** On Lambda. */
  public ImportWorkerHandler() {
    Environment environment = Environment.ofFunction();
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    this(
        new RunningImports(
            new DynamoImportStore(table, backoff),
            new DynamoRecordStore(table, backoff, KmsDataKeys.of(environment)),
            new DynamoAccountStore(table, backoff),
            S3ArchiveStore.ofImports(environment),
            new Secrets(new SecureRandom()),
            InstantSource.system()),
        Log.to(System.out));
  }

  ImportWorkerHandler(RunningImports imports, Log log) {
    this.imports = imports;
    this.log = log;
  }

  /** Answers which messages have to come again. */
  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return MessageBatch.each(event, this::done);
  }

  private boolean done(SQSMessage message) {
    Optional<ImportTask> task = ImportTaskJson.read(message.getBody());
    if (task.isEmpty()) {
      // It can't become right, so it ends among the dead letters, where people look.
      log.write(Json.object().put("level", "ERROR").put("event", "import-task-unreadable"));
      return false;
    }
    try {
      imports.run(task.get());
      log.write(line("INFO", task.get()));
      return true;
    } catch (RuntimeException e) {
      log.write(line("ERROR", task.get()).put("causes", Fault.causes(e)));
      return false;
    }
  }

  private static Json line(String level, ImportTask task) {
    return Json.object()
        .put("level", level)
        .put("event", "import-step")
        .put("import", task.id().text())
        .put("step", task.step().code());
  }
}
