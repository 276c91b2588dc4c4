package tw.portfolio.functions.sweep;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.account.UserPool;
import tw.portfolio.account.cognito.CognitoUserPool;
import tw.portfolio.announcement.AttachmentHolders;
import tw.portfolio.announcement.dynamo.DynamoAnnouncementStore;
import tw.portfolio.archive.DeletingLeavers;
import tw.portfolio.archive.KnownCases;
import tw.portfolio.archive.dynamo.DynamoDeletionStore;
import tw.portfolio.archive.dynamo.DynamoLeaverRegister;
import tw.portfolio.archive.dynamo.DynamoSchoolsToLookAt;
import tw.portfolio.archive.year.EndingYearArchives;
import tw.portfolio.attachment.FolderHolders;
import tw.portfolio.attachment.dynamo.DynamoFolderStore;
import tw.portfolio.imports.ResumingImports;
import tw.portfolio.imports.dynamo.DynamoImportStore;
import tw.portfolio.imports.sqs.SqsImportQueue;
import tw.portfolio.job.JobStore;
import tw.portfolio.job.ResumingJobs;
import tw.portfolio.job.dynamo.DynamoJobStore;
import tw.portfolio.job.sqs.SqsJobQueue;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.PacedWriter;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.s3.S3ArchiveStore;
import tw.portfolio.kernel.files.s3.S3FileStore;
import tw.portfolio.kernel.http.Log;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.receipt.dynamo.DynamoReceiptStore;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.nationalid.DataKeys;
import tw.portfolio.record.register.dynamo.DynamoEnquiries;
import tw.portfolio.record.section.HandingOver;
import tw.portfolio.record.section.dynamo.DynamoHandovers;
import tw.portfolio.settings.dynamo.DynamoLeaverRetentionStore;
import tw.portfolio.upload.AllFileHolders;
import tw.portfolio.upload.LookRequests;
import tw.portfolio.upload.SweepingReservations;
import tw.portfolio.upload.SweepingReservations.Sweep;
import tw.portfolio.upload.dynamo.DynamoFileOwners;
import tw.portfolio.upload.sqs.SqsLookRequests;
import tw.portfolio.work.PieceHolders;
import tw.portfolio.work.dynamo.DynamoPieceStore;

/** Sweeps every minute; answers what it found. */
public final class SweepHandler
    implements RequestHandler<Map<String, String>, Map<String, Integer>> {
  /** Of so many leavers a run deletes what there is: each takes about a second. */
  private static final int MOST_DELETED = 40;

  private final SweepingReservations sweeping;
  private final ResumingImports resuming;
  private final ResumingJobs jobs;
  private final HandingOver handing;
  private final DeletingLeavers deleting;
  private final InstantSource clock;
  private final Log log;

  /** On Lambda. */
  public SweepHandler() {
    Environment environment = Environment.ofFunction();
    Table table = Table.paced(environment, PacedWriter.SWEEP);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    this(
        holders(table, backoff),
        S3FileStore.of(environment),
        SqsLookRequests.of(environment),
        new ResumingImports(new DynamoImportStore(table, backoff), SqsImportQueue.of(environment)),
        new ResumingJobs(new DynamoJobStore(table, backoff), SqsJobQueue.of(environment)),
        new HandingOver(
            new DynamoHandovers(table, backoff),
            new DynamoRecordStore(table, backoff, DataKeys.none()),
            new DynamoPieceStore(table, backoff)),
        deleting(table, backoff, environment),
        environment.clock(),
        Log.to(System.out));
  }

  private static DeletingLeavers deleting(Table table, Backoff backoff, Environment environment) {
    FileStore files = S3FileStore.of(environment);
    UserPool pool = CognitoUserPool.of(environment);
    JobStore jobs = new DynamoJobStore(table, backoff);
    return new DeletingLeavers(
        new DynamoSchoolsToLookAt(table, backoff),
        new DynamoLeaverRetentionStore(table, backoff),
        new DynamoLeaverRegister(table, backoff),
        new KnownCases(
            new DynamoEnquiries(table, backoff),
            new DynamoPieceStore(table, backoff),
            new DynamoReceiptStore(table, backoff),
            jobs),
        new DynamoDeletionStore(table, backoff),
        EveryPlace.of(table, backoff, files, pool),
        new EndingYearArchives(
            jobs, new DynamoRoster(table), S3ArchiveStore.ofExports(environment)));
  }

  private static AllFileHolders holders(Table table, Backoff backoff) {
    return new AllFileHolders(
        new DynamoFileOwners(table),
        new PieceHolders(new DynamoPieceStore(table, backoff)),
        new AttachmentHolders(new DynamoAnnouncementStore(table, backoff)),
        new FolderHolders(new DynamoFolderStore(table, backoff)));
  }

  SweepHandler(
      AllFileHolders holders,
      FileStore files,
      LookRequests looks,
      ResumingImports resuming,
      ResumingJobs jobs,
      HandingOver handing,
      DeletingLeavers deleting,
      InstantSource clock,
      Log log) {
    this.sweeping = new SweepingReservations(holders, files, looks);
    this.resuming = resuming;
    this.jobs = jobs;
    this.handing = handing;
    this.deleting = deleting;
    this.clock = clock;
    this.log = log;
  }

  @Override
  public Map<String, Integer> handleRequest(Map<String, String> event, Context context) {
    Instant now = clock.instant();
    // First, for a file that can't be looked at ends a sweep with a fault.
    int resumed = resuming.resume(now) + jobs.resume(now);
    int moved = handing.carryOut(now);
    Sweep sweep = sweeping.sweep(now);
    int deleted = deleting.run(now, MOST_DELETED);
    log.write(
        Json.object()
            .put("level", "INFO")
            .put("event", "sweep")
            .put("awaited", sweep.awaited())
            .put("found", sweep.found())
            .put("ended", sweep.ended())
            .put("resumed", resumed)
            .put("moved", moved)
            .put("deleted", deleted));
    return Map.of(
        "awaited",
        sweep.awaited(),
        "found",
        sweep.found(),
        "ended",
        sweep.ended(),
        "resumed",
        resumed,
        "moved",
        moved,
        "deleted",
        deleted);
  }
}
