package tw.portfolio.functions.exportworker;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.s3.S3ArchiveStore;
import tw.portfolio.kernel.files.s3.S3FileStore;
import tw.portfolio.kernel.http.Fault;
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
  private final Log log;

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
    this.log = log;
  }

  /** Answers which messages have to come again. */
  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return MessageBatch.each(event, this::done);
  }

  private boolean done(SQSMessage message) {
    Optional<StepMessage> step = StepJson.read(message.getBody());
    if (step.isEmpty()) {
      // It can't become right, so it ends among the dead letters, where people look.
      log.write(Json.object().put("level", "ERROR").put("event", "export-step-unreadable"));
      return false;
    }
    try {
      log.write(line("INFO", step.get()).put("done", exports.run(step.get())));
      return true;
    } catch (RuntimeException e) {
      log.write(line("ERROR", step.get()).put("causes", Fault.causes(e)));
      if (deliveries(message) >= LAST_DELIVERY) {
        exports.giveUp(step.get());
      }
      return false;
    }
  }

  private static Json line(String level, StepMessage message) {
    return Json.object()
        .put("level", level)
        .put("event", "export-step")
        .put("export", message.export().text())
        .put("step", message.step().code());
  }

  private static int deliveries(SQSMessage message) {
    return Optional.ofNullable(message.getAttributes())
        .map(attributes -> attributes.get("ApproximateReceiveCount"))
        .map(Integer::parseInt)
        .orElse(1);
  }
}
