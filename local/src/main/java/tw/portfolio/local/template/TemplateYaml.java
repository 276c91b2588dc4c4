package tw.portfolio.local.template;

import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML with CloudFormation's short tags ({@code !Ref}, {@code !Sub}, …) as {@link Intrinsic}s. */
public final class TemplateYaml {
  private TemplateYaml() {}

  /**
   * Reads a template as it stands.
   *
   * @throws TemplateException if it is no map of sections
   */
  public static Map<?, ?> load(Reader reader) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    Object tree = new Yaml(new ShortTags(options)).load(reader);
    if (tree instanceof Map<?, ?> map) {
      return map;
    }
    throw new TemplateException("(top)", "is not a map of sections");
  }

  private static final class ShortTags extends SafeConstructor {
    ShortTags(LoaderOptions options) {
      super(options);
      yamlMultiConstructors.put(
          "!",
          new AbstractConstruct() {
            @Override
            public Object construct(Node node) {
              return new Intrinsic(node.getTag().getValue().substring(1), argument(node));
            }
          });
    }

    private Object argument(Node node) {
      return switch (node) {
        case ScalarNode scalar -> scalar.getValue();
        case SequenceNode sequence -> List.copyOf(constructSequence(sequence));
        case MappingNode mapping -> new LinkedHashMap<>(constructMapping(mapping));
        default -> throw new TemplateException("(yaml)", "unexpected node " + node.getNodeId());
      };
    }
  }
}
