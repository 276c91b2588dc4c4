package tw.portfolio.local;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.local.api.Gateway;
import tw.portfolio.local.api.IssuerKeys;
import tw.portfolio.local.clock.LocalClock;
import tw.portfolio.local.dev.DevRoutes;
import tw.portfolio.local.dev.TokenIssuer;
import tw.portfolio.local.function.FunctionLog;
import tw.portfolio.local.function.FunctionPool;
import tw.portfolio.local.function.Functions;
import tw.portfolio.local.http.LoopbackServer;
import tw.portfolio.local.mail.Outbox;
import tw.portfolio.local.page.PagesHandler;
import tw.portfolio.local.service.ObjectCreated;
import tw.portfolio.local.signin.SignInServer;
import tw.portfolio.local.signin.TokenClaims;
import tw.portfolio.local.template.Function;
import tw.portfolio.local.template.HttpApi;
import tw.portfolio.local.template.SignInClient;
import tw.portfolio.local.template.Template;
import tw.portfolio.local.template.TemplateReader;
import tw.portfolio.local.template.Trigger;
import tw.portfolio.local.trigger.AsyncInvoker;
import tw.portfolio.local.trigger.MailEvents;
import tw.portfolio.local.trigger.ObjectEvents;
import tw.portfolio.local.trigger.QueuePoller;
import tw.portfolio.local.trigger.Schedules;

/** A whole stack of the template, running in this process until it is closed. */
public final class LocalSystem implements AutoCloseable {
  /** Opens a school; an operator invokes it by its name. */
  private static final String FOUNDING = "Founding";

  private final URI api;
  private final Environment environment;
  private final Functions functions;
  private final Outbox outbox;
  private final TokenIssuer issuer;
  private final Shutdown shutdown;

  private LocalSystem(
      URI api,
      Environment environment,
      Functions functions,
      Outbox outbox,
      TokenIssuer issuer,
      Shutdown shutdown) {
    this.api = api;
    this.environment = environment;
    this.functions = functions;
    this.outbox = outbox;
    this.issuer = issuer;
    this.shutdown = shutdown;
  }

  /**
   * Starts it and returns once the API answers.
   *
   * @throws tw.portfolio.local.template.TemplateException if the template cannot be run here
   * @throws IllegalStateException if a handler, a port or the data folder cannot be used
   */
  public static LocalSystem start(LocalOptions options) {
    Shutdown shutdown = new Shutdown();
    try {
      return start(options, shutdown);
    } catch (RuntimeException | Error e) {
      shutdown.close();
      throw e;
    }
  }

  private static LocalSystem start(LocalOptions options, Shutdown shutdown) {
    DataFolder data = shutdown.add(DataFolder.take(options.data()));
    // Read by the libraries' logging configurations the first time that one of them logs.
    System.setProperty("portfolio.logs", data.folder("logs").toString());
    // Before several threads log at once, of which SLF4J would complain on the terminal.
    LoggerFactory.getILoggerFactory();
    LocalClock clock = LocalClock.keptIn(data.folder("clock"));
    FunctionLog log =
        shutdown.add(FunctionLog.to(data.folder("logs").resolve("functions.jsonl"), clock));
    LoopbackServer queueServer = shutdown.add(LoopbackServer.bind(0));
    LoopbackServer apiServer = LoopbackServer.bind(options.port());
    shutdown.add(apiServer);
    Template template = read(options, apiServer.uri(), queueServer.uri());

    Backing backing =
        new Backing(template, data, clock, options.forgetful(), options.conflicts(), shutdown);
    AtomicReference<Consumer<ObjectCreated>> arrivals = new AtomicReference<>(_ -> {});
    Map<String, String> common =
        new LinkedHashMap<>(backing.start(queueServer, object -> arrivals.get().accept(object)));
    String prefix = template.api().map(HttpApi::prefix).orElse("");
    common.put("AWS_ENDPOINT_URL_API", apiServer.uri() + prefix);

    Functions functions =
        shutdown.add(new Functions(template.functions(), common, clock, options.wires(), log));
    AsyncInvoker invoker =
        shutdown.add(new AsyncInvoker(backing.queues(), clock, options.retryPause()));
    arrivals.set(new ObjectEvents(functions, invoker)::arrived);
    backing.tellOfMails(new MailEvents(functions, invoker)::told);
    Environment environment = everything(common, functions, clock);
    options.seed().accept(environment);

    Schedules schedules = shutdown.add(new Schedules(functions, invoker, clock));
    if (options.schedules()) {
      schedules.start();
    }
    poll(functions, backing, shutdown);
    TokenIssuer issuer = issuer(template, apiServer.uri(), data, clock);
    Gateway gateway =
        shutdown.add(
            new Gateway(template, functions, new IssuerKeys(issuer), clock, options.limits()));
    Optional<SignInClient> client = template.signIn();
    Optional<HttpHandler> pages =
        options
            .pages()
            .map(
                folder ->
                    new PagesHandler(
                        folder,
                        apiServer.uri(),
                        environment.endpoint("S3").orElseThrow(),
                        issuer.audience(),
                        template.pageHeaders()));
    Front front =
        new Front(pages.orElse(gateway))
            .with(
                "/dev/",
                new DevRoutes(
                    options.people(),
                    issuer,
                    backing.outbox(),
                    schedules,
                    clock,
                    functions.all().stream()
                        .filter(pool -> pool.function().id().equals(FOUNDING))
                        .findFirst()));
    client
        .map(signIn -> signIn(signIn, options, backing, functions, issuer))
        .ifPresent(server -> front.with("/oauth2/", server).with("/logout", server));
    apiServer.serve(front.with(prefix + "/", gateway));
    // Once more, so that it is the first to close: no new requests while the rest finishes.
    shutdown.add(apiServer);
    return new LocalSystem(
        URI.create(apiServer.uri() + prefix),
        environment,
        functions,
        backing.outbox(),
        issuer,
        shutdown);
  }

