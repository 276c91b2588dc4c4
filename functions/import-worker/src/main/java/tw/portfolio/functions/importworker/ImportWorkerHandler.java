package tw.portfolio.functions.importworker;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.security.SecureRandom;
import java.time.InstantSource;
import tw.portfolio.account.dynamo.DynamoAccountStore;
import tw.portfolio.imports.ImportTask;
import tw.portfolio.imports.RunningImports;
import tw.portfolio.imports.dynamo.DynamoImportStore;
import tw.portfolio.imports.sqs.ImportTaskJson;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.PacedWriter;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.s3.S3ArchiveStore;
import tw.portfolio.kernel.http.Log;
import tw.portfolio.kernel.http.MessageBatch;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.nationalid.kms.KmsDataKeys;

/** Takes one step of an import for each message: check a file, or write it. */
public final class ImportWorkerHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final RunningImports imports;
  private final MessageBatch<ImportTask> messages;

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
            InstantSource.system()),
        Log.to(System.out));
  }

  ImportWorkerHandler(RunningImports imports, Log log) {
    this.imports = imports;
    this.messages =
        new MessageBatch<>("import-step", ImportTaskJson::read, ImportWorkerHandler::told, log);
  }

  /** Answers which messages have to come again. */
  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return messages.each(event, imports::run);
  }

  private static Json told(ImportTask task) {
    return Json.object().put("import", task.id().text()).put("step", task.step().code());
  }
}
