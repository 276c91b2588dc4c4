package tw.portfolio.functions.sweep;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import tw.portfolio.announcement.AttachmentHolders;
import tw.portfolio.imports.ResumingImports;
import tw.portfolio.imports.sqs.SqsImportQueue;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.MalwareScan;
import tw.portfolio.kernel.files.s3.S3FileStore;
import tw.portfolio.kernel.files.s3.S3MalwareScan;
import tw.portfolio.kernel.http.Log;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.upload.FileHolders;
import tw.portfolio.upload.SweepingReservations;
import tw.portfolio.upload.SweepingReservations.Sweep;
import tw.portfolio.wiring.Stores;
import tw.portfolio.work.PieceHolders;

/** Sweeps every few minutes; answers what it found. */
public final class SweepHandler
    implements RequestHandler<Map<String, String>, Map<String, Integer>> {
  private final SweepingReservations sweeping;
  private final ResumingImports resuming;
  private final InstantSource clock;
  private final Log log;

  /** On Lambda. */
  public SweepHandler() {
    Environment environment = Environment.ofFunction();
    Stores stores = new Stores(environment);
    this(
        kinds(stores),
        S3FileStore.of(environment),
        S3MalwareScan.of(environment),
        new ResumingImports(stores.imports(), SqsImportQueue.of(environment)),
        InstantSource.system(),
        Log.to(System.out));
  }

  private static List<FileHolders> kinds(Stores stores) {
    return List.of(
        new PieceHolders(stores.pieces()), new AttachmentHolders(stores.announcements()));
  }

  SweepHandler(
      List<FileHolders> kinds,
      FileStore files,
      MalwareScan scan,
      ResumingImports resuming,
      InstantSource clock,
      Log log) {
    this.sweeping = new SweepingReservations(kinds, files, scan);
    this.resuming = resuming;
    this.clock = clock;
    this.log = log;
  }

  @Override
  public Map<String, Integer> handleRequest(Map<String, String> event, Context context) {
    Instant now = clock.instant();
    // First, for a file that can't be looked at ends a sweep with a fault.
    int resumed = resuming.resume(now);
    Sweep sweep = sweeping.sweep(now);
    log.write(
        Json.object()
            .put("level", "INFO")
            .put("event", "sweep")
            .put("awaited", sweep.awaited())
            .put("found", sweep.found())
            .put("ended", sweep.ended())
            .put("unscanned", sweep.unscanned())
            .put("resumed", resumed));
    return Map.of(
        "awaited", sweep.awaited(),
        "found", sweep.found(),
        "ended", sweep.ended(),
        "unscanned", sweep.unscanned(),
        "resumed", resumed);
  }
}