  private static SignInServer signIn(
      SignInClient client,
      LocalOptions options,
      Backing backing,
      Functions functions,
      TokenIssuer issuer) {
    return new SignInServer(
        client,
        options.people(),
        backing.poolUsers(),
        backing.sessions(),
        new TokenClaims(functions.pool(client.claims())),
        issuer);
  }

  private static Template read(LocalOptions options, URI api, URI queues) {
    Map<String, String> usual =
        Map.of(
            "TokenIssuer",
            api.resolve("/dev").toString(),
            "PagesDomain",
            api.getAuthority(),
            "MailsPerSecond",
            "1000",
            "MailFrom",
            "portfolio@school.invalid");
    try {
      return new TemplateReader(options.parameters(), usual, queues).read(options.template());
    } catch (IOException e) {
      throw new UncheckedIOException("The template cannot be read: " + options.template(), e);
    }
  }

  private static Environment everything(
      Map<String, String> common, Functions functions, LocalClock clock) {
    Map<String, String> all = new LinkedHashMap<>(common);
    for (FunctionPool pool : functions.all()) {
      pool.function().environment().forEach(all::putIfAbsent);
    }
    return new Environment(all, clock);
  }

  private static void poll(Functions functions, Backing backing, Shutdown shutdown) {
    Shutdown pollers = shutdown.sideBySide();
    for (FunctionPool pool : functions.all()) {
      pool.function()
          .triggers(Trigger.QueueMessages.class)
          .forEach(
              trigger -> {
                var queue =
                    backing
                        .queues()
                        .byArn(trigger.queueArn())
                        .orElseThrow(
                            () -> new IllegalStateException("No queue " + trigger.queueArn()));
                QueuePoller poller = pollers.add(new QueuePoller(trigger, queue, pool));
                poller.start();
              });
    }
  }

  private static TokenIssuer issuer(Template template, URI api, DataFolder data, LocalClock clock) {
    String audience =
        template.api().stream()
            .map(HttpApi::authorizers)
            .flatMap(authorizers -> authorizers.values().stream())
            .map(HttpApi.JwtAuthorizer::audiences)
            .flatMap(List::stream)
            .findFirst()
            .orElse("local");
    return new TokenIssuer(
        api.resolve("/dev").toString(), audience, data.folder("keys").resolve("token.jwk"), clock);
  }

  /** Where the API answers; {@code api().resolve("/…")} is an address beside it. */
  public URI api() {
    return api;
  }

  /** Where the pages answer, and whatever stands in for the rest of AWS. */
  public URI origin() {
    return URI.create(api.getScheme() + "://" + api.getAuthority());
  }

  /**
   * The environment of a function, for clients that see what it sees.
   *
   * @throws IllegalArgumentException if the template has no such function
   */
  public Environment environmentOf(String functionLogicalId) {
    return functions.pool(functionLogicalId).environment();
  }

  /**
   * What the template says of a function.
   *
   * @throws IllegalArgumentException if it has no such function
   */
  public Function function(String logicalId) {
    return functions.pool(logicalId).function();
  }

  /** Endpoints, credentials and every variable that some function has. */
  public Environment environment() {
    return environment;
  }

  /** Where objects are kept. */
  public URI s3Endpoint() {
    return environment.endpoint("S3").orElseThrow();
  }

  /** The mails that were sent. */
  public Outbox outbox() {
    return outbox;
  }

  /** Makes tokens that the API takes. */
  public TokenIssuer tokens() {
    return issuer;
  }

  /** Takes no more requests, finishes what is under way, and keeps the rest for the next start. */
  @Override
  public void close() {
    shutdown.close();
  }
}
