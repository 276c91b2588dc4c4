package tw.portfolio.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What SAM tells versions of a function by: the text of its properties, in which a parameter is
 * named and has no value. Where that text is as before, {@code live} stays on the version before.
 * As {@code AutoPublishAliasAllProperties} in SAM's developer guide has it; without it, code,
 * variables and memory alone count.
 */
record PublishedVersions(Template template) {
  /** What is no property of the function itself but of its role, its triggers or its alias. */
  private static final Set<String> BESIDE =
      Set.of(
          "AutoPublishAlias",
          "AutoPublishAliasAllProperties",
          "EventInvokeConfig",
          "Events",
          "PermissionsBoundary",
          "Policies");

  private static final Set<String> BY_DEFAULT = Set.of("CodeUri", "Environment", "MemorySize");

  /** What each function's version is told by, by the function's name. */
  Map<String, JsonNode> byFunction() {
    JsonNode globals = template.json().at("/Globals/Function");
    Map<String, JsonNode> versions = new TreeMap<>();
    template.functions().values().forEach(it -> versions.put(it.name(), version(globals, it)));
    return versions;
  }

  private static JsonNode version(JsonNode globals, Template.Function function) {
    ObjectNode whole = globals.deepCopy();
    // Variables are those of both; everything else of its own stands in place of the globals'.
    whole.setAll((ObjectNode) function.json());
    whole.putArray("Environment").add(globals.path("Environment")).add(environment(function));
    return whole.path("AutoPublishAliasAllProperties").asBoolean()
        ? whole.without(BESIDE)
        : whole.retain(BY_DEFAULT);
  }

  private static JsonNode environment(Template.Function function) {
    return function.json().path("Environment");
  }
}
