package tw.portfolio.local.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.local.Shutdown;
import tw.portfolio.local.function.FunctionLog;
import tw.portfolio.local.function.FunctionPool;
import tw.portfolio.local.http.LoopbackServer;
import tw.portfolio.local.key.KeyServer;
import tw.portfolio.local.key.LocalKey;
import tw.portfolio.local.queue.LocalQueue;
import tw.portfolio.local.queue.QueueServer;
import tw.portfolio.local.queue.Queues;
import tw.portfolio.local.service.LocalCredentials;
import tw.portfolio.local.service.Provisioning;
import tw.portfolio.local.service.TableServer;
import tw.portfolio.local.template.Function;
import tw.portfolio.local.template.Template;
import tw.portfolio.local.template.TemplateReader;
import tw.portfolio.local.template.Trigger;

/**
 * The functions of the template on services in memory and a clock that is moved. Nothing runs by
 * itself: whoever plays the year invokes each function.
 */
final class Site implements AutoCloseable {
  private static final String WORKER = "ReminderWorker";
  private static final String PLENTY_OF_MAILS = "1000000";

  private final Shutdown shutdown = new Shutdown();
  private final Template template;
  private final YearClock clock;
  private final Queues queues;
  private final TableServer tables;
  private final LoopbackServer queueServer;
  private final LoopbackServer keys;
  private final PostOffice reminders;
  private final PostOffice others;
  private final FileCupboard files;
  private final FunctionLog log;
  private final Map<String, FunctionPool> pools = new HashMap<>();

  Site(Path file, Path folder, YearClock clock) {
    this.clock = clock;
    this.queueServer = shutdown.add(LoopbackServer.bind(0));
    this.template = read(file, queueServer.uri());
    this.log = shutdown.add(FunctionLog.to(folder.resolve("functions.jsonl"), clock));
    this.queues = shutdown.add(new Queues(template.queues(), folder.resolve("sqs"), clock));
    QueueServer.serve(queues, queueServer);
    this.keys = shutdown.add(LoopbackServer.bind(0));
    KeyServer.serve(LocalKey.in(folder.resolve("personal-data.key")), keys);
    this.files = shutdown.add(new FileCupboard());
    this.reminders = shutdown.add(new PostOffice());
    this.others = shutdown.add(new PostOffice());
    this.tables = shutdown.add(TableServer.start(Optional.empty()));
    try (DynamoDbClient client =
        LocalCredentials.connection("DYNAMODB", tables.endpoint())
            .client(DynamoDbClient.builder(), "DYNAMODB")) {
      Provisioning.tables(client, template.tables());
    }
  }

  private static Template read(Path file, URI queues) {
    Map<String, String> usual =
        Map.of(
            "TokenIssuer", "https://issuer.example/dev",
            "WebOrigin", "https://portfolio.example",
            "ApiOrigin", "https://portfolio.example",
            "MailsPerSecond", PLENTY_OF_MAILS,
            "MailFrom", "portfolio@school.invalid");
    try {
      return new TemplateReader(Map.of(), usual, queues).read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The template cannot be read: " + file, e);
    }
  }

  /** What a function finds where services answer there: tables, mail, queues. */
  private Environment environment(Function function, List<URI> services) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("AWS_REGION", LocalCredentials.REGION);
    variables.put("AWS_ACCESS_KEY_ID", LocalCredentials.KEY);
    variables.put("AWS_SECRET_ACCESS_KEY", LocalCredentials.SECRET);
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", services.get(0).toString());
    variables.put("AWS_ENDPOINT_URL_SESV2", services.get(1).toString());
    variables.put("AWS_ENDPOINT_URL_SQS", services.get(2).toString());
    // Links are signed for it, too; nobody follows them here.
    variables.put("AWS_ENDPOINT_URL_S3", files.uri().toString());
    variables.put("AWS_ENDPOINT_URL_KMS", keys.uri().toString());
    variables.putAll(function.environment());
    variables.put("AWS_LAMBDA_FUNCTION_NAME", function.id());
    return new Environment(variables, clock);
  }

  /** What stores are made of: every variable that some function has. */
  Environment environment() {
    Map<String, String> all = new LinkedHashMap<>();
    for (Function function : template.functions()) {
      environment(function, services(others)).variables().forEach(all::putIfAbsent);
    }
    return new Environment(all, clock);
  }

  private List<URI> services(PostOffice mails) {
    return List.of(tables.endpoint(), mails.uri(), queueServer.uri());
  }

  /** A function, as it runs undisturbed. */
  FunctionPool function(String id) {
    return pools.computeIfAbsent(
        id,
        _ -> {
          Function function = template.function(id);
          PostOffice mails = isReminder(id) ? reminders : others;
          return shutdown.add(
              new FunctionPool(function, environment(function, services(mails)), log));
        });
  }

  private static boolean isReminder(String id) {
    return id.equals("Reminders") || id.equals(WORKER);
  }

  /** Before the services of the reminders. */
  KillSwitch killSwitch(int calls, boolean behind) {
    return KillSwitch.before(services(reminders), calls, behind);
  }

  /** An instance of a function that a switch kills. */
  FunctionPool function(String id, KillSwitch killer) {
    Function function = template.function(id);
    return new FunctionPool(function, environment(function, killer.services()), log);
  }

  /** Where messages to the worker wait. */
  LocalQueue workerQueue() {
    return template
        .function(WORKER)
        .triggers(Trigger.QueueMessages.class)
        .findFirst()
        .flatMap(trigger -> queues.byArn(trigger.queueArn()))
        .orElseThrow(() -> new IllegalStateException("The worker has no queue"));
  }

  /** Digests. */
  PostOffice reminders() {
    return reminders;
  }

  /** Codes and whatever else functions of the API send. */
  PostOffice others() {
    return others;
  }

  YearClock clock() {
    return clock;
  }

  @Override
  public void close() {
    shutdown.close();
  }
}
