package tw.portfolio.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import tw.portfolio.local.clock.LocalClock;
import tw.portfolio.local.conflict.ConflictingTables;
import tw.portfolio.local.conflict.Conflicts;
import tw.portfolio.local.http.LoopbackServer;
import tw.portfolio.local.key.KeyServer;
import tw.portfolio.local.key.LocalKey;
import tw.portfolio.local.mail.MailEvent;
import tw.portfolio.local.mail.MailServer;
import tw.portfolio.local.mail.Outbox;
import tw.portfolio.local.pool.PoolServer;
import tw.portfolio.local.pool.PoolUsers;
import tw.portfolio.local.pool.Sessions;
import tw.portfolio.local.queue.QueueServer;
import tw.portfolio.local.queue.Queues;
import tw.portfolio.local.service.LocalCredentials;
import tw.portfolio.local.service.ObjectCreated;
import tw.portfolio.local.service.ObjectServer;
import tw.portfolio.local.service.Provisioning;
import tw.portfolio.local.service.TableExpiry;
import tw.portfolio.local.service.TableServer;
import tw.portfolio.local.template.Bucket;
import tw.portfolio.local.template.Template;

/** The services behind the functions, running and holding what the template says. */
public final class Backing {
  private final Template template;
  private final DataFolder data;
  private final LocalClock clock;
  private final boolean forgetful;
  private final Optional<Conflicts> conflicts;
  private final Shutdown servers;
  private final Queues queues;
  private final Outbox outbox;
  private final PoolUsers poolUsers;
  private final Sessions sessions;
  private final AtomicReference<Consumer<MailEvent>> troubled = new AtomicReference<>(_ -> {});

  /**
   * Services that are not there yet.
   *
   * @param clock tells all of them the time but the queues, which hide messages for as long as the
   *     work on them really takes
   * @param forgetful whether tables are in memory only
   * @param conflicts whether writes at once are refused as DynamoDB refuses them
   * @param shutdown closes them
   */
  public Backing(
      Template template,
      DataFolder data,
      LocalClock clock,
      boolean forgetful,
      Optional<Conflicts> conflicts,
      Shutdown shutdown) {
    this.template = template;
    this.data = data;
    this.clock = clock;
    this.forgetful = forgetful;
    this.conflicts = conflicts;
    this.queues = shutdown.add(new Queues(template.queues(), data.folder("sqs"), clock.machine()));
    this.servers = shutdown.sideBySide();
    this.outbox = new Outbox(data.folder("outbox"));
    this.poolUsers = new PoolUsers(data.folder("pool"));
    this.sessions = new Sessions(clock);
  }

  /**
   * Starts all, the slow ones side by side.
   *
   * @param queueServer a port taken for the queues, whose URLs the template already knows
   * @param arrivals told of each object once it is complete
   * @return the variables by which a function finds them
   */
  public Map<String, String> start(LoopbackServer queueServer, Consumer<ObjectCreated> arrivals) {
    QueueServer.serve(queues, queueServer);
    LoopbackServer mail = servers.add(LoopbackServer.bind(0));
    MailServer.serve(outbox, clock, event -> troubled.get().accept(event), mail);
    LoopbackServer pool = servers.add(LoopbackServer.bind(0));
    PoolServer.serve(poolUsers, sessions, outbox, clock, pool);
    LoopbackServer keys = servers.add(LoopbackServer.bind(0));
    KeyServer.serve(LocalKey.in(data.folder("keys").resolve("personal-data.key")), keys);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<URI> tables = threads.submit(this::tables);
      Future<URI> objects = threads.submit(() -> objects(arrivals));
      return Map.of(
          "AWS_REGION", LocalCredentials.REGION,
          "AWS_ACCESS_KEY_ID", LocalCredentials.KEY,
          "AWS_SECRET_ACCESS_KEY", LocalCredentials.SECRET,
          "AWS_ENDPOINT_URL_DYNAMODB", tables.get().toString(),
          "AWS_ENDPOINT_URL_S3", objects.get().toString(),
          "AWS_ENDPOINT_URL_SQS", queueServer.uri().toString(),
          "AWS_ENDPOINT_URL_SESV2", mail.uri().toString(),
          "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", pool.uri().toString(),
          "AWS_ENDPOINT_URL_KMS", keys.uri().toString());
    } catch (ExecutionException e) {
      throw new IllegalStateException("A local service did not start", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while starting", e);
    }
  }

  private URI tables() {
    Optional<Path> folder = Optional.of(data.folder("dynamodb")).filter(_ -> !forgetful);
    TableServer server = servers.add(TableServer.start(folder));
    DynamoDbClient client =
        LocalCredentials.connection("DYNAMODB", server.endpoint())
            .client(DynamoDbClient.builder(), "DYNAMODB");
    servers.add(TableExpiry.start(template.tables(), client, clock));
    Provisioning.tables(client, TableExpiry.leftAlone(template.tables()));
    return conflicts
        .map(how -> servers.add(ConflictingTables.before(server.endpoint(), how)).uri())
        .orElse(server.endpoint());
  }

  private URI objects(Consumer<ObjectCreated> arrivals) {
    List<String> origins =
        template.buckets().stream()
            .map(Bucket::corsOrigins)
            .flatMap(List::stream)
            .distinct()
            .toList();
    ObjectServer server =
        servers.add(ObjectServer.start(data.folder("s3"), origins, clock, arrivals));
    try (S3Client client =
        LocalCredentials.connection("S3", server.endpoint())
            .client(S3Client.builder().forcePathStyle(true), "S3")) {
      Provisioning.buckets(client, template.buckets());
    }
    return server.endpoint();
  }

  /** The queues of the template. */
  public Queues queues() {
    return queues;
  }

  /** Tells from now on of mails that come back, or whose owners complain. */
  public void tellOfMails(Consumer<MailEvent> events) {
    troubled.set(events);
  }

  /** The mails that were sent. */
  public Outbox outbox() {
    return outbox;
  }

  /** The accounts of the user pool. */
  public PoolUsers poolUsers() {
    return poolUsers;
  }

  /** Who is signed in there. */
  public Sessions sessions() {
    return sessions;
  }
}
