package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** {@code docs/dependencies.md} against the poms. */
class DependenciesTest {
  private static final Pattern LINE =
      Pattern.compile("(?m)^\\| `([^:`]+:[^`]+)` \\| ([^|]+) \\| [^|]+ \\| [^|]+ \\|$");
  private static final Pattern PACKAGE =
      Pattern.compile("(?m)^\\| `([^:`.]+)` \\| ([0-9][^| ]*) \\| [^|]+ \\| [^|]+ \\|$");
  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");
  private static final List<String> KINDS = List.of("dependency", "plugin", "path");

  @Test
  void shouldListExactlyWhatThePomsName() throws Exception {
    Map<String, String> listed = new TreeMap<>();
    LINE.matcher(Repository.here().text("docs/dependencies.md"))
        .results()
        .forEach((MatchResult line) -> listed.put(line.group(1), line.group(2)));
    Map<String, String> named = named();
    named.keySet().removeIf(name -> name.startsWith("tw.portfolio:"));
    assertThat(named).containsEntry("org.yaml:snakeyaml", "2.5");
    assertThat(listed.keySet()).isEqualTo(named.keySet());
    named.forEach(
        (name, version) -> {
          // Without a version of its own, a bill of materials decides.
          if (!version.isEmpty()) {
            assertThat(listed).containsEntry(name, version);
          }
        });
  }

  @Test
  void shouldListExactlyWhatThePagesAreMadeOf() throws Exception {
    Map<String, String> listed = new TreeMap<>();
    PACKAGE
        .matcher(Repository.here().text("docs/dependencies.md"))
        .results()
        .forEach((MatchResult line) -> listed.put(line.group(1), line.group(2)));
    JsonNode made = new ObjectMapper().readTree(Repository.here().text("web/package.json"));
    Map<String, String> named = new TreeMap<>();
    for (String kind : List.of("dependencies", "devDependencies")) {
      made.path(kind).properties().forEach(one -> named.put(one.getKey(), one.getValue().asText()));
    }
    assertThat(named).containsKey("preact").isEqualTo(listed);
    assertThat(Repository.here().text("web/package-lock.json")).doesNotContain("\"resolved\"");
  }

  private static Map<String, String> named() throws Exception {
    Map<String, String> named = new TreeMap<>();
    Map<String, String> properties = new HashMap<>();
    Repository repository = Repository.here();
    for (Path pom : repository.files("", "pom.xml")) {
      Document xml =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(
                  new ByteArrayInputStream(
                      repository
                          .text(repository.root().relativize(pom).toString())
                          .getBytes(StandardCharsets.UTF_8)));
      all(xml.getElementsByTagName("properties"))
          .forEach(
              block ->
                  all(block.getElementsByTagName("*"))
                      .forEach(one -> properties.put(one.getTagName(), one.getTextContent())));
      for (String kind : KINDS) {
        for (Element one : all(xml.getElementsByTagName(kind))) {
          String group = child(one, "groupId").orElse("org.apache.maven.plugins");
          String name = group + ":" + child(one, "artifactId").orElseThrow();
          named.merge(name, child(one, "version").orElse(""), (a, b) -> a.isEmpty() ? b : a);
        }
      }
    }
    named.replaceAll(
        (_, version) ->
            PROPERTY
                .matcher(version)
                .replaceAll((MatchResult found) -> properties.getOrDefault(found.group(1), "?")));
    return named;
  }

  private static Optional<String> child(Element parent, String name) {
    return all(parent.getChildNodes()).stream()
        .filter(one -> one.getTagName().equals(name))
        .map(one -> one.getTextContent().strip())
        .findFirst();
  }

  private static List<Element> all(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }
}
