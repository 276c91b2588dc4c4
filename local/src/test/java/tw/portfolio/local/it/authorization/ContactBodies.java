package tw.portfolio.local.it.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tw.portfolio.local.http.Json;

/** Requests about addresses that send no mail, and about days. */
final class ContactBodies {
  private ContactBodies() {}

  static Map<String, Function<Map<String, String>, JsonNode>> all() {
    return Map.of(
        "PUT /me/contact/address",
        _ -> Json.object().put("address", "nobody"),
        "POST /me/contact/confirmation",
        _ -> Json.object().put("code", "000000"),
        "PUT /me/reminders",
        _ -> Json.object().set("days", Json.tree(List.of("monday"))));
  }
}
