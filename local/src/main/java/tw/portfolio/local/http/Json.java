package tw.portfolio.local.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** JSON in and out. */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** An empty object. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /**
   * Reads an object.
   *
   * @throws BadJson if it is not JSON, or not an object
   */
  public static ObjectNode read(byte[] json) throws BadJson {
    try {
      if (MAPPER.readTree(json) instanceof ObjectNode object) {
        return object;
      }
      throw new BadJson("Not a JSON object");
    } catch (IOException e) {
      throw new BadJson("Not JSON: " + e.getMessage());
    }
  }

  /** A value as a tree. */
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /** A tree as bytes. */
  public static byte[] bytes(JsonNode tree) {
    try {
      return MAPPER.writeValueAsBytes(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree that is not JSON", e);
    }
  }

  /** The text is not a JSON object. */
  public static final class BadJson extends Exception {
    BadJson(String message) {
      super(message);
    }
  }
}
