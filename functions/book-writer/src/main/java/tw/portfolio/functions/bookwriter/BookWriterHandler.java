package tw.portfolio.functions.bookwriter;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.security.SecureRandom;
import java.util.List;
import tw.portfolio.job.RunningJobs;
import tw.portfolio.job.api.JobTasks;
import tw.portfolio.job.dynamo.DynamoJobStore;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.http.Log;
import tw.portfolio.kernel.http.MessageBatch;
import tw.portfolio.kernel.http.QueuedTask;

/** Writes what shows national ids: books (名冊) and packages for another school (歷程交換). */
public final class BookWriterHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  /**
   * As often as the queue delivers a message before it goes to the dead letters (template.yaml).
   */
  private static final int LAST_DELIVERY = 3;

  private final MessageBatch<QueuedTask> messages;

  /** On Lambda. */
  public BookWriterHandler() {
    Environment environment = Environment.ofFunction();
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    this(
        new RunningJobs(
            new DynamoJobStore(table, backoff),
            List.of(
                Books.on(table, backoff, environment), Transfers.on(table, backoff, environment)),
            RunningJobs.kept(environment.required("PRODUCT_DAYS")),
            List.of(),
            environment.clock()),
        Log.to(System.out));
  }

  BookWriterHandler(RunningJobs jobs, Log log) {
    this.messages =
        new MessageBatch<>("job", message -> JobTasks.read(message, jobs), QueuedTask::told, log);
  }

  /** Answers which messages have to come again. */
  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return messages.each(
        event, task -> task.work().get(), LAST_DELIVERY, task -> task.giveUp().run());
  }
}
