package tw.portfolio.local.key;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.http.LoopbackServer;

/**
 * Answers KMS's {@code GenerateDataKey}, {@code Encrypt} and {@code Decrypt} as KMS does, with one
 * key for all.
 */
public final class KeyServer {
  private static final int MOST_BYTES = 1024;
  private static final int MOST_ENCRYPTED_BYTES = 4096;

  private final LocalKey key;
  private final SecureRandom random = new SecureRandom();

  private KeyServer(LocalKey key) {
    this.key = key;
  }

  /** Answers from now on. */
  public static void serve(LocalKey key, LoopbackServer server) {
    server.serve(new KeyServer(key)::handle);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target")).orElse("");
      try {
        ObjectNode request = Json.read(exchange.getRequestBody().readAllBytes());
        answer(exchange, 200, perform(target.replace("TrentService.", ""), request));
      } catch (Json.BadJson e) {
        refuse(exchange, new Refusal("SerializationException", e.getMessage()));
      } catch (Refusal e) {
        refuse(exchange, e);
      }
    }
  }

  private ObjectNode perform(String action, ObjectNode request) throws Refusal {
    return switch (action) {
      case "GenerateDataKey" -> generate(request);
      case "Encrypt" -> encrypt(request);
      case "Decrypt" -> decrypt(request);
      default -> throw new Refusal("UnsupportedOperationException", "Not here: " + action);
    };
  }

  private ObjectNode generate(ObjectNode request) throws Refusal {
    int length = request.path("NumberOfBytes").asInt();
    if (length < 1 || length > MOST_BYTES) {
      throw new Refusal("ValidationException", "NumberOfBytes is from 1 to " + MOST_BYTES);
    }
    byte[] clear = new byte[length];
    random.nextBytes(clear);
    return told(request, clear).put("CiphertextBlob", base64(key.wrap(clear, context(request))));
  }

  private ObjectNode encrypt(ObjectNode request) throws Refusal {
    byte[] clear = Base64.getDecoder().decode(request.path("Plaintext").asText());
    if (clear.length < 1 || clear.length > MOST_ENCRYPTED_BYTES) {
      throw new Refusal(
          "ValidationException", "Plaintext has from 1 to " + MOST_ENCRYPTED_BYTES + " bytes");
    }
    return Json.object()
        .put("KeyId", request.path("KeyId").asText())
        .put("CiphertextBlob", base64(key.wrap(clear, context(request))));
  }

  private ObjectNode decrypt(ObjectNode request) throws Refusal {
    byte[] wrapped = Base64.getDecoder().decode(request.path("CiphertextBlob").asText());
    byte[] clear =
        key.unwrap(wrapped, context(request))
            .orElseThrow(() -> new Refusal("InvalidCiphertextException", "Not wrapped so"));
    return told(request, clear);
  }

  private static ObjectNode told(ObjectNode request, byte[] clear) {
    return Json.object()
        .put("KeyId", request.path("KeyId").asText())
        .put("Plaintext", base64(clear));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** In whatever order it was sent. */
  private static byte[] context(ObjectNode request) {
    Map<String, String> context = new TreeMap<>();
    request
        .path("EncryptionContext")
        .properties()
        .forEach(pair -> context.put(pair.getKey(), pair.getValue().asText()));
    return context.toString().getBytes(StandardCharsets.UTF_8);
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

  /** An answer of KMS that says no. */
  private static final class Refusal extends Exception {
    private final String kind;

    Refusal(String kind, String message) {
      super(message);
      this.kind = kind;
    }
  }
}
