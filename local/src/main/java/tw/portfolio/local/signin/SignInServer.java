package tw.portfolio.local.signin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tw.portfolio.local.dev.People;
import tw.portfolio.local.dev.TokenIssuer;
import tw.portfolio.local.http.Form;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.pool.PoolUser;
import tw.portfolio.local.pool.PoolUsers;
import tw.portfolio.local.pool.Sessions;
import tw.portfolio.local.template.SignInClient;

/**
 * {@code /oauth2/authorize}, {@code /oauth2/token}, {@code /oauth2/revoke} and {@code /logout}, as
 * the user pool's domain answers them. A cookie of its own remembers who has signed in, so that
 * whoever comes back within the hour is sent on at once.
 */
public final class SignInServer implements HttpHandler {
  private static final int LARGEST_BODY = 10_000;

  /** As long as the pool's own cookie. */
  private static final Duration REMEMBERED = Duration.ofHours(1);

  /** What the SHA-256 of a verifier looks like, and a verifier itself (RFC 7636). */
  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

  private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

  private final SignInClient client;
  private final People people;
  private final PoolUsers users;
  private final Sessions sessions;
  private final TokenClaims claims;
  private final TokenIssuer issuer;

  /** Signs in to this client. */
  public SignInServer(
      SignInClient client,
      People people,
      PoolUsers users,
      Sessions sessions,
      TokenClaims claims,
      TokenIssuer issuer) {
    this.client = client;
    this.people = people;
    this.users = users;
    this.sessions = sessions;
    this.claims = claims;
    this.issuer = issuer;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    try (exchange) {
      SignInAnswer answer =
          switch (request) {
            case "GET /oauth2/authorize" -> authorize(exchange);
            case "POST /oauth2/token" -> token(exchange);
            case "POST /oauth2/revoke" -> revoke(exchange);
            case "GET /logout" -> logout(exchange);
            default -> SignInAnswer.page(404, SignInPage.problem("沒有這個網址。"));
          };
      answer.send(exchange);
    }
  }

  private SignInAnswer authorize(HttpExchange exchange) {
    Form asked = query(exchange);
    Optional<String> wrong = wrong(asked);
    if (wrong.isPresent()) {
      return SignInAnswer.page(400, SignInPage.problem(wrong.get()));
    }
    return asked
        .find("account")
        .map(account -> chosen(asked, account))
        .or(() -> signedInAlready(exchange).map(name -> chosen(asked, name)))
        .orElseGet(() -> SignInAnswer.page(200, ChooserPage.of(asked, users.all(), people.all())));
  }

  private Optional<String> wrong(Form asked) {
    if (!asked.find("response_type").equals(Optional.of("code"))) {
      return Optional.of("response_type 應為 code。");
    }
    if (!asked.find("client_id").equals(Optional.of(issuer.audience()))) {
      return Optional.of("client_id 應為 " + issuer.audience() + "。");
    }
    if (asked.find("redirect_uri").filter(this::isCallback).isEmpty()) {
      return Optional.of("redirect_uri 應為 " + client.callbacks() + " 其中之一。");
    }
    return asked.find("code_challenge_method").equals(Optional.of("S256"))
            && asked.find("code_challenge").filter(CHALLENGE.asMatchPredicate()).isPresent()
        ? Optional.empty()
        : Optional.of("需要 PKCE：code_challenge 與 code_challenge_method=S256。");
  }

  private boolean isCallback(String uri) {
    return client.callbacks().stream().anyMatch(known -> known.toString().equals(uri));
  }

