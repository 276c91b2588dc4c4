package tw.portfolio.functions.scanned;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.api.ArrivalJson;
import tw.portfolio.aws.Environment;
import tw.portfolio.domain.file.ObjectKey;
import tw.portfolio.files.FileStore;
import tw.portfolio.files.MalwareScan;
import tw.portfolio.files.s3.S3FileStore;
import tw.portfolio.files.s3.S3MalwareScan;
import tw.portfolio.http.Log;
import tw.portfolio.service.achievement.AchievementHolders;
import tw.portfolio.service.announcement.AttachmentHolders;
import tw.portfolio.service.arrival.EndingReservations;
import tw.portfolio.service.arrival.FileHolders;
import tw.portfolio.service.arrival.PieceHolders;
import tw.portfolio.service.arrival.ReceivingFiles;
import tw.portfolio.store.dynamo.Stores;

/**
 * Looks again at each file that the scanner for malware has done with. The event only says which
 * file: what was found is read from the file's own tag, so that nobody's word counts but the
 * scanner's.
 */
public final class ScannedHandler implements RequestHandler<ScheduledEvent, String> {
  private static final String EVENT = "scanned";

  private final ReceivingFiles receiving;
  private final InstantSource clock;
  private final Log log;

  /** On Lambda. */
  public ScannedHandler() {
    this(Environment.ofProcess());
  }

  /** As the environment says. */
  public ScannedHandler(Environment environment) {
    this(environment, new Stores(environment));
  }

  private ScannedHandler(Environment environment, Stores stores) {
    this(
        kinds(stores),
        S3FileStore.of(environment),
        S3MalwareScan.of(environment),
        InstantSource.system(),
        Log.to(System.out));
  }

  private static List<FileHolders> kinds(Stores stores) {
    return List.of(
        new PieceHolders(stores.pieces()),
        new AchievementHolders(stores.achievements()),
        new AttachmentHolders(stores.announcements()));
  }

  ScannedHandler(
      List<FileHolders> kinds, FileStore files, MalwareScan scan, InstantSource clock, Log log) {
    this.receiving = new ReceivingFiles(kinds, files, scan, new EndingReservations(files));
    this.clock = clock;
    this.log = log;
  }

  /**
   * Answers what became of the file; fails if it has to be looked at again.
   *
   * @param event EventBridge's envelope, whatever the library calls it
   */
  @Override
  public String handleRequest(ScheduledEvent event, Context context) {
    Optional<ObjectKey> key = key(event).flatMap(ObjectKey::parse);
    if (key.isEmpty()) {
      log.write(ArrivalJson.unknown(EVENT));
      return "UNKNOWN_KEY";
    }
    ReceivingFiles.Receipt receipt = receiving.arrived(key.get(), clock.instant());
    log.write(ArrivalJson.line(EVENT, key.get(), receipt));
    return receipt.name();
  }

  private static Optional<String> key(ScheduledEvent event) {
    Map<String, Object> detail = Optional.ofNullable(event.getDetail()).orElseGet(Map::of);
    return detail.get("s3ObjectDetails") instanceof Map<?, ?> object
            && object.get("objectKey") instanceof String key
        ? Optional.of(key)
        : Optional.empty();
  }
}
