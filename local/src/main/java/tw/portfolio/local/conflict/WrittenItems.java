package tw.portfolio.local.conflict;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The items that a request writes or checks.
 *
 * @param together whether it is a transaction
 * @param keys of its items, in order
 */
record WrittenItems(boolean together, List<String> keys) {
  private static final Set<String> SINGLE = Set.of("PutItem", "UpdateItem", "DeleteItem");

  WrittenItems {
    keys = List.copyOf(keys);
  }

  /** Nothing for a request that only reads, or writes a batch of which each is for itself. */
  static Optional<WrittenItems> of(String operation, JsonNode request) {
    if (operation.equals("TransactWriteItems")) {
      List<String> keys = new ArrayList<>();
      request.path("TransactItems").forEach(step -> step.forEach(one -> keys.add(key(one))));
      return Optional.of(new WrittenItems(true, keys));
    }
    return SINGLE.contains(operation)
        ? Optional.of(new WrittenItems(false, List.of(key(request))))
        : Optional.empty();
  }

  private static String key(JsonNode step) {
    JsonNode key = step.has("Key") ? step.path("Key") : step.path("Item");
    return String.join(
        "\n",
        step.path("TableName").asText(),
        key.path("pk").path("S").asText(),
        key.path("sk").path("S").asText());
  }
}
