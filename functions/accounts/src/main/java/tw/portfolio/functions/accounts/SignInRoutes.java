package tw.portfolio.functions.accounts;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.account.EndingSessions;
import tw.portfolio.account.KeepingSignIns;
import tw.portfolio.account.SignIn;
import tw.portfolio.kernel.http.Expectation;
import tw.portfolio.kernel.http.Field;
import tw.portfolio.kernel.http.Fields;
import tw.portfolio.kernel.http.Request;
import tw.portfolio.kernel.http.Response;
import tw.portfolio.kernel.http.Shape;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.school.Actor;
import tw.portfolio.school.PersonId;
import tw.portfolio.work.api.Shapes;

/** The routes of how people sign in, and of signing out everywhere. */
final class SignInRoutes {
  private static final int LONGEST_REASON = 200;
  private static final Expectation PROVIDER =
      new Expectation("請選：EducationCloud 教育雲端帳號、pool 平臺帳號。", "Expected EducationCloud or pool.");
  private static final Expectation SUBJECT =
      new Expectation(
          "應為登入服務給這個帳號的識別碼（sub）：1 到 100 個可見的 ASCII 字元。",
          "Expected the provider's sub: 1 to 100 visible characters of ASCII.");

  private final KeepingSignIns signIns;
  private final EndingSessions sessions;
  private final InstantSource clock;

  SignInRoutes(KeepingSignIns signIns, EndingSessions sessions, InstantSource clock) {
    this.signIns = signIns;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** How a person signs in. */
  Response list(Request request) {
    Actor actor = request.staff();
    return Response.of(signIns.of(actor, person(request)), SignInRoutes::json);
  }

  private record Link(String subject, String reason) {}

  /** Links an account to a person. */
  Response link(Request request) {
    Actor actor = request.staff();
    PersonId id = person(request);
    SignIn.Provider provider = provider(request);
    Link link = request.body(SignInRoutes::link);
    SignIn signIn = new SignIn(provider, link.subject());
    return Response.of(
        signIns.link(actor, id, signIn, link.reason(), clock.instant()), SignInRoutes::json);
  }

  private static Supplier<Link> link(Fields fields) {
    Field<String> subject =
        fields.need(
            "subject", Shape.parsed(SUBJECT, text -> Optional.of(text).filter(SignIn::isSubject)));
    Field<String> reason = reason(fields);
    return () -> new Link(subject.get(), reason.get());
  }

  private static Field<String> reason(Fields fields) {
    return fields.need("reason", Shape.text(1, LONGEST_REASON));
  }

  /** Takes an account away from a person. */
  Response unlink(Request request) {
    Actor actor = request.staff();
    return Response.of(
        signIns.unlink(actor, person(request), provider(request), clock.instant()),
        _ -> Response.noContent());
  }

  /** Invites someone of the staff. */
  Response invite(Request request) {
    Actor actor = request.staff();
    PersonId id = person(request);
    String reason = request.body(SignInRoutes::reason);
    return Response.of(
        signIns.invite(actor, id, reason, clock.instant()),
        invited -> Response.ok(listed(invited.signIns()).put("sent", invited.sent())));
  }

  /** Signs a person out on every device. */
  Response signOut(Request request) {
    Actor actor = request.staff();
    return Response.of(sessions.everywhere(actor, person(request)), _ -> Response.noContent());
  }

  /** Signs oneself out on every device. */
  Response signOutOneself(Request request) {
    sessions.own(request.actor());
    return Response.noContent();
  }

  private static PersonId person(Request request) {
    return Shapes.personInPath(request, "personId");
  }

  private static SignIn.Provider provider(Request request) {
    return request.path("provider", PROVIDER, SignIn.Provider::ofCode);
  }

  private static Response json(List<SignIn> signIns) {
    return Response.ok(listed(signIns));
  }

  private static Json listed(List<SignIn> signIns) {
    return Json.object()
        .put(
            "signIns",
            signIns.stream()
                .map(SignIn::provider)
                .sorted()
                .map(
                    provider ->
                        Json.object()
                            .put("provider", provider.code())
                            .put("title", provider.chinese()))
                .toList());
  }
}
