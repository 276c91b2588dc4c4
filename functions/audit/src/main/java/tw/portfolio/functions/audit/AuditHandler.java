package tw.portfolio.functions.audit;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tw.portfolio.announcement.AttachmentHolders;
import tw.portfolio.announcement.dynamo.DynamoAnnouncementStore;
import tw.portfolio.attachment.FolderHolders;
import tw.portfolio.attachment.dynamo.DynamoFolderStore;
import tw.portfolio.audit.AuditingFiles;
import tw.portfolio.audit.AuditingFiles.Audit;
import tw.portfolio.audit.AuditingFiles.Finding;
import tw.portfolio.audit.FileRegister.Share;
import tw.portfolio.audit.dynamo.DynamoFileRegister;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.files.s3.S3FileStore;
import tw.portfolio.kernel.http.Log;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.upload.AllFileHolders;
import tw.portfolio.upload.dynamo.DynamoFileOwners;
import tw.portfolio.work.PieceHolders;
import tw.portfolio.work.dynamo.DynamoPieceStore;

/**
 * Every hour: looks at the next share of all files, so that each is looked at once in as many hours
 * as there are shares; and counts the summaries of those schools again whose hour of the month it
 * is.
 *
 * <p>The event is {@code {"scheduledTime": "<instant>", "shares": "<how many>", "recount": "due"}}.
 * Without the time, the schedule is taken to be on time; without shares, all files are looked at.
 * The hour says which share it is and which schools, so an event that comes again looks at the same
 * ones. With {@code "recount": "all"} every school's summaries are counted again, and no file is
 * looked at; without it none are. The answer is the counts of {@link Audit}, of how many schools
 * summaries were counted, and of how many students one differs.
 */
public final class AuditHandler
    implements RequestHandler<Map<String, String>, Map<String, Integer>> {
  private static final String EVENT = "audit";

  private final AuditingFiles auditing;
  private final Recounts recounts;
  private final InstantSource clock;
  private final Log log;

  /** On Lambda. */
  public AuditHandler() {
    Environment environment = Environment.ofFunction();
    InstantSource clock = environment.clock();
    Log log = Log.to(System.out);
    this(auditing(environment), Recounts.of(environment, clock, log), clock, log);
  }

  AuditHandler(AuditingFiles auditing, Recounts recounts, InstantSource clock, Log log) {
    this.auditing = auditing;
    this.recounts = recounts;
    this.clock = clock;
    this.log = log;
  }

  private static AuditingFiles auditing(Environment environment) {
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    return new AuditingFiles(
        new DynamoFileRegister(table),
        new AllFileHolders(
            new DynamoFileOwners(table),
            new PieceHolders(new DynamoPieceStore(table, backoff)),
            new AttachmentHolders(new DynamoAnnouncementStore(table, backoff)),
            new FolderHolders(new DynamoFolderStore(table, backoff))),
        S3FileStore.of(environment));
  }

  /**
   * Audits a share, and recounts.
   *
   * @throws IllegalArgumentException if the time is no instant, the shares are no number of them,
   *     or what is to be recounted is neither all nor due
   */
  @Override
  public Map<String, Integer> handleRequest(Map<String, String> event, Context context) {
    return switch (Optional.ofNullable(event.get("recount")).orElse("none")) {
      case "all" -> recounts.all();
      case "due" -> {
        Map<String, Integer> counts = new TreeMap<>(audit(event));
        counts.putAll(recounts.due(scheduled(event)));
        yield counts;
      }
      case "none" -> audit(event);
      default -> throw new IllegalArgumentException("Recounted is all, or what is due");
    };
  }

  private Map<String, Integer> audit(Map<String, String> event) {
    Share share = share(event);
    Audit audit = auditing.audit(share, found -> log.write(line(found)));
    log.write(
        Json.object()
            .put("level", "INFO")
            .put("event", EVENT)
            .put("share", share.number())
            .put("of", share.of())
            .put("checked", audit.checked())
            .put("missing", audit.missing())
            .put("altered", audit.altered()));
    return Map.of(
        "checked", audit.checked(), "missing", audit.missing(), "altered", audit.altered());
  }

  private static Json line(Finding finding) {
    return Json.object()
        .put("level", "ERROR")
        .put("event", EVENT)
        .put("finding", finding.fault().name())
        .put("key", finding.key().toString());
  }

  private Share share(Map<String, String> event) {
    int of = Optional.ofNullable(event.get("shares")).map(Integer::parseInt).orElse(1);
    long hour = scheduled(event).getEpochSecond() / Duration.ofHours(1).toSeconds();
    return of < 1 ? new Share(0, of) : new Share(Math.floorMod(hour, of), of);
  }

  private Instant scheduled(Map<String, String> event) {
    try {
      return Optional.ofNullable(event.get("scheduledTime"))
          .map(Instant::parse)
          .orElseGet(clock::instant);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("The event's scheduledTime is no instant", e);
    }
  }
}
