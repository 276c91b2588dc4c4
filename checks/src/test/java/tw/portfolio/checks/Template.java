package tw.portfolio.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

  /** The repository's. */
  static Template ofThisRepository() {
    Object tree = new Yaml(new Intrinsics()).load(Repository.here().text("template.yaml"));
    return new Template(new ObjectMapper().valueToTree(tree));
  }

  /**
   * A Lambda function.
   *
   * @param name its logical name
   * @param json its properties
   * @param globals the variables that every function has
   * @param asked the kinds of questions that a user pool asks it
   */
  record Function(String name, JsonNode json, Set<String> globals, Set<String> asked) {
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
      return kinds;
    }

    /** The routes it answers, such as {@code POST /outcomes}. */
    Set<String> routes() {
      Set<String> routes = new TreeSet<>();
      json.path("Events")
          .forEach(
              event -> {
                JsonNode properties = event.path("Properties");
                if (event.path("Type").asText().equals("HttpApi")) {
                  routes.add(
                      properties.path("Method").asText() + " " + properties.path("Path").asText());
                }
              });
      return routes;
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
                        asked(resource.getKey())));
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

  /** Every route of the API. */
  List<String> routes() {
    return functions().values().stream()
        .flatMap(function -> function.routes().stream())
        .sorted()
        .toList();
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
