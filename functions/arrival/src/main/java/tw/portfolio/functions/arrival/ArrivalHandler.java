package tw.portfolio.functions.arrival;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.announcement.AttachmentHolders;
import tw.portfolio.announcement.dynamo.DynamoAnnouncementStore;
import tw.portfolio.attachment.FolderHolders;
import tw.portfolio.attachment.dynamo.DynamoFolderStore;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.MalwareScan;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.inspect.ContentInspection;
import tw.portfolio.kernel.files.pdf.PdfBoxGuard;
import tw.portfolio.kernel.files.s3.S3FileStore;
import tw.portfolio.kernel.files.s3.S3MalwareScan;
import tw.portfolio.kernel.http.Log;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;
import tw.portfolio.upload.AllFileHolders;
import tw.portfolio.upload.EndingReservations;
import tw.portfolio.upload.ReceivingFiles;
import tw.portfolio.upload.api.ArrivalJson;
import tw.portfolio.upload.dynamo.DynamoFileOwners;
import tw.portfolio.work.PieceHolders;
import tw.portfolio.work.dynamo.DynamoPieceStore;

/**
 * Looks at each file that arrives in the bucket, again when the scanner for malware is done with
 * it, and when the sweeper has found one that nobody has looked at. Events only say which file:
 * what it is is read from the file, and what was found from its own tag, so that nobody's word
 * counts but the scanner's.
 */
public final class ArrivalHandler implements RequestHandler<Map<String, Object>, List<String>> {
  private final ReceivingFiles receiving;
  private final InstantSource clock;
  private final Log log;

  /** On Lambda. */
  public ArrivalHandler() {
    Environment environment = Environment.ofFunction();
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    this(
        holders(table, backoff),
        S3FileStore.of(environment),
        new ContentInspection(
            new PdfBoxGuard(() -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime())),
        new DynamoSettingsInForce(table),
        S3MalwareScan.of(environment),
        environment.clock(),
        Log.to(System.out));
  }

  private static AllFileHolders holders(Table table, Backoff backoff) {
    return new AllFileHolders(
        new DynamoFileOwners(table),
        new PieceHolders(new DynamoPieceStore(table, backoff)),
        new AttachmentHolders(new DynamoAnnouncementStore(table, backoff)),
        new FolderHolders(new DynamoFolderStore(table, backoff)));
  }

  ArrivalHandler(
      AllFileHolders holders,
      FileStore files,
      ContentInspection inspection,
      SettingsInForce settings,
      MalwareScan scan,
      InstantSource clock,
      Log log) {
    this.receiving =
        new ReceivingFiles(
            holders, files, inspection, settings, scan, new EndingReservations(files));
    this.clock = clock;
    this.log = log;
  }

  /**
   * Answers what became of each file; fails if one of them has to be looked at again, or if the
   * event is of another kind.
   */
  @Override
  public List<String> handleRequest(Map<String, Object> event, Context context) {
    FileEvent files = FileEvent.of(event);
    return files.keys().stream().map(key -> look(files.what(), key)).toList();
  }

  private String look(String event, String name) {
    Optional<ObjectKey> key = ObjectKey.parse(name);
    if (key.isEmpty()) {
      log.write(ArrivalJson.unknown(event));
      return "UNKNOWN_KEY";
    }
    ReceivingFiles.Receipt receipt = receiving.arrived(key.get(), clock.instant());
    log.write(ArrivalJson.line(event, key.get(), receipt));
    return receipt.name();
  }
}
