package tw.portfolio.functions.settings;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.archive.DeletionStore;
import tw.portfolio.archive.KnownCases;
import tw.portfolio.archive.LeaverRegister;
import tw.portfolio.archive.ReadingDeletions;
import tw.portfolio.archive.RunningCases;
import tw.portfolio.archive.dynamo.DynamoDeletionStore;
import tw.portfolio.archive.dynamo.DynamoLeaverRegister;
import tw.portfolio.job.dynamo.DynamoJobStore;
import tw.portfolio.kernel.aws.Busy;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.http.Route;
import tw.portfolio.kernel.http.Routes;
import tw.portfolio.kernel.http.RuntimeContext;
import tw.portfolio.kernel.priming.PrimingRequest;
import tw.portfolio.kernel.priming.SnapStartPriming;
import tw.portfolio.receipt.dynamo.DynamoReceiptStore;
import tw.portfolio.record.register.dynamo.DynamoEnquiries;
import tw.portfolio.reminder.rule.KeepingReminderSettings;
import tw.portfolio.reminder.rule.ReminderSettingsStore;
import tw.portfolio.reminder.rule.dynamo.DynamoReminderSettingsStore;
import tw.portfolio.settings.ExtendingWindows;
import tw.portfolio.settings.ExtensionStore;
import tw.portfolio.settings.KeepingLeaverRetention;
import tw.portfolio.settings.KeepingRetention;
import tw.portfolio.settings.KeepingSchoolName;
import tw.portfolio.settings.KeepingSettings;
import tw.portfolio.settings.LeaverRetentionStore;
import tw.portfolio.settings.RetentionStore;
import tw.portfolio.settings.SchoolNameStore;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.settings.SettingsStore;
import tw.portfolio.settings.dynamo.DynamoExtensionStore;
import tw.portfolio.settings.dynamo.DynamoLeaverRetentionStore;
import tw.portfolio.settings.dynamo.DynamoRetentionStore;
import tw.portfolio.settings.dynamo.DynamoSchoolNames;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;
import tw.portfolio.settings.dynamo.DynamoSettingsStore;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.Unlocking;
import tw.portfolio.work.dynamo.DynamoPieceStore;

/** Offices set caps and windows, give more time, and unlock what is locked. */
public final class SettingsHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public SettingsHandler() {
    Environment environment =
        SnapStartPriming.before(
            () -> new SettingsHandler().routes::answer,
            PrimingRequest.staff("GET /settings/{year}").at("year", "115"));
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    this(
        new Ports(
            new DynamoSettingsStore(table, backoff),
            new DynamoRetentionStore(table, backoff),
            new DynamoLeaverRetentionStore(table, backoff),
            new DynamoLeaverRegister(table, backoff),
            new KnownCases(
                new DynamoEnquiries(table, backoff),
                new DynamoPieceStore(table, backoff),
                new DynamoReceiptStore(table, backoff),
                new DynamoJobStore(table, backoff)),
            new DynamoDeletionStore(table, backoff),
            new DynamoExtensionStore(table, backoff),
            new DynamoPieceStore(table, backoff),
            new DynamoRoster(table),
            new DynamoSettingsInForce(table),
            new DynamoReminderSettingsStore(table, backoff),
            new DynamoSchoolNames(table, backoff)),
        environment.clock(),
        new Secrets(new SecureRandom()),
        Integer.parseInt(environment.required("LOCK_DAYS")),
        RuntimeContext.ofLambda(new Busy()));
  }

  SettingsHandler(
      Ports ports,
      InstantSource clock,
      Supplier<String> secrets,
      int lockDays,
      RuntimeContext runtime) {
    SettingsRoutes settings =
        new SettingsRoutes(
            new KeepingSettings(ports.settings(), ports.inForce(), ports.roster()), clock);
    RetentionRoutes retention =
        new RetentionRoutes(new KeepingRetention(ports.retention(), ports.roster()), clock);
    LeaverRetentionRoutes leavers =
        new LeaverRetentionRoutes(
            new KeepingLeaverRetention(ports.leaverRetention(), ports.roster(), lockDays), clock);
    DeletionRoutes deletions =
        new DeletionRoutes(
            new ReadingDeletions(
                ports.leaverRetention(),
                ports.register(),
                ports.cases(),
                ports.deletions(),
                ports.roster()),
            clock);
    SchoolRoutes school =
        new SchoolRoutes(new KeepingSchoolName(ports.names(), ports.roster()), clock);
    ExtensionRoutes extensions =
        new ExtensionRoutes(
            new ExtendingWindows(ports.extensions(), ports.roster(), ports.inForce(), secrets),
            clock);
    ReminderRoutes reminders =
        new ReminderRoutes(new KeepingReminderSettings(ports.reminders(), ports.roster()), clock);
    UnlockRoute unlocks = new UnlockRoute(new Unlocking(ports.pieces(), ports.roster()), clock);
    this.routes =
        new Routes(
            runtime,
            new Permits(ports.roster())::barred,
            List.of(
                Route.of("GET /settings/{year}", settings::read),
                Route.of("PUT /settings/{year}", settings::keep),
                Route.of("GET /school", school::read),
                Route.of("PUT /school", school::keep),
                Route.of("GET /retention", retention::read),
                Route.of("PUT /retention", retention::keep),
                Route.of("GET /retention/leavers", leavers::read),
                Route.of("PUT /retention/leavers", leavers::keep),
                Route.of("GET /retention/leavers/due", deletions::due).with("cursor", "limit"),
                Route.of("GET /retention/leavers/deletions", deletions::deletions)
                    .with("cursor", "limit"),
                Route.of("GET /reminder-settings", reminders::read),
                Route.of("PUT /reminder-settings", reminders::keep),
                Route.of("GET /extensions", extensions::page)
                    .with("year", "window", "student", "className", "state", "cursor", "limit"),
                Route.of("POST /extensions", extensions::give),
                Route.of("DELETE /extensions/{extensionId}", extensions::withdraw),
                Route.of("POST /unlocks", unlocks::unlock)));
  }

  /** The stores that these routes need. */
  record Ports(
      SettingsStore settings,
      RetentionStore retention,
      LeaverRetentionStore leaverRetention,
      LeaverRegister register,
      RunningCases cases,
      DeletionStore deletions,
      ExtensionStore extensions,
      PieceStore pieces,
      Roster roster,
      SettingsInForce inForce,
      ReminderSettingsStore reminders,
      SchoolNameStore names) {}

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
