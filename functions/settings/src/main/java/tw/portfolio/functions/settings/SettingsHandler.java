package tw.portfolio.functions.settings;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import tw.portfolio.aws.Busy;
import tw.portfolio.aws.Environment;
import tw.portfolio.aws.Secrets;
import tw.portfolio.aws.rehearsal.Rehearsal;
import tw.portfolio.aws.rehearsal.Scene;
import tw.portfolio.http.Route;
import tw.portfolio.http.Routes;
import tw.portfolio.http.Surroundings;
import tw.portfolio.service.access.Permits;
import tw.portfolio.service.settings.ExtendingWindows;
import tw.portfolio.service.settings.KeepingSettings;
import tw.portfolio.service.unlock.Unlocking;
import tw.portfolio.store.AchievementStore;
import tw.portfolio.store.ExtensionStore;
import tw.portfolio.store.PieceStore;
import tw.portfolio.store.Roster;
import tw.portfolio.store.SettingsStore;
import tw.portfolio.store.UnlockStore;
import tw.portfolio.store.dynamo.Stores;

/** Offices set caps and windows, give more time, and unlock what is locked. */
public final class SettingsHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public SettingsHandler() {
    Environment environment =
        Rehearsal.before(
            () -> new SettingsHandler().routes::answer,
            Scene.staff("GET /settings/{year}").at("year", "115"));
    Stores stores = new Stores(environment);
    this(
        new Ports(
            stores.settings(),
            stores.extensions(),
            stores.unlocks(),
            stores.pieces(),
            stores.achievements(),
            stores.roster()),
        InstantSource.system(),
        new Secrets(new SecureRandom()),
        Surroundings.ofLambda(new Busy()));
  }

  SettingsHandler(
      Ports ports, InstantSource clock, Supplier<String> secrets, Surroundings surroundings) {
    SettingsRoutes settings =
        new SettingsRoutes(new KeepingSettings(ports.settings(), ports.roster()), clock);
    ExtensionRoutes extensions =
        new ExtensionRoutes(
            new ExtendingWindows(ports.extensions(), ports.roster(), secrets), clock);
    UnlockRoute unlocks =
        new UnlockRoute(
            new Unlocking(ports.unlocks(), ports.pieces(), ports.achievements(), ports.roster()),
            clock);
    this.routes =
        new Routes(
            surroundings,
            new Permits(ports.roster())::barred,
            List.of(
                Route.of("GET /settings/{year}", settings::read),
                Route.of("PUT /settings/{year}", settings::keep),
                Route.of("GET /extensions", extensions::page).with("year", "cursor", "limit"),
                Route.of("POST /extensions", extensions::give),
                Route.of("DELETE /extensions/{extensionId}", extensions::withdraw),
                Route.of("POST /unlocks", unlocks::unlock)));
  }

  /** The stores that these routes need. */
  record Ports(
      SettingsStore settings,
      ExtensionStore extensions,
      UnlockStore unlocks,
      PieceStore pieces,
      AchievementStore achievements,
      Roster roster) {}

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
