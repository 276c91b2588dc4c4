package tw.portfolio.local.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.http.LoopbackServer;

/** Answers SESv2's {@code SendEmail} as SES does, and puts the mail into the {@link Outbox}. */
public final class MailServer {
  private final Outbox outbox;
  private final InstantSource clock;
  private final Consumer<MailEvent> events;

  private MailServer(Outbox outbox, InstantSource clock, Consumer<MailEvent> events) {
    this.outbox = outbox;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Takes mail from now on.
   *
   * @param events told of each mail that comes back, or whose owner complains
   */
  public static void serve(
      Outbox outbox, InstantSource clock, Consumer<MailEvent> events, LoopbackServer server) {
    server.serve(new MailServer(outbox, clock, events)::handle);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean known =
          exchange.getRequestMethod().equals("POST")
              && exchange.getRequestURI().getPath().equals("/v2/email/outbound-emails");
      try {
        if (!known) {
          throw new Refusal("NotFoundException", "The local outbox knows SendEmail only");
        }
        ObjectNode request = Json.read(exchange.getRequestBody().readAllBytes());
        answer(exchange, 200, Json.object().put("MessageId", take(request)));
      } catch (Json.BadJson e) {
        refuse(exchange, new Refusal("BadRequestException", e.getMessage()));
      } catch (Refusal e) {
        refuse(exchange, e);
      }
    }
  }

  private String take(ObjectNode request) throws Refusal {
    JsonNode content = request.path("Content");
    String id = UUID.randomUUID().toString();
    if (content.has("Simple")) {
      simple(id, request, content.path("Simple"));
    } else if (content.has("Raw")) {
      raw(id, request, Base64.getMimeDecoder().decode(content.path("Raw").path("Data").asText()));
    } else {
      throw new Refusal("BadRequestException", "The local outbox takes Simple and Raw content");
    }
    return id;
  }

  private void simple(String id, ObjectNode request, JsonNode simple) throws Refusal {
    String from = request.path("FromEmailAddress").asText();
    List<String> all = recipients(request);
    checkAddresses(from, all);
    Mail mail =
        new Mail(
            id,
            clock.instant(),
            from,
            all,
            simple.path("Subject").path("Data").asText(),
            simple.path("Body").path("Text").path("Data").asText(),
            Optional.of(simple.path("Body").path("Html").path("Data"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText));
    if (mail.text().isEmpty() && mail.html().isEmpty()) {
      throw new Refusal("BadRequestException", "Missing body");
    }
    Map<String, List<String>> visible = new LinkedHashMap<>();
    put(visible, "To", addresses(request.path("Destination").path("ToAddresses")));
    put(visible, "Cc", addresses(request.path("Destination").path("CcAddresses")));
    put(visible, "Reply-To", addresses(request.path("ReplyToAddresses")));
    for (JsonNode header : simple.path("Headers")) {
      put(visible, header.path("Name").asText(), List.of(header.path("Value").asText()));
    }
    outbox.keep(mail, visible);
    all.forEach(to -> MailEvent.of(id, to, request, mail.at()).ifPresent(events));
  }

  private void raw(String id, ObjectNode request, byte[] message) throws Refusal {
    RawMail raw = RawMail.parse(message);
    List<String> to = recipients(request).isEmpty() ? raw.addresses("to") : recipients(request);
    String from =
        Optional.of(request.path("FromEmailAddress").asText())
            .filter(address -> !address.isEmpty())
            .or(() -> raw.header("from"))
            .orElse("");
    if (from.isEmpty() || to.isEmpty()) {
      throw new Refusal("BadRequestException", "Missing From or To");
    }
    String subject = raw.header("subject").orElse("");
    outbox.keep(
        new Mail(id, clock.instant(), from, to, subject, raw.body(), Optional.empty()), message);
  }

  private static void checkAddresses(String from, List<String> to) throws Refusal {
    if (to.isEmpty()) {
      throw new Refusal("BadRequestException", "Missing required header 'To'.");
    }
    List<String> all = new ArrayList<>(to);
    all.add(from);
    for (String address : all) {
      // SES takes a name only as an encoded word: anything beyond ASCII here fails in the cloud.
      if (!address.contains("@") || !address.chars().allMatch(c -> c >= ' ' && c < 127)) {
        throw new Refusal("BadRequestException", "Not an address that SES takes: " + address);
      }
    }
  }

  private static void put(Map<String, List<String>> headers, String name, List<String> values) {
    if (!values.isEmpty()) {
      headers.put(name, values);
    }
  }

  private static List<String> recipients(ObjectNode request) {
    List<String> all = new ArrayList<>();
    for (String kind : List.of("ToAddresses", "CcAddresses", "BccAddresses")) {
      all.addAll(addresses(request.path("Destination").path(kind)));
    }
    return all;
  }

  private static List<String> addresses(JsonNode list) {
    List<String> addresses = new ArrayList<>();
    list.forEach(address -> addresses.add(address.asText()));
    return addresses;
  }

  private static void refuse(HttpExchange exchange, Refusal refusal) throws IOException {
    exchange.getResponseHeaders().set("x-amzn-ErrorType", refusal.kind);
    int status = refusal.kind.equals("NotFoundException") ? 404 : 400;
    answer(exchange, status, Json.object().put("message", refusal.getMessage()));
  }

  private static void answer(HttpExchange exchange, int status, ObjectNode body)
      throws IOException {
    byte[] bytes = Json.bytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** An answer of SES that says no. */
  private static final class Refusal extends Exception {
    private final String kind;

    Refusal(String kind, String message) {
      super(message);
      this.kind = kind;
    }
  }
}
