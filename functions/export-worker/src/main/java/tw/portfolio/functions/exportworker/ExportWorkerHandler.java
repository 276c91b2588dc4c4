package tw.portfolio.functions.exportworker;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.security.SecureRandom;
import java.time.InstantSource;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.s3.S3ArchiveStore;
import tw.portfolio.kernel.files.s3.S3FileStore;
import tw.portfolio.kernel.http.Log;
import tw.portfolio.kernel.http.MessageBatch;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.submission.RunningExports;
import tw.portfolio.submission.StepMessage;
import tw.portfolio.submission.dynamo.DynamoExportStore;
import tw.portfolio.submission.sqs.SqsStepQueue;
import tw.portfolio.submission.sqs.StepJson;
import tw.portfolio.work.dynamo.DynamoPieceStore;

/** Takes one step of an export for each message: plan, pack a class, seal, submit a class. */
public final class ExportWorkerHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  /**
   * As often as the queue delivers a message before it goes to the dead letters (template.yaml).
   */
  private static final int LAST_DELIVERY = 3;

  private final RunningExports exports;
  private final MessageBatch<StepMessage> messages;

  /** On Lambda. */
  public ExportWorkerHandler() {
    Environment environment = Environment.ofFunction();
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    this(
        new RunningExports(
            new RunningExports.Records(
                new DynamoRoster(table),
                new DynamoPieceStore(table, backoff),
                new DynamoExportStore(table, backoff),
                SqsStepQueue.of(environment)),
            new RunningExports.Bytes(
                S3FileStore.of(environment), S3ArchiveStore.ofExports(environment)),
            new Secrets(new SecureRandom()),
            InstantSource.system()),
        Log.to(System.out));
  }

  ExportWorkerHandler(RunningExports exports, Log log) {
    this.exports = exports;
    this.messages =
        new MessageBatch<>("export-step", StepJson::read, ExportWorkerHandler::told, log);
  }

  /** Answers which messages have to come again. */
  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return messages.each(
        event,
        step -> Json.object().put("done", exports.run(step)),
        LAST_DELIVERY,
        exports::giveUp);
  }

  private static Json told(StepMessage message) {
    return Json.object().put("export", message.export().text()).put("step", message.step().code());
  }
}
