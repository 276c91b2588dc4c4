package tw.portfolio.functions.arrival;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import java.time.InstantSource;
import java.util.List;
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

/** Looks at each file that arrives in the bucket. */
public final class ArrivalHandler implements RequestHandler<S3Event, String> {
  private static final String EVENT = "arrival";

  private final ReceivingFiles receiving;
  private final InstantSource clock;
  private final Log log;

  /** On Lambda. */
  public ArrivalHandler() {
    this(Environment.ofProcess());
  }

  /** As the environment says. */
  public ArrivalHandler(Environment environment) {
    this(environment, new Stores(environment));
  }

  private ArrivalHandler(Environment environment, Stores stores) {
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

  ArrivalHandler(
      List<FileHolders> kinds, FileStore files, MalwareScan scan, InstantSource clock, Log log) {
    this.receiving = new ReceivingFiles(kinds, files, scan, new EndingReservations(files));
    this.clock = clock;
    this.log = log;
  }

  /** Answers how many files were looked at; fails if one of them has to be looked at again. */
  @Override
  public String handleRequest(S3Event event, Context context) {
    // S3's own test event has no records.
    List<S3EventNotificationRecord> arrivals =
        Optional.ofNullable(event.getRecords()).orElseGet(List::of);
    arrivals.forEach(this::receive);
    return Integer.toString(arrivals.size());
  }

  private void receive(S3EventNotificationRecord arrival) {
    Optional<ObjectKey> key = ObjectKey.parse(arrival.getS3().getObject().getUrlDecodedKey());
    log.write(
        key.map(ours -> ArrivalJson.line(EVENT, ours, receiving.arrived(ours, clock.instant())))
            .orElseGet(() -> ArrivalJson.unknown(EVENT)));
  }
}
