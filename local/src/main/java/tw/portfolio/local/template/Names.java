package tw.portfolio.local.template;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands for what in a template.
 *
 * @param values parameters, pseudo parameters, resources ({@code Table}) and their attributes
 *     ({@code Table.Arn})
 * @param elsewhere resources that nothing here runs: whatever is asked of them has some value
 * @param mappings {@code Mappings}, as written
 * @param conditions {@code Conditions}, as written
 */
record Names(
    Map<String, String> values, Set<String> elsewhere, Map<?, ?> mappings, Map<?, ?> conditions) {
  Names {
    values = Map.copyOf(values);
    elsewhere = Set.copyOf(elsewhere);
  }

  static Names of(Map<String, String> values) {
    return new Names(values, Set.of(), Map.of(), Map.of());
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).or(() -> attributeElsewhere(name));
  }

  private Optional<String> attributeElsewhere(String name) {
    int dot = name.indexOf('.');
    return dot > 0 && elsewhere.contains(name.substring(0, dot))
        ? Optional.of(values.get(name.substring(0, dot)) + name.substring(dot))
        : Optional.empty();
  }

  Names with(Map<String, String> more) {
    Map<String, String> merged = new LinkedHashMap<>(values);
    merged.putAll(more);
    return new Names(merged, elsewhere, mappings, conditions);
  }

  Names withElsewhere(Set<String> more) {
    Set<String> merged = new HashSet<>(elsewhere);
    merged.addAll(more);
    return new Names(values, merged, mappings, conditions);
  }

  Names withMappingsAndConditions(Map<?, ?> itsMappings, Map<?, ?> itsConditions) {
    return new Names(values, elsewhere, new HashMap<>(itsMappings), new HashMap<>(itsConditions));
  }
}
