package tw.portfolio.local.pool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.http.LoopbackServer;
import tw.portfolio.local.mail.Mail;
import tw.portfolio.local.mail.Outbox;

/**
 * Answers what offices ask of Cognito, as Cognito does; invitations go into the {@link Outbox}. As
 * on AWS a token that is out holds until it ends.
 */
public final class PoolServer {
  private static final String TARGET = "AWSCognitoIdentityProviderService.";

  private final PoolUsers users;
  private final Sessions sessions;
  private final Outbox outbox;
  private final InstantSource clock;

  private PoolServer(PoolUsers users, Sessions sessions, Outbox outbox, InstantSource clock) {
    this.users = users;
    this.sessions = sessions;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Keeps accounts from now on. */
  public static void serve(
      PoolUsers users,
      Sessions sessions,
      Outbox outbox,
      InstantSource clock,
      LoopbackServer server) {
    server.serve(new PoolServer(users, sessions, outbox, clock)::handle);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target")).orElse("");
      try {
        ObjectNode request = Json.read(exchange.getRequestBody().readAllBytes());
        answer(exchange, 200, take(target, request));
      } catch (Json.BadJson e) {
        refuse(exchange, new Refusal("SerializationException", e.getMessage()));
      } catch (Refusal e) {
        refuse(exchange, e);
      }
    }
  }

  private synchronized ObjectNode take(String target, ObjectNode request) throws Refusal {
    return switch (target.replace(TARGET, "")) {
      case "AdminCreateUser" -> invite(request);
      case "AdminGetUser" -> described(user(request), "UserAttributes");
      case "AdminUpdateUserAttributes" -> done(user(request).withEmail(email(request)));
      case "AdminEnableUser" -> done(user(request).withEnabled(true));
      case "AdminDisableUser" -> done(user(request).withEnabled(false));
      case "AdminUserGlobalSignOut" -> ended(user(request));
      case "AdminDeleteUser" -> {
        PoolUser user = user(request);
        users.remove(user);
        yield ended(user);
      }
      default -> throw new Refusal("UnknownOperationException", "The local pool has no " + target);
    };
  }

  private ObjectNode ended(PoolUser user) {
    sessions.end(user.name());
    return Json.object();
  }

  private ObjectNode invite(ObjectNode request) throws Refusal {
    boolean again = request.path("MessageAction").asText().equals("RESEND");
    String name = request.path("Username").asText();
    if (!PoolUsers.canBeNamed(name)) {
      throw new Refusal("InvalidParameterException", "The local pool gives no such name");
    }
    if (!again && users.find(name).isPresent()) {
      throw new Refusal("UsernameExistsException", "User account already exists");
    }
    PoolUser user =
        again
            ? user(request)
            : PoolUser.invited(name, UUID.randomUUID().toString(), email(request));
    users.keep(user);
    send(user, user.email().orElseGet(String::new));
    ObjectNode answer = Json.object();
    answer.set("User", described(user, "Attributes"));
    return answer;
  }

  private void send(PoolUser user, String address) {
    Mail mail =
        new Mail(
            UUID.randomUUID().toString(),
            clock.instant(),
            "no-reply@verificationemail.com",
            List.of(address),
            "學習歷程檔案平臺帳號 (your account)",
            "您的帳號是 "
                + user.name()
                + "。本機系統沒有密碼：在登入頁選這個帳號，或由 /dev/token 取得權杖。 Locally there are no passwords:"
                + " choose the account where you sign in, or take a token from /dev/token.",
            Optional.empty());
    outbox.keep(mail, Map.of("To", mail.to()));
  }

  private PoolUser user(ObjectNode request) throws Refusal {
    return users
        .find(request.path("Username").asText())
        .orElseThrow(() -> new Refusal("UserNotFoundException", "User does not exist."));
  }

  private static String email(ObjectNode request) throws Refusal {
    for (JsonNode attribute : request.path("UserAttributes")) {
      if (attribute.path("Name").asText().equals("email")) {
        return attribute.path("Value").asText();
      }
    }
    throw new Refusal("InvalidParameterException", "The local pool wants an email");
  }

  private ObjectNode done(PoolUser user) {
    users.keep(user);
    return Json.object();
  }

  private static ObjectNode described(PoolUser user, String attributes) {
    ObjectNode described =
        Json.object()
            .put("Username", user.name())
            .put("Enabled", user.enabled())
            .put("UserStatus", user.used() ? "CONFIRMED" : "FORCE_CHANGE_PASSWORD");
    described.set(
        attributes,
        Json.tree(
            Stream.concat(
                    Stream.of(Map.of("Name", "sub", "Value", user.subject())),
                    user.email().stream().map(email -> Map.of("Name", "email", "Value", email)))
                .toList()));
    return described;
  }

  private static void refuse(HttpExchange exchange, Refusal refusal) throws IOException {
    answer(
        exchange,
        400,
        Json.object().put("__type", refusal.kind).put("message", refusal.getMessage()));
  }

  private static void answer(HttpExchange exchange, int status, ObjectNode body)
      throws IOException {
    byte[] bytes = Json.bytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** An answer of Cognito that says no. */
  private static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final String kind;

    Refusal(String kind, String message) {
      super(message);
      this.kind = kind;
    }
  }
}
