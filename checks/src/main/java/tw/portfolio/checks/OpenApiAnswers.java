package tw.portfolio.checks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.checks.OpenApi.Operation;

/** Says whether a real answer of the API is as {@code openapi.yaml} describes it. */
public final class OpenApiAnswers {
  private static final String PROBLEM = "application/problem+json";

  private final OpenApi api;

  /** Compares with this description. */
  public OpenApiAnswers(OpenApi api) {
    this.api = api;
  }

  /** Compares with the description that belongs to this build. */
  public static OpenApiAnswers ofThisBuild() {
    return new OpenApiAnswers(OpenApi.ofThisBuild());
  }

  /**
   * Every difference between an answer and its description; none if it is as described.
   *
   * @param method the request's method, in capitals
   * @param path the request's path, with or without its query
   * @param status the answer's status
   * @param contentType the answer's content type, if it has one
   * @param body the answer's body, empty if there is none
   */
  public List<String> differences(
      String method, String path, int status, Optional<String> contentType, String body) {
    String plain = path.split("\\?", 2)[0];
    Optional<Operation> operation = api.operation(method, plain);
    if (operation.isEmpty()) {
      return List.of(method + " " + plain + " is not described");
    }
    JsonNode described = operation.get().json().at("/responses/" + status);
    if (described.isMissingNode()) {
      return List.of(operation.get().route() + " does not describe the status " + status);
    }
    String where = operation.get().route() + " " + status + " ";
    return content(api.resolved(described), status, contentType, body).stream()
        .map(where::concat)
        .toList();
  }

  private List<String> content(
      JsonNode described, int status, Optional<String> contentType, String body) {
    JsonNode content = described.path("content");
    if (content.isMissingNode()) {
      return body.isEmpty() ? List.of() : List.of("has a body, and should have none");
    }
    String type = contentType.orElse("").split(";", 2)[0].strip();
    JsonNode schema = content.path(type).path("schema");
    if (schema.isMissingNode()) {
      return List.of("is of the type '" + type + "', which is not described");
    }
    if (schema.path("format").asText().equals("binary")) {
      return List.of();
    }
    try {
      JsonNode value = new ObjectMapper().readTree(body);
      List<String> differences = new ArrayList<>(api.differences(schema, value));
      if (type.equals(PROBLEM)) {
        differences.addAll(problem(value, status));
      }
      return differences;
    } catch (JsonProcessingException notJson) {
      return List.of("is no JSON: " + notJson.getOriginalMessage());
    }
  }

  private static List<String> problem(JsonNode value, int status) {
    List<String> differences = new ArrayList<>();
    if (value.path("status").asInt() != status) {
      differences.add("says the status " + value.path("status"));
    }
    if (!value.path("type").asText().endsWith(":" + value.path("code").asText())) {
      differences.add("has the type " + value.path("type") + " and the code " + value.path("code"));
    }
    return differences;
  }
}