  /** Somebody has chosen an account: as if the password and the second factor had been right. */
  private SignInAnswer chosen(Form asked, String account) {
    Optional<PoolUser> user =
        account.startsWith(ChooserPage.CLOUD)
            ? users.ofCloud(account.substring(ChooserPage.CLOUD.length()))
            : users.find(account);
    if (user.filter(PoolUser::enabled).isEmpty()) {
      return SignInAnswer.page(403, SignInPage.problem("沒有這個帳號，或帳號已停用。"));
    }
    String callback = asked.find("redirect_uri").orElseThrow();
    String code =
        sessions.code(
            new Sessions.Grant(
                user.get().name(), callback, asked.find("code_challenge").orElseThrow()));
    String state = asked.find("state").map(text -> "&state=" + encoded(text)).orElse("");
    return SignInAnswer.redirect(callback + "?code=" + encoded(code) + state)
        .remembering(sessions.begin(user.get().name(), REMEMBERED));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Optional<String> signedInAlready(HttpExchange exchange) {
    return Cookies.of(exchange)
        .find(Cookies.SIGN_IN)
        .flatMap(sessions::user)
        .filter(name -> users.find(name).filter(PoolUser::enabled).isPresent());
  }

  /** Signs out here; what was given to programs is revoked by them. */
  private SignInAnswer logout(HttpExchange exchange) {
    Form asked = query(exchange);
    Optional<String> farewell =
        asked
            .find("logout_uri")
            .filter(
                uri -> client.farewells().stream().anyMatch(known -> known.toString().equals(uri)));
    if (farewell.isEmpty() || !asked.find("client_id").equals(Optional.of(issuer.audience()))) {
      return SignInAnswer.page(
          400, SignInPage.problem("logout_uri 應為 " + client.farewells() + " 其中之一。"));
    }
    Cookies.of(exchange).find(Cookies.SIGN_IN).ifPresent(sessions::forget);
    return SignInAnswer.redirect(farewell.get()).forgetting();
  }

  private SignInAnswer revoke(HttpExchange exchange) throws IOException {
    form(exchange).find("token").ifPresent(sessions::forget);
    return SignInAnswer.json(200, Json.object());
  }

  private static Form form(HttpExchange exchange) throws IOException {
    return Form.of(
        new String(exchange.getRequestBody().readNBytes(LARGEST_BODY), StandardCharsets.UTF_8));
  }

  private static Form query(HttpExchange exchange) {
    return Form.of(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
  }

  private SignInAnswer token(HttpExchange exchange) throws IOException {
    Form asked = form(exchange);
    if (!asked.find("client_id").equals(Optional.of(issuer.audience()))) {
      return SignInAnswer.refused("invalid_client", "client_id 應為 " + issuer.audience() + "。");
    }
    return switch (asked.find("grant_type").orElse("")) {
      case "authorization_code" -> redeemed(asked);
      case "refresh_token" -> renewed(asked);
      default ->
          SignInAnswer.refused(
              "unsupported_grant_type", "grant_type 應為 authorization_code 或 refresh_token。");
    };
  }

  private SignInAnswer redeemed(Form asked) {
    Optional<PoolUser> user =
        asked
            .find("code")
            .flatMap(sessions::redeem)
            .filter(grant -> asked.find("redirect_uri").equals(Optional.of(grant.callback())))
            .filter(
                grant ->
                    asked
                        .find("code_verifier")
                        .filter(VERIFIER.asMatchPredicate())
                        .map(SignInServer::challenge)
                        .equals(Optional.of(grant.challenge())))
            .flatMap(grant -> users.find(grant.user()));
    if (user.isEmpty()) {
      return SignInAnswer.refused("invalid_grant", "code、redirect_uri 或 code_verifier 不符。");
    }
    return made(user.get(), TokenClaims.SIGN_IN, true);
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private SignInAnswer renewed(Form asked) {
    return asked
        .find("refresh_token")
        .flatMap(sessions::user)
        .flatMap(users::find)
        .map(user -> made(user, TokenClaims.RENEWAL, false))
        .orElseGet(() -> SignInAnswer.refused("invalid_grant", "請重新登入 (sign in again)。"));
  }

  private SignInAnswer made(PoolUser user, String why, boolean first) {
    if (!user.enabled()) {
      return SignInAnswer.refused("invalid_grant", "帳號已停用 (the account is disabled)。");
    }
    return switch (claims.of(user, why)) {
      case TokenClaims.Said.Claims(Map<String, String> id, Map<String, String> access) -> {
        users.keep(user.signedIn());
        ObjectNode tokens =
            Json.object()
                .put("access_token", issued(user, access, "access"))
                .put("id_token", issued(user, id, "id"))
                .put("token_type", "Bearer")
                .put("expires_in", client.token().toSeconds());
        if (first) {
          tokens.put("refresh_token", sessions.begin(user.name(), client.renewal()));
        }
        yield SignInAnswer.json(200, tokens);
      }
      case TokenClaims.Said.No(String message) -> SignInAnswer.refused("invalid_grant", message);
    };
  }

  private String issued(PoolUser user, Map<String, String> said, String use) {
    return issuer.token(user.subject(), said, Map.of("token_use", use), client.token());
  }
}
