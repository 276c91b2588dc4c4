package tw.portfolio.local.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The digests by which an SQS client checks that nothing was altered on the way. */
final class Md5 {
  private static final byte TEXT = 1;
  private static final byte BINARY = 2;

  private Md5() {}

  static String of(String body) {
    return hex(body.getBytes(StandardCharsets.UTF_8));
  }

  /** Of message attributes, in the order and with the lengths that SQS lays down. */
  static Optional<String> ofAttributes(ObjectNode attributes) {
    if (attributes.isEmpty()) {
      return Optional.empty();
    }
    Map<String, JsonNode> sorted = new TreeMap<>();
    attributes.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    sorted.forEach(
        (name, value) -> {
          append(bytes, name.getBytes(StandardCharsets.UTF_8));
          append(bytes, value.path("DataType").asText().getBytes(StandardCharsets.UTF_8));
          if (value.has("BinaryValue")) {
            bytes.write(BINARY);
            append(bytes, Base64.getDecoder().decode(value.path("BinaryValue").asText()));
          } else {
            bytes.write(TEXT);
            append(bytes, value.path("StringValue").asText().getBytes(StandardCharsets.UTF_8));
          }
        });
    return Optional.of(hex(bytes.toByteArray()));
  }

  private static void append(ByteArrayOutputStream to, byte[] bytes) {
    to.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    to.writeBytes(bytes);
  }

  private static String hex(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has MD5", e);
    }
  }
}
