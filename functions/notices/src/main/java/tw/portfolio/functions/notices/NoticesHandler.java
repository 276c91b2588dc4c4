package tw.portfolio.functions.notices;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.account.AccountStore;
import tw.portfolio.account.dynamo.DynamoAccountStore;
import tw.portfolio.contact.AddressMails;
import tw.portfolio.contact.ContactStore;
import tw.portfolio.contact.KeepingAddress;
import tw.portfolio.contact.KeepingRhythm;
import tw.portfolio.contact.ListingUnreachable;
import tw.portfolio.contact.dynamo.DynamoContactStore;
import tw.portfolio.contact.notice.NoticeStore;
import tw.portfolio.contact.notice.ReadingNotices;
import tw.portfolio.contact.notice.dynamo.DynamoNoticeStore;
import tw.portfolio.contact.secret.IssuingSecrets;
import tw.portfolio.contact.secret.OpeningSecrets;
import tw.portfolio.contact.secret.SecretStore;
import tw.portfolio.contact.secret.dynamo.DynamoSecretStore;
import tw.portfolio.kernel.aws.Busy;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.http.Route;
import tw.portfolio.kernel.http.Routes;
import tw.portfolio.kernel.http.RuntimeContext;
import tw.portfolio.kernel.mail.Mailer;
import tw.portfolio.kernel.mail.Pages;
import tw.portfolio.kernel.mail.ses.SesMailer;
import tw.portfolio.kernel.priming.PrimingRequest;
import tw.portfolio.kernel.priming.SnapStartPriming;

/** People read their notices, confirm an address, choose their days, and unsubscribe. */
public final class NoticesHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final Routes routes;

  /** On Lambda. */
  public NoticesHandler() {
    Environment environment =
        SnapStartPriming.before(
            () -> new NoticesHandler().routes::answer, PrimingRequest.student("GET /me/notices"));
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    this(
        new Ports(
            new DynamoRoster(table),
            new DynamoAccountStore(table, backoff),
            new DynamoContactStore(table, backoff),
            new DynamoNoticeStore(table, backoff),
            new DynamoSecretStore(table, backoff)),
        SesMailer.of(environment),
        new Pages(URI.create(environment.required("WEB_ORIGIN"))),
        new Secrets(new SecureRandom()),
        environment.clock(),
        RuntimeContext.ofLambda(new Busy()));
  }

  /** What there is in stores. */
  record Ports(
      Roster roster,
      AccountStore accounts,
      ContactStore contacts,
      NoticeStore notices,
      SecretStore secrets) {}

  NoticesHandler(
      Ports ports,
      Mailer mailer,
      Pages pages,
      Supplier<String> secrets,
      InstantSource clock,
      RuntimeContext runtime) {
    KeepingRhythm rhythm = new KeepingRhythm(ports.contacts());
    NoticeRoutes notices = new NoticeRoutes(new ReadingNotices(ports.notices()), clock);
    AddressRoutes addresses =
        new AddressRoutes(
            new KeepingAddress(
                ports.roster(), ports.contacts(), mailer, new AddressMails(pages), secrets),
            new ListingUnreachable(ports.roster(), ports.accounts(), ports.contacts()),
            clock);
    ReminderRoutes reminders =
        new ReminderRoutes(
            rhythm,
            new OpeningSecrets(ports.secrets()),
            new IssuingSecrets(ports.secrets(), secrets),
            clock);
    this.routes =
        new Routes(
            runtime,
            new Permits(ports.roster())::outside,
            List.of(
                Route.of("GET /me/notices", notices::page).with("cursor", "limit"),
                Route.of("PUT /me/notices/read", notices::readAll),
                Route.of("PUT /me/notices/{noticeId}/read", notices::read),
                Route.of("GET /me/contact", addresses::read).readingThePerson(),
                Route.of("PUT /me/contact/address", addresses::ask).readingThePerson(),
                Route.of("POST /me/contact/confirmation", addresses::confirm).readingThePerson(),
                Route.of("DELETE /me/contact/address", addresses::remove).readingThePerson(),
                Route.of("GET /me/reminders", reminders::read),
                Route.of("PUT /me/reminders", reminders::choose),
                Route.of("DELETE /me/reminders/links", reminders::voidLinks),
                Route.of("GET /unreachable", addresses::unreachable).with("className"),
                Route.of("GET /unsubscribe/{secret}", reminders::ask).withoutToken(),
                Route.of("POST /unsubscribe/{secret}", reminders::unsubscribe).withoutToken()));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return routes.answer(event);
  }
}
