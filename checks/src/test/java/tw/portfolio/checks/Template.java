package tw.portfolio.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** {@code template.yaml}, as far as the checks look at it. */
record Template(JsonNode json) {
  private static final Pattern ALIAS =
      Pattern.compile("/functions/\\$\\{([A-Za-z]+)\\.Alias}/invocations$");

  /** The repository's. */
  static Template ofThisRepository() {
    return OfThisRepository.TEMPLATE;
  }

  /** Read once for all tests. */
  private static final class OfThisRepository {
    private static final Template TEMPLATE = read(Repository.here().text("template.yaml"));
  }

  /** Another, such as one that is deployed. */
  static Template read(String text) {
    Object tree = new Yaml(new Intrinsics()).load(text);
    return new Template(new ObjectMapper().valueToTree(tree));
  }

  /**
   * A Lambda function.
   *
   * @param name its logical name
   * @param json its properties
   * @param globals the variables that every function has
   * @param asked the kinds of questions that a user pool asks it
   * @param routes the routes it answers, such as {@code POST /outcomes}
   */
  record Function(
      String name, JsonNode json, Set<String> globals, Set<String> asked, Set<String> routes) {
    /** Its folder. */
    String folder() {
      return json.path("CodeUri")
          .asText()
          .replaceFirst("^packages/target/(.+)/lambda\\.jar$", "functions/$1");
    }

    /** The name of its handler's class. */
    String handlerClass() {
      return json.path("Handler").asText().split("::", 2)[0];
    }

    /** Whether nothing but an operator starts it. */
    boolean byHand() {
      return triggers().isEmpty();
    }

    /** The kinds of its triggers, such as {@code HttpApi}. */
    Set<String> triggers() {
      Set<String> kinds = new TreeSet<>(asked);
      json.path("Events").forEach(event -> kinds.add(event.path("Type").asText()));
      if (!routes.isEmpty()) {
        kinds.add("HttpApi");
      }
      return kinds;
    }

    /** The variables it is given. */
    Set<String> variables() {
      Set<String> names = new TreeSet<>(globals);
      json.at("/Environment/Variables").fieldNames().forEachRemaining(names::add);
      return names;
    }
  }

  /** Every function, by name. */
  Map<String, Function> functions() {
    Set<String> globals = new TreeSet<>();
    json.at("/Globals/Function/Environment/Variables").fieldNames().forEachRemaining(globals::add);
    Map<String, Set<String>> routes = routesByFunction();
    Map<String, Function> functions = new TreeMap<>();
    json.path("Resources")
        .properties()
        .forEach(
            resource -> {
              if (resource.getValue().path("Type").asText().equals("AWS::Serverless::Function")) {
                functions.put(
                    resource.getKey(),
                    new Function(
                        resource.getKey(),
                        resource.getValue().path("Properties"),
                        globals,
                        asked(resource.getKey()),
                        routes.getOrDefault(resource.getKey(), Set.of())));
              }
            });
    return functions;
  }

  /** The resources of a type such as {@code AWS::SQS::Queue}, by name. */
  Map<String, JsonNode> resources(String type) {
    Map<String, JsonNode> found = new TreeMap<>();
    json.path("Resources")
        .properties()
        .forEach(
            resource -> {
              if (resource.getValue().path("Type").asText().equals(type)) {
                found.put(resource.getKey(), resource.getValue());
              }
            });
    return found;
  }

  private Set<String> asked(String function) {
    Set<String> kinds = new TreeSet<>();
    json.path("Resources").findValues("LambdaConfig").stream()
        .flatMap(config -> config.properties().stream())
        .filter(
            trigger -> trigger.getValue().path("LambdaArn").asText().equals(function + ".Alias"))
        .forEach(trigger -> kinds.add(trigger.getKey().replace("Config", "")));
    return kinds;
  }

  /** What the API does at each route, such as {@code POST /outcomes}. */
  Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new TreeMap<>();
    body()
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            operations.put(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                method.getValue())));
    return operations;
  }

  private JsonNode body() {
    return json.at("/Resources/Api/Properties/DefinitionBody");
  }

  private Map<String, Set<String>> routesByFunction() {
    Map<String, Set<String>> routes = new TreeMap<>();
    operations()
        .forEach(
            (route, operation) -> {
              String integration =
                  operation.at("/x-amazon-apigateway-integration/$ref").asText().substring(1);
              Matcher alias = ALIAS.matcher(body().at(integration).path("uri").asText());
              if (!alias.find()) {
                throw new IllegalStateException("Nobody answers " + route);
              }
              routes.computeIfAbsent(alias.group(1), _ -> new TreeSet<>()).add(route);
            });
    return routes;
  }

  /** Every route of the API. */
  List<String> routes() {
    return List.copyOf(operations().keySet());
  }

  /** Reads {@code !Ref} and its like as the plain value behind the tag. */
  private static final class Intrinsics extends SafeConstructor {
    Intrinsics() {
      super(new LoaderOptions());
      yamlMultiConstructors.put(
          "!",
          new AbstractConstruct() {
            @Override
            public Object construct(Node node) {
              return switch (node) {
                case ScalarNode scalar -> scalar.getValue();
                case SequenceNode sequence -> constructSequence(sequence);
                case MappingNode mapping -> constructMapping(mapping);
                default -> throw new IllegalStateException("No value in " + node);
              };
            }
          });
    }
  }
}
