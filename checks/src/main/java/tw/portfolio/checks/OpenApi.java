package tw.portfolio.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code openapi.yaml}: its operations, and whether a value is as one of its schemas says. */
public final class OpenApi {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

  private final JsonNode document;
  private final List<Operation> operations;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(Dialects.getDraft202012());
  private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

  private OpenApi(JsonNode document) {
    this.document = document;
    this.operations = operations(document);
  }

  /** The description that belongs to this build. */
  public static OpenApi ofThisBuild() {
    return OfThisBuild.API;
  }

  /** Read once for all who ask; what a schema was compiled to is kept with it. */
  private static final class OfThisBuild {
    private static final OpenApi API = read();
  }

  private static OpenApi read() {
    try (InputStream yaml = OpenApi.class.getResourceAsStream("/openapi.yaml")) {
      Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
      return new OpenApi(new ObjectMapper().valueToTree(tree));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A way into the API.
   *
   * @param method in capitals
   * @param path as {@code template.yaml} has it, such as {@code /outcomes/{pieceId}}
   * @param json what is said about it
   */
  public record Operation(String method, String path, JsonNode json) {
    /** Method and path, as API Gateway names a route. */
    public String route() {
      return method + " " + path;
    }

    boolean answers(String wantedMethod, String wantedPath) {
      String[] parts = path.split("/", -1);
      String[] wanted = wantedPath.split("/", -1);
      boolean same = method.equals(wantedMethod) && parts.length == wanted.length;
      for (int at = 0; same && at < parts.length; at++) {
        same = parts[at].startsWith("{") ? !wanted[at].isEmpty() : parts[at].equals(wanted[at]);
      }
      return same;
    }
  }

  /** Everything that is described, as it was read. */
  public JsonNode document() {
    return document;
  }

  /** Every operation. */
  public List<Operation> operations() {
    return operations;
  }

  private static List<Operation> operations(JsonNode document) {
    List<Operation> operations = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(member -> METHODS.contains(member.getKey()))
                    .map(
                        member ->
                            new Operation(
                                member.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                member.getValue()))
                    .forEach(operations::add));
    return List.copyOf(operations);
  }

  /** The operation of a route such as {@code POST /outcomes}. */
  public Optional<Operation> operation(String route) {
    return operations().stream().filter(operation -> operation.route().equals(route)).findFirst();
  }

  /** The operation that a request goes to. */
  Optional<Operation> operation(String method, String path) {
    return operations().stream().filter(one -> one.answers(method, path)).findFirst();
  }

  /**
   * What a node stands for: the node itself, or what its {@code $ref} points to.
   *
   * @throws IllegalArgumentException if nothing is there
   */
  public JsonNode resolved(JsonNode node) {
    if (!node.has("$ref")) {
      return node;
    }
    String pointer = node.path("$ref").asText();
    JsonNode target = document.at(pointer.substring(1));
    if (!pointer.startsWith("#/") || target.isMissingNode()) {
      throw new IllegalArgumentException("Nothing is at " + pointer);
    }
    return resolved(target);
  }

  /** The schema of a request's body, if it has one. */
  public Optional<JsonNode> bodySchema(Operation operation) {
    JsonNode schema = operation.json().at("/requestBody/content/application~1json/schema");
    return schema.isMissingNode() ? Optional.empty() : Optional.of(schema);
  }

  /** A schema by its name. */
  public JsonNode schema(String name) {
    return resolved(
        new ObjectMapper().createObjectNode().put("$ref", "#/components/schemas/" + name));
  }

  /** Every difference between a value and a schema; none if it is as described. */
  public List<String> differences(JsonNode schema, JsonNode value) {
    return schemas.computeIfAbsent(schema, this::compiled).validate(value).stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  private Schema compiled(JsonNode schema) {
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.putArray("allOf").add(schema);
    root.set("components", document.path("components"));
    return registry.getSchema(root);
  }
}
