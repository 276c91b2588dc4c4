package tw.portfolio.local.permission;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
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

/** What the template allows each function. */
final class Roles {
  private static final Pattern BUCKET = Pattern.compile(".*-(\\w+)-\\$\\{AWS::AccountId}(/\\*)?");
  private static final Pattern WITHIN = Pattern.compile("\\$\\{(\\w+)\\.Arn}/(.*)");

  private Roles() {}

  /** By the functions' logical ids. */
  static Map<String, NavigableSet<Permission>> of(Path template) throws IOException {
    Map<String, NavigableSet<Permission>> roles = new TreeMap<>();
    try (Reader reader = Files.newBufferedReader(template)) {
      Map<?, ?> tree = new Yaml(new Plain(new LoaderOptions())).load(reader);
      map(tree.get("Resources"))
          .forEach(
              (id, resource) -> {
                if ("AWS::Serverless::Function".equals(map(resource).get("Type"))) {
                  roles.put(String.valueOf(id), role(map(map(resource).get("Properties"))));
                }
              });
    }
    return roles;
  }

  private static NavigableSet<Permission> role(Map<?, ?> function) {
    NavigableSet<Permission> allowed = new TreeSet<>();
    for (Object policy : list(function.get("Policies"))) {
      for (Object each : list(map(policy).get("Statement"))) {
        Map<?, ?> statement = map(each);
        for (Object action : list(statement.get("Action"))) {
          for (Object resource : list(statement.get("Resource"))) {
            allowed.add(new Permission(String.valueOf(action), named(String.valueOf(resource))));
          }
        }
      }
    }
    return allowed;
  }

  private static String named(String resource) {
    Matcher bucket = BUCKET.matcher(resource);
    if (resource.contains(":s3:::") && bucket.matches()) {
      return bucket.group(1) + (bucket.group(2) == null ? "" : bucket.group(2));
    }
    Matcher within = WITHIN.matcher(resource);
    if (within.matches()) {
      return within.group(1) + "/" + within.group(2);
    }
    return resource.contains(":ses:") ? "mail" : resource.replaceAll("\\.Arn$", "");
  }

  private static Map<?, ?> map(Object value) {
    return (Map<?, ?>) value;
  }

  private static List<?> list(Object value) {
    return switch (value) {
      case null -> List.of();
      case Collection<?> many -> List.copyOf(many);
      default -> List.of(value);
    };
  }

  /** Takes CloudFormation's short tags for what they are applied to. */
  private static final class Plain extends SafeConstructor {
    Plain(LoaderOptions options) {
      super(options);
      yamlMultiConstructors.put(
          "!",
          new AbstractConstruct() {
            @Override
            public Object construct(Node node) {
              return switch (node) {
                case ScalarNode scalar -> scalar.getValue();
                case SequenceNode sequence -> constructSequence(sequence);
                case MappingNode mapping -> new LinkedHashMap<>(constructMapping(mapping));
                default -> throw new IllegalStateException("Unexpected: " + node.getNodeId());
              };
            }
          });
    }
  }
}
